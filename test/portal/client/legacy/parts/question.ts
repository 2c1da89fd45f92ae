import { labels } from "../../labels/labels.ts";
import { button, make } from "./make.ts";
import { jss } from "./style.ts";

/** A box in the middle of the page that asks before something is done. */
export function ask(title: string, confirm: string, about: Node, onConfirm: () => void): void {
  const leave = () => element.remove();
  const element = make(
    "div",
    { class: jss.question },
    make("div", { class: jss.strong }, title),
    about,
    make(
      "div",
      { class: jss.bottom },
      button(labels.cancel, { class: jss.tool }, leave),
      button(confirm, { class: jss.tool }, () => {
        leave();
        onConfirm();
      }),
    ),
  );
  document.body.append(element);
}
