import type { Place, Subject } from "../flows/steps";
import type { Outcome } from "../messages";
import type { Labels } from "../portal/labels/labels";
import { normalizeText } from "../rules/normalize";
import { type Reason, reason } from "../run/page-reasons";
import type { Attempt } from "./attempt";
import { closePanels } from "./close-panel";
import { theOne } from "./find";
import { atRest, rowsOf } from "./found";
import type { GroupRow } from "./group-table";
import { locate, search, searchedFor } from "./locate";
import { again, done, isReason, refused } from "./outcome";
import { pressSoon } from "./patient";
import { pressIcon } from "./row-icon";
import { groupSought, isAboutUser, type Sought, userSought } from "./sought";

/** Finds the one row of a user or group and presses its icon. A panel left open by an earlier attempt is left first. */
export async function atTheRow(
  labels: Labels,
  place: Place,
  of: Subject,
  icon: keyof Labels["icon"],
  attempt: Attempt,
): Promise<Outcome> {
  const stuck = await closePanels(labels);
  if (stuck) return again(stuck);
  if (isAboutUser(of)) {
    const sought = userSought(labels, of.user);
    const row = await locate(labels, sought);
    if (isReason(row)) return unlocated(row);
    attempt.user = row.user;
    const { user } = row;
    return pressedOr(await pressIcon(labels, sought, icon, row), done({ pressed: true, row: user, seen: told(user) }));
  }
  const sought = groupSought(labels, place, of.group);
  const row = await locate(labels, sought);
  if (isReason(row)) return unlocated(row);
  attempt.group = row.group;
  attempt.others = othersBeside(sought, of.group);
  return pressedOr(await pressIcon(labels, sought, icon, row), done({ pressed: true, seen: told(row.group) }));
}

const told = ({ licenses }: { readonly licenses: readonly string[] }): string => licenses.map(normalizeText).join(", ");

const final: readonly string[] = ["row-not-found", "row-ambiguous"];
const unlocated = (why: Reason): Outcome => (final.includes(why.code) ? refused(why) : again(why));

const lasting: readonly string[] = ["ambiguous", "not-found", "label-contradicted"];

function pressedOr(unpressed: Reason | null, outcome: Outcome): Outcome {
  if (!unpressed) return outcome;
  return lasting.includes(unpressed.code) ? refused(unpressed) : again(unpressed);
}

/** The names of the other groups of the list, as far as it shows them: a panel that shows one of them is not this group's. */
export function othersBeside(sought: Sought<GroupRow>, own: string): string[] {
  const names = (rowsOf(sought)?.all ?? []).map(({ group }) => normalizeText(group.name));
  return [...new Set(names)].filter((name) => name !== "" && name !== normalizeText(own));
}

/**
 * Presses the button that allocates licenses to users without a row, after a fresh search has shown that this user has none. The list stays
 * searched for the user, so that it can be looked at again before Save.
 */
export async function pressAllocate(labels: Labels, user: string, attempt: Attempt): Promise<Outcome> {
  const stuck = await closePanels(labels);
  if (stuck) return again(stuck);
  const sought = userSought(labels, user);
  const rows = await search(labels, sought);
  if (isReason(rows)) return again(rows);
  if (rows.length > 0) return refused(reason("changed-since-preview", `${user} has a row by now`));
  attempt.without = user;
  const find = (): Element | Reason => {
    const body = sought.body();
    return body
      ? theOne(body, "button", labels.button["Allocate Licenses"], sought.title)
      : reason("not-found", sought.title);
  };
  const unpressed = await pressSoon(find, "Allocate Licenses", () => {
    const now = atRest(sought);
    if (!now || searchedFor(labels, now.body) !== user) return reason("not-stable", "the list moved");
    return now.rows.length === 0 ? null : reason("changed-since-preview", `${user} has a row by now`);
  });
  if (unpressed?.code === "changed-since-preview") return refused(unpressed);
  return pressedOr(unpressed, done({ pressed: true }));
}
