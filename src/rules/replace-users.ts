import { added, type Counts, countDirect, countLease } from "./counts";
import type { Group, Organization, User } from "./organization";
import { at, type Table, withEntry, withoutEntry } from "./table";

interface GroupChange {
  userCount: number;
  readonly used: Counts;
  readonly holders: Map<string, number>;
}

/**
 * The organization with these users in place of those of the same id, and everything that is counted brought in step: units per license,
 * units per group, members and holders per group. The one place where a prediction changes users. An id that is not there is left out.
 */
export function replaceUsers(organization: Organization, changed: readonly User[]): Organization {
  let { users, groups } = organization;
  const units: Counts = new Map();
  const perGroup = new Map<string, GroupChange>();
  for (const user of changed) {
    const known = at(users, user.id);
    if (known === undefined) continue;
    count(known, user, -1, units, perGroup);
    count(user, known, 1, units, perGroup);
    users = withEntry(users, user.id, user);
  }
  for (const [id, change] of perGroup) {
    const group = isNothing(change) ? undefined : at(groups, id);
    if (group !== undefined) groups = withEntry(groups, id, changedGroup(group, change));
  }
  return { ...organization, users, groups, used: added(organization.used, units) };
}

/** Counts what `user` has and `other`, the same user at another time, does not share with him. */
function count(user: User, other: User, sign: 1 | -1, units: Counts, perGroup: Map<string, GroupChange>): void {
  const { id, direct, external, groups, leases } = user;
  if (direct !== other.direct || external !== other.external) countDirect(user, sign, units);
  if (groups !== other.groups) for (const group of groups) changeOf(perGroup, group).userCount += sign;
  if (leases === other.leases) return;
  for (const lease of leases) {
    if (other.leases.includes(lease)) continue;
    const { holders, used } = changeOf(perGroup, lease.group);
    holders.set(id, (holders.get(id) ?? 0) + sign);
    countLease(lease, sign, units, used);
  }
}

function changeOf(perGroup: Map<string, GroupChange>, id: string): GroupChange {
  const known = perGroup.get(id);
  if (known !== undefined) return known;
  const fresh: GroupChange = { userCount: 0, used: new Map(), holders: new Map() };
  perGroup.set(id, fresh);
  return fresh;
}

function isNothing({ userCount, used, holders }: GroupChange): boolean {
  return userCount === 0 && holders.size === 0 && used.size === 0;
}

function changedGroup(group: Group, { userCount, used, holders }: GroupChange): Group {
  return {
    ...group,
    userCount: group.userCount + userCount,
    used: added(group.used, used),
    holders: changedHolders(group.holders, holders),
  };
}

function changedHolders(before: Table<true>, rows: ReadonlyMap<string, number>): Table<true> {
  let table = before;
  for (const [user, count] of rows) {
    if (count > 0) table = withEntry(table, user, true);
    else if (count < 0) table = withoutEntry(table, user);
  }
  return table;
}
