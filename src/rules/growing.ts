import { type Counts, countDirect, countLease } from "./counts";
import { containers, openness } from "./nesting";
import type { Group, Lease, Organization, User } from "./organization";
import { tableOf } from "./table";

/** A user while an organization is put together: nobody else has seen him yet, so he is changed in place. */
export type GrowingUser = { -readonly [K in keyof User]: User[K] };

/** A group before anything is counted. */
export type BareGroup = Omit<Group, "userCount" | "used" | "holders">;

interface GrowingGroup extends BareGroup {
  userCount: number;
  /** By the groups of a user before, those with this one: whoever is in the same groups shares one list. */
  readonly lists: Map<readonly string[], readonly string[]>;
  readonly used: Counts;
  readonly holders: Map<string, true>;
}

/** An organization that is being put together. A hundred thousand users go through here, so nothing is copied that need not be. */
export interface Growing {
  readonly users: Map<string, GrowingUser>;
  readonly groups: Map<string, GrowingGroup>;
  readonly used: Counts;
}

export const emptyGrowing = (): Growing => ({ users: new Map(), groups: new Map(), used: new Map() });

const none: readonly never[] = [];

/** Somebody who is in no group yet. Written out: so many spreads take their time. */
export function addUser(
  { users }: Growing,
  { id, name, kind, pending, orphan, direct, external }: Omit<User, "groups" | "leases">,
): GrowingUser {
  const user = { id, name, kind, pending, orphan, direct, external, groups: none, leases: none };
  users.set(id, user);
  return user;
}

export function addGroup({ groups }: Growing, bare: BareGroup): GrowingGroup {
  const group = { ...bare, userCount: 0, lists: new Map(), used: new Map(), holders: new Map() };
  groups.set(bare.id, group);
  return group;
}

/** Makes the user a member. A group is filled in one go, so who is listed twice was added to it last. */
export function addMembership(group: GrowingGroup, user: GrowingUser): void {
  const { groups: before } = user;
  if (before.length > 0 && before[before.length - 1] === group.id) return;
  const known = group.lists.get(before);
  const groups = known ?? [...before, group.id];
  if (known === undefined) group.lists.set(before, groups);
  user.groups = groups;
  group.userCount += 1;
}

export function addLease({ groups, used }: Growing, user: GrowingUser, lease: Lease): void {
  user.leases = [...user.leases, lease];
  const group = groups.get(lease.group);
  group?.holders.set(user.id, true);
  countLease(lease, 1, used, group?.used ?? new Map());
}

/** The organization that was put together; what it was made of must not be changed any more. */
export function grown(
  { users, groups, used }: Growing,
  rest: Pick<Organization, "licenses" | "admin" | "userLicenseManagement" | "assumptions">,
): Organization {
  for (const user of users.values()) countDirect(user, 1, used);
  const all = [...groups.values()];
  const within = containers(all);
  const counted = all.map(({ holders, lists: _, ...group }): [string, Group] => [
    group.id,
    { ...group, holders: tableOf(holders) },
  ]);
  return {
    ...rest,
    users: tableOf<User>(users),
    groups: tableOf(new Map(counted)),
    used,
    uncounted: new Map(),
    handedOut: new Map(),
    within,
    ...openness(all, within),
  };
}
