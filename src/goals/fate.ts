import type { Refusal } from "../rules/effect";
import type { Group, Lease, Organization, User } from "../rules/organization";
import { at, tableOf, valuesOf } from "../rules/table";
import { effectOf, type Move } from "./move";

/** What becomes of one move: it changes something, nothing, or is refused; and what the portal may refuse it for. */
export interface Verdict {
  readonly changes: boolean;
  readonly refusal: Refusal | null;
  readonly mayBeRefused: readonly Refusal[];
}

interface Moved {
  readonly move: Move;
}

/** What becomes of a user by some moves in a row, and of each move. */
export interface Fate {
  readonly user: User;
  readonly verdicts: readonly Verdict[];
}

/**
 * Tells the fate of users, each by himself: a change of one user changes no other's record, leases or memberships. Users who are alike in all
 * that decides it, of whom a large organization has many, are looked at once.
 */
export function fatesIn(organization: Organization): (user: User, steps: readonly Moved[]) => Fate {
  const known = new Map<string, { readonly like: User; readonly fate: Fate }>();
  const groups = tableOf(new Map(valuesOf(organization.groups).map((group) => [group.id, uncounted(group)])));
  return (user, steps) => {
    let key = shapeOf(user);
    for (const { move } of steps) key += textOf(move);
    const found = known.get(key);
    if (found !== undefined) return { ...found.fate, user: asFor(user, found.like, found.fate.user) };
    const alone = { ...organization, groups, users: tableOf(new Map([[user.id, user]])) };
    const fate = inTurn(alone, user, steps);
    known.set(key, { like: user, fate });
    return fate;
  };
}

function uncounted(group: Group): Group {
  return { ...group, used: new Map(), holders: tableOf(new Map()) };
}

const partOfRemoval: Verdict = { changes: false, refusal: null, mayBeRefused: [] };

function inTurn(alone: Organization, user: User, steps: readonly Moved[]): Fate {
  let now = alone;
  const left = new Set<string>();
  const verdicts = steps.map(({ move }): Verdict => {
    // MEM-11: the row that takes him out of a group gives back what he took from it.
    if (move.procedure === "release" && left.has(move.group)) return partOfRemoval;
    const { after, refusal, mayBeRefused } = effectOf(now, move);
    const changes = after !== now;
    now = after;
    if (move.procedure === "remove-member" && changes) left.add(move.group);
    return { changes, refusal, mayBeRefused };
  });
  return { user: at(now.users, user.id) ?? user, verdicts };
}

/** All that decides what a change does to a user. */
export function shapeOf({ kind, orphan, external, direct, groups, leases }: User): string {
  let shape = `${kind} ${orphan} ${external} ${direct === null ? "none" : direct.join("\t")}\n${groups.join("\t")}`;
  for (const lease of leases) {
    shape += `\n${lease.group}\t${lease.orphan}\t${lease.licenses.join("\t")}\v${lease.possible.join("\t")}`;
  }
  return shape;
}

/** The move, whoever it is about. */
function textOf(move: Move): string {
  const group = "group" in move ? move.group : "";
  if (move.procedure !== "deallocate") return `\n\n${move.procedure} ${group}`;
  return `\n\n${move.procedure} ${move.whenEmpty} ${move.licenses.join("\t")}`;
}

/** The fate of one user for another who is alike; only times of use are his own. */
function asFor(user: User, like: User, fate: User): User {
  const leases = fate.leases === like.leases ? user.leases : fate.leases.map((lease) => asOwn(user, like, lease));
  return {
    ...user,
    direct: fate.direct === like.direct ? user.direct : fate.direct,
    external: fate.external,
    groups: fate.groups === like.groups ? user.groups : fate.groups,
    leases,
  };
}

function asOwn(user: User, like: User, lease: Lease): Lease {
  const own = user.leases.find(({ group }) => group === lease.group) ?? lease;
  if (like.leases.includes(lease)) return own;
  return { ...lease, lastInUse: lease.lastInUse === null ? null : own.lastInUse };
}
