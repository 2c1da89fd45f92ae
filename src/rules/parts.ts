import type { Effect, Part } from "./effect";
import type { Lease, User } from "./organization";

/** What is said of one license in one place: held for certain, not held, or it cannot be told. */
type Held = "yes" | "no" | "unknown";

interface Lists {
  readonly certain: Part[];
  readonly unknown: Part[];
}

/** The parts that changed between two states of users, given in the same order. */
export function partsBetween(before: readonly User[], after: readonly User[]): Pick<Effect, "certain" | "unknown"> {
  const lists: Lists = { certain: [], unknown: [] };
  for (const [index, user] of before.entries()) {
    const later = after[index];
    if (later === undefined) continue;
    if (user.direct !== later.direct) comparePlace(lists, user.id, null, asPlace(user), asPlace(later));
    if (user.leases !== later.leases) compareLeases(lists, user, later);
  }
  return lists;
}

type Place = Pick<Lease, "licenses" | "possible">;

const nothing: Place = { licenses: [], possible: [] };

function asPlace({ direct }: User): Place {
  return { licenses: direct ?? [], possible: [] };
}

function compareLeases(lists: Lists, user: User, later: User): void {
  for (const lease of user.leases) {
    const now = later.leases.find(({ group }) => group === lease.group) ?? nothing;
    if (now !== lease) comparePlace(lists, user.id, lease.group, lease, now);
  }
  for (const lease of later.leases) {
    if (user.leases.every(({ group }) => group !== lease.group))
      comparePlace(lists, user.id, lease.group, nothing, lease);
  }
}

function comparePlace({ certain, unknown }: Lists, user: string, group: string | null, was: Place, is: Place): void {
  for (const license of new Set([...was.licenses, ...was.possible, ...is.licenses, ...is.possible])) {
    const held = heldIn(was, license);
    const holds = heldIn(is, license);
    if (held === holds) continue;
    const change = holds === "no" || held === "yes" ? "given-back" : "taken";
    const list = held === "unknown" || holds === "unknown" ? unknown : certain;
    list.push({ user, group, license, change });
  }
}

function heldIn({ licenses, possible }: Place, license: string): Held {
  if (licenses.includes(license)) return "yes";
  return possible.includes(license) ? "unknown" : "no";
}
