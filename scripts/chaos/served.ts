import type { WriteLogEntry } from "../../test/portal/server/write-log";
import type { WishedRow } from "./mixed-rows";
import type { Wish } from "./wish";

/** A write of the log with the rows it serves, and what of it serves none. */
export interface Served {
  readonly entry: WriteLogEntry;
  readonly rows: readonly WishedRow[];
  /** Whom or what else it touched, in words. */
  readonly strangers: readonly string[];
}

type About = Wish["about"];

/** Which rows of a plan a write is about, by whom it touches alone. */
export function served(rows: readonly WishedRow[], entry: WriteLogEntry): Served {
  const { call, target } = entry;
  const told = `${call} ${JSON.stringify(target)}`;
  const found = (kinds: readonly About[], fits: (wish: Wish) => boolean): Served => {
    const serving = rows.filter(({ wish }) => kinds.includes(wish.about) && fits(wish));
    return { entry, rows: serving, strangers: serving.length === 0 ? [told] : [] };
  };
  if (call === "PUT Group" && "groupId" in target) {
    const { added = [], removed = [], groupId } = target;
    const parts = [
      ...added.map((email) => found(["in"], (wish) => isOf(wish, groupId, email))),
      ...removed.map((email) => found(["out"], (wish) => isOf(wish, groupId, email))),
    ];
    const strangers = parts.flatMap((part) => part.strangers);
    return { entry, rows: parts.flatMap((part) => part.rows), strangers: target.newName ? [told] : strangers };
  }
  if (call === "DELETE UserLicense/group/user" && "groupId" in target)
    return found(["lease", "out"], (wish) => isOf(wish, target.groupId, target.email ?? ""));
  if (call === "PUT UserLicense/group" && "groupId" in target)
    return found(["rule"], (wish) => wish.about === "rule" && wish.groupId === target.groupId);
  if ((call === "PUT UserLicense" || call === "DELETE UserLicense") && "userId" in target)
    return found(["direct"], (wish) => wish.about === "direct" && wish.userId === target.userId);
  return { entry, rows: [], strangers: [told] };
}

/** Whether a write brings the user of a row into its group or out of it, whichever of the two the row is about. */
export function movesSame({ wish }: WishedRow, { call, target }: WriteLogEntry): boolean {
  if (call !== "PUT Group" || !("groupId" in target)) return false;
  return [...(target.added ?? []), ...(target.removed ?? [])].some((email) => isOf(wish, target.groupId, email));
}

const isOf = (wish: Wish, groupId: string, email: string): boolean =>
  "userId" in wish && "groupId" in wish && wish.groupId === groupId && wish.email === email.toLowerCase();
