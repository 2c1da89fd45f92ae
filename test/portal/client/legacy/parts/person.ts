import type { Person } from "../../../replies.ts";
import { labels } from "../../labels/labels.ts";
import { make } from "./make.ts";
import { jss } from "./style.ts";

/** An orphan has neither name nor e-mail; its id is all there is. */
export function person({ displayName, id, email }: Person, overAllocated = false): HTMLElement {
  return make(
    "div",
    {},
    make("div", { class: jss.strong }, displayName || id, overAllocated && make("i", { title: labels.overAllocated })),
    email !== "" && make("div", { class: jss.faint }, email),
  );
}
