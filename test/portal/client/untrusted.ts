import type { Knobs } from "../knobs.ts";
import { labels } from "./labels/labels.ts";

const kinds = ["pointerdown", "mousedown", "pointerup", "mouseup", "click", "keydown", "input", "change"];

/** Makes controls heed only what a person does: what a script sends them never gets there, and changes nothing by itself. */
export function ignoreUntrusted(which: Exclude<Knobs["untrusted"], "heeded">): void {
  const stop = (event: Event): void => {
    if (event.isTrusted || !isMeant(which, event.composedPath())) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const kind of kinds) window.addEventListener(kind, stop, true);
}

function isMeant(which: Exclude<Knobs["untrusted"], "heeded">, path: readonly EventTarget[]): boolean {
  const elements = path.filter((target) => target instanceof Element);
  switch (which) {
    case "ignored":
      return true;
    case "save-ignored":
      return elements.some((element) => element.localName === "button" && element.textContent?.trim() === labels.save);
    case "boxes-ignored":
      return elements.some((element) => element.matches('input[type="checkbox"], [role="checkbox"], label'));
    case "fields-ignored":
      return elements.some((element) => element.matches('input:not([type]), input[type="text"], input[type="search"]'));
  }
}
