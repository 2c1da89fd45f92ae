import type { Group, Organization, Range, User } from "./organization";
import { at, withEntry, withoutEntry } from "./table";

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
  const units: Counts = new Map();
  const perGroup = new Map<string, GroupChange>();
  for (const user of changed) {
    const before = at(users, user.id);
    if (before === undefined) continue;
    count(before, -1, units, perGroup);
    count(user, 1, units, perGroup);
    users = withEntry(users, user.id, user);
  }
  let { groups } = organization;
  for (const [id, change] of perGroup) {
    const group = at(groups, id);
    if (group !== undefined) groups = withEntry(groups, id, changedGroup(group, change));
  }
  return { ...organization, users, groups, used: added(organization.used, units) };
}

function count(user: User, sign: 1 | -1, units: Counts, perGroup: Map<string, GroupChange>): void {
  if (user.direct !== null && !user.external) for (const license of user.direct) add(units, license, sign, sign);
  for (const id of user.groups) changeOf(perGroup, id).userCount += sign;
  for (const { group, licenses, possible } of user.leases) {
    const change = changeOf(perGroup, group);
    change.holders.set(user.id, (change.holders.get(user.id) ?? 0) + sign);
    for (const license of licenses) {
      add(units, license, sign, sign);
      add(change.used, license, sign, sign);
    }
    for (const license of possible) {
      add(units, license, 0, sign);
      add(change.used, license, 0, sign);
    }
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

function changedGroup(group: Group, { userCount, used, holders }: GroupChange): Group {
  let table = group.holders;
  for (const [user, rows] of holders) {
    if (rows > 0) table = withEntry(table, user, true);
    else if (rows < 0) table = withoutEntry(table, user);
  }
  return { ...group, userCount: group.userCount + userCount, used: added(group.used, used), holders: table };
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
