import type { GroupKind } from "../../replies.ts";
import { labels } from "../labels/labels.ts";

export function groupKindText(kind: GroupKind): string {
  return kind === "directory" ? labels.directoryGroup : labels.localGroup;
}
