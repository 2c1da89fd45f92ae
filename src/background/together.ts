import type { Outcome, Person } from "../messages";
import { isMemberState } from "../rules/check";
import type { LeaseRow, MemberState, RowState } from "../rules/model";
import type { FinalState, Item } from "../run/journal";
import type { Reason } from "../run/reasons";
import { isHalfDone } from "../run/run-state";
import { appendAll, appendBeginning, type Untimed } from "./current-run";
import { pauses, settle, undone } from "./lane";

/** A row that is driven together with others, and the attempt it is at. */
export interface Part {
  readonly item: Item;
  readonly row: number;
  readonly attempt: number;
  /** E-mail of its user, lower case. */
  readonly user: string;
}

/** The rows of one turn, each at its next attempt, once they have begun; none where the admin wants none to begin any more. */
export async function begun(items: readonly Item[], lane: number): Promise<Part[]> {
  const parts = items.map(
    (item): Part => ({
      item,
      row: item.plan.row,
      attempt: item.attempt + 1,
      user: item.plan.user.toLowerCase(),
    }),
  );
  const events = parts.map(({ row, attempt }): Untimed => ({ type: "item-started", row, attempt, lane }));
  // A row that was written to is brought to its end whatever was asked for.
  if (!items.some(isHalfDone)) return (await appendBeginning(events)) ? parts : [];
  await appendAll(events);
  return parts;
}

/** The rows of a turn that are in doubt, at the attempt they are at. */
export const inDoubtNow = (items: readonly Item[]): Part[] =>
  items.map((item) => ({ item, row: item.plan.row, attempt: item.attempt, user: item.plan.user.toLowerCase() }));

export const settlePart = (
  { row, attempt }: Part,
  state: FinalState,
  why: Reason | null,
  observed: RowState | null = null,
): Promise<void> => settle(row, attempt, state, why, observed);

/** Plans parts again whose press may or may not have happened and left no trace, or was turned away. A fresh read has shown so. */
export async function planAgain(parts: readonly Part[], why: Reason): Promise<void> {
  await appendAll(
    parts.map(({ row, attempt }): Untimed => ({ type: "item-planned-again", row, attempt, reason: why })),
  );
}

/** What the list shows for the user of a row, as the row's own kind of state. */
export function shown(item: Item, entry: LeaseRow | null): RowState {
  const lease = entry === null ? null : entry.licenses;
  return item.proven ? { member: false, lease } : { lease, lastInUse: entry?.lastInUse ?? "" };
}

/** The state of a row about a member, with the lease it was planned with: whether that is still there is read later. */
export const stateSeen = ({ plan }: Item, member: boolean): MemberState => ({
  member,
  lease: plan.before && isMemberState(plan.before) ? plan.before.lease : null,
});

/** One text for one member, the same at every reading. */
export const keyOf = ({ text, email, kind }: Person): string => (email === "" ? `${kind} ${text}` : email);

/** Nothing was written for any of these parts, for the same reason. */
export async function giveUp(parts: readonly Part[], outcome: Exclude<Outcome, { kind: "done" }>): Promise<void> {
  for (const { item, attempt } of parts) {
    await undone(item.plan, attempt, outcome);
    if (pauses(outcome.reason)) return;
  }
}
