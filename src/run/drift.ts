import { isLeaseState, isMemberState, isRuleState, isUserState, sameState, stateInWords } from "../rules/check";
import type { Inventory, RowState } from "../rules/model";
import { normalizeText, sameLabel } from "../rules/normalize";
import { userId } from "../rules/organization-from";
import { type Later, laterOf } from "./drift-later";
import type { Drift } from "./drift-row";
import type { Item } from "./journal";
import type { RunState } from "./run-state";

/**
 * What became of the rows an ended run verified, by a later inventory: the rows that are no longer as the run left them, and those whose user
 * has taken a license again since (DRIFT-1, DRIFT-2). Of several rows about one thing, the last.
 */
export function driftOf(state: RunState, inventory: Inventory): Drift[] {
  const later = laterOf(inventory);
  const last = lastOfEach(state);
  const told = (user: string, group: string) =>
    last.has(keyOf(user, group, "lease")) || last.has(keyOf(user, group, ""));
  return [...last.values()].flatMap((item) => driftOfRow(item, later, told) ?? []);
}

/** The rows about one thing share a key: a user's record, a rule, a membership, or what a user took from a group. */
const keyOf = (user: string, group: string, what: "lease" | ""): string =>
  JSON.stringify([userId(user), normalizeText(group), what]);

function lastOfEach(state: RunState): Map<string, Item> {
  const last = new Map<string, Item>();
  for (const item of state.items.values()) {
    const { procedure, user, group } = item.plan;
    if (item.state === "verified") last.set(keyOf(user, group, procedure === "release" ? "lease" : ""), item);
  }
  return last;
}

type Told = (user: string, group: string) => boolean;

function driftOfRow({ plan }: Item, later: Later, told: Told): Drift | null {
  const { row, procedure, user, group, predicted: left } = plan;
  if (left === null) return null;
  const now = nowOf(plan, left, later);
  const drift = (kind: Drift["kind"], licenses: readonly string[], text: string): Drift => {
    return { row, procedure, user, group, kind, left, now, licenses: [...licenses], text };
  };
  if (now === null) return drift("unknown", [], "The later reading does not show this.");
  const again = takenAgain(plan, left, later, told);
  const words = again.map(({ license, group: from }) => `${license} from ${from}`);
  if (again.length > 0)
    return drift("back", [...new Set(again.map(({ license }) => license))], `Taken again: ${words.join(", ")}.`);
  return sameState(left, now) ? null : drift("changed", [], `Left as ${stateInWords(left)}, now ${stateInWords(now)}.`);
}

function nowOf({ user, group }: Item["plan"], left: RowState, later: Later): RowState | null {
  if (isUserState(left)) return later.direct(user);
  if (isRuleState(left)) return later.rule(group);
  return isMemberState(left) ? later.member(group, user) : later.lease(group, user);
}

/**
 * DRIFT-2: of a user whose record the run took away, from whom it released or whom it took out: what the lists of his groups show for him
 * now, less what other groups showed when the plan was made, and less what another row is about. Who keeps a direct record can use none of
 * it (LEASE-4).
 */
function takenAgain({ user, group, elsewhere = [] }: Item["plan"], left: RowState, later: Later, told: Told) {
  if (!loses(left)) return [];
  const had = new Set(elsewhere.map(normalizeText));
  return later.leasesOf(user).filter((lease) => {
    if (sameLabel(lease.group, group)) return true;
    return !had.has(normalizeText(lease.license)) && !told(user, lease.group);
  });
}

function loses(left: RowState): boolean {
  if (isUserState(left)) return left.direct === null;
  return isLeaseState(left) || (isMemberState(left) && !left.member);
}
