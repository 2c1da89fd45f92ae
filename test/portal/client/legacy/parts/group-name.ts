import type { GroupKind } from "../../../replies.ts";
import { labels } from "../../labels/labels.ts";
import { make } from "./make.ts";
import { jss } from "./style.ts";

/** Two groups may share a name; the title of a mark tells a local one from one of the directory. */
export function groupName(kind: GroupKind, name: string): HTMLElement {
  const title = kind === "directory" ? labels.directoryGroup : labels.localGroup;
  return make("div", {}, make("i", { title, class: jss.people }), make("span", { class: jss.strong }, name));
}
