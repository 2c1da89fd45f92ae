import type { Group, Lease, Organization, Range, User } from "./organization";
import { at, type Table, tableOf, withEntry, withoutEntry } from "./table";

type Counts = Map<string, { least: number; most: number }>;

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
  let { users } = organization;
  const before: User[] = [];
  const after: User[] = [];
  for (const user of changed) {
    const known = at(users, user.id);
    if (known === undefined) continue;
    before.push(known);
    after.push(user);
    users = withEntry(users, user.id, user);
  }
  return { ...recounted(organization, before, after), users };
}

/** What the organization counts once `after` are counted in the place of `before`, in the same order; the users are left as they are. */
export function recounted(
  organization: Organization,
  before: readonly (User | undefined)[],
  after: readonly User[],
): Organization {
  const units: Counts = new Map();
  const perGroup = new Map<string, GroupChange>();
  for (const [index, user] of after.entries()) {
    const earlier = before[index];
    if (earlier === undefined) count(user, nobody, 1, units, perGroup);
    else {
      count(earlier, user, -1, units, perGroup);
      count(user, earlier, 1, units, perGroup);
    }
  }
  let { groups } = organization;
  for (const [id, change] of perGroup) {
    const group = isNothing(change) ? undefined : at(groups, id);
    if (group !== undefined) groups = withEntry(groups, id, changedGroup(group, change));
  }
  return { ...organization, groups, used: added(organization.used, units) };
}

type Counted = Pick<User, "id" | "direct" | "external" | "groups" | "leases">;

const nobody: Counted = { id: "", direct: null, external: false, groups: [], leases: [] };

/** Counts what `user` has and `other`, the same user at another time, does not share with him. */
function count(user: Counted, other: Counted, sign: 1 | -1, units: Counts, perGroup: Map<string, GroupChange>): void {
  const { direct, external, groups, leases } = user;
  if (direct !== null && !external && (direct !== other.direct || external !== other.external)) {
    for (const license of direct) add(units, license, sign, sign);
  }
  if (groups !== other.groups) for (const id of groups) changeOf(perGroup, id).userCount += sign;
  if (leases === other.leases) return;
  for (const lease of leases) {
    if (!other.leases.includes(lease)) countLease(user.id, lease, sign, units, changeOf(perGroup, lease.group));
  }
}

function countLease(user: string, lease: Lease, sign: 1 | -1, units: Counts, { holders, used }: GroupChange): void {
  holders.set(user, (holders.get(user) ?? 0) + sign);
  for (const license of lease.licenses) {
    add(units, license, sign, sign);
    add(used, license, sign, sign);
  }
  for (const license of lease.possible) {
    add(units, license, 0, sign);
    add(used, license, 0, sign);
  }
}

function changeOf(perGroup: Map<string, GroupChange>, id: string): GroupChange {
  const known = perGroup.get(id);
  if (known !== undefined) return known;
  const fresh: GroupChange = { userCount: 0, used: new Map(), holders: new Map() };
  perGroup.set(id, fresh);
  return fresh;
}

function add(counts: Counts, license: string, least: number, most: number): void {
  const known = counts.get(license);
  if (known === undefined) counts.set(license, { least, most });
  else {
    known.least += least;
    known.most += most;
  }
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
  if (before.size === 0) {
    const fresh = new Map<string, true>();
    for (const [user, count] of rows) if (count > 0) fresh.set(user, true);
    return tableOf(fresh);
  }
  let table = before;
  for (const [user, count] of rows) {
    if (count > 0) table = withEntry(table, user, true);
    else if (count < 0) table = withoutEntry(table, user);
  }
  return table;
}

function added(ranges: ReadonlyMap<string, Range>, counts: Counts): ReadonlyMap<string, Range> {
  if ([...counts.values()].every(({ least, most }) => least === 0 && most === 0)) return ranges;
  const sums = new Map(ranges);
  for (const [license, { least, most }] of counts) {
    const before = sums.get(license) ?? { least: 0, most: 0 };
    sums.set(license, { least: before.least + least, most: before.most + most });
  }
  return sums;
}
