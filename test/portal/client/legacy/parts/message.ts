import { labels } from "../../labels/labels.ts";
import { knobs } from "../../settings.ts";
import { make } from "./make.ts";
import { jss } from "./style.ts";

/** True where results are never told in a message; panels then show their errors themselves. */
export const silent = knobs.toast === "none";

/** A line at the edge of the page, without any role; it leaves by itself. */
export function say(text: string): void {
  if (silent) return;
  const message = make("div", { class: jss.message, style: knobs.toast === "top" ? "top:64px" : "bottom:24px" }, text);
  document.body.append(message);
  setTimeout(() => message.remove(), 4000);
}

/** The message of an action before this one; it never leaves. */
export function showStaleMessage(): void {
  if (knobs.toast === "stale")
    document.body.append(make("div", { class: jss.message, style: "top:64px" }, labels.saved));
}
