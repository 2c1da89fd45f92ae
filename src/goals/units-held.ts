import type { User } from "../rules/organization";
import type { Facts } from "./facts";
import { groupsOf, isGiven, leasesWith } from "./holding";

/** One unit of a license that could be freed: a direct license (`group` null) or one taken from a group. */
export interface Held {
  readonly user: User;
  readonly group: string | null;
  /** ISO time of the last use; null where it is not known. */
  readonly lastUse: string | null;
  /** It cannot be used by its holder as things stand, and he can take no other (LEASE-4, MEM-2). */
  readonly useless: boolean;
  readonly lane: number;
}

const day = 24 * 60 * 60 * 1000;

/** Days within which a use counts as recent. */
export const recently = 30;

/**
 * The units of a license that users hold, in the order in which they are to be freed: those nobody can use; then direct ones, the longest
 * unused first, and those of unknown use after them; then those taken from groups in the same order, which may come back; those used
 * within the last 30 days last.
 */
export function unitsHeld(facts: Facts, users: readonly User[], license: string): Held[] {
  const held = users.flatMap((user) => [...directly(facts, user, license), ...fromGroups(facts, user, license)]);
  return held.sort(
    (one, other) => one.lane - other.lane || compare(one.lastUse, other.lastUse) || compareIds(one, other),
  );
}

/** UNIT-4: the license somebody brings himself takes no unit. */
function directly({ lastUse, today }: Facts, user: User, license: string): Held[] {
  if (user.direct?.includes(license) !== true || user.external) return [];
  const when = lastUse.get(user.id) ?? null;
  return [{ user, group: null, lastUse: when, useless: false, lane: laneOf(when, today, 1) }];
}

function fromGroups({ organization, today }: Facts, user: User, license: string): Held[] {
  return leasesWith(user, license).map(({ group, lastInUse }) => {
    const { certain, possible } = groupsOf(organization, user);
    const left = !certain.includes(group) && !possible.includes(group) && !isGiven(organization, user, license);
    const useless = user.direct !== null || left;
    return { user, group, lastUse: lastInUse, useless, lane: useless ? 0 : laneOf(lastInUse, today, 3) };
  });
}

/** Unused for long, unknown, and at the very end what was used recently. */
function laneOf(lastUse: string | null, today: string, first: number): number {
  if (lastUse === null) return first + 1;
  return Date.parse(today) - Date.parse(lastUse) > recently * day ? first : first + 4;
}

function compare(one: string | null, other: string | null): number {
  if (one === other) return 0;
  return (one ?? "") < (other ?? "") ? -1 : 1;
}

function compareIds(one: Held, other: Held): number {
  return compare(`${one.user.id} ${one.group ?? ""}`, `${other.user.id} ${other.group ?? ""}`);
}
