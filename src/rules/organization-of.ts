import type { Group, GroupReading, Lease, Organization, OrganizationReading, User } from "./organization";
import { recounted } from "./replace-users";
import { tableOf } from "./table";

/**
 * The organization that was read, ready for predictions. A lease or record of an account that is not among the users makes an orphan
 * user (LEASE-3); a member that is no user of the organization is left out.
 */
export function organizationOf(reading: OrganizationReading): Organization {
  const groups = new Map(reading.groups.map((group) => [group.id, emptyGroup(group)]));
  const within = containers(reading.groups);
  const users = usersOf(reading);
  const uncounted: Organization = {
    licenses: reading.licenses,
    users: tableOf(users),
    groups: tableOf(groups),
    admin: reading.admin,
    userLicenseManagement: reading.userLicenseManagement,
    assumptions: reading.assumptions,
    used: new Map(),
    handedOut: new Map(),
    within,
    open: openGroups(reading.groups, within),
  };
  return recounted(uncounted, [], [...users.values()]);
}

function emptyGroup({ members, ...group }: GroupReading): Group {
  return {
    ...group,
    robots: members.filter(({ kind }) => kind === "robot").map(({ id }) => id),
    nested: members.filter(({ kind }) => kind === "group").map(({ id }) => id),
    userCount: 0,
    used: new Map(),
    holders: tableOf(new Map()),
  };
}

function usersOf({ users, groups, leases }: OrganizationReading): Map<string, User> {
  const groupsOf = new Map<string, string[]>();
  for (const { id: group, members } of groups) {
    for (const { id, kind } of members) if (kind === "user") listIn(groupsOf, id).push(group);
  }
  const leasesOf = new Map<string, Lease[]>();
  for (const { user, group, licenses, lastInUse, orphan } of leases) {
    listIn(leasesOf, user).push({ group, licenses, possible: none, lastInUse, orphan });
  }
  const all = new Map<string, User>();
  for (const user of users) {
    all.set(user.id, { ...user, groups: groupsOf.get(user.id) ?? none, leases: leasesOf.get(user.id) ?? none });
  }
  for (const [id, left] of leasesOf) if (!all.has(id)) all.set(id, orphanOf(id, left));
  return all;
}

const none: readonly never[] = [];

function listIn<V>(lists: Map<string, V[]>, key: string): V[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const fresh: V[] = [];
  lists.set(key, fresh);
  return fresh;
}

function orphanOf(id: string, leases: readonly Lease[]): User {
  return {
    id,
    name: "",
    kind: "local",
    pending: false,
    orphan: true,
    direct: null,
    external: false,
    groups: [],
    leases,
  };
}

/** For each group, the groups it is inside of, at any depth; a circle ends where it began. */
function containers(groups: readonly GroupReading[]): Map<string, readonly string[]> {
  const direct = new Map<string, string[]>();
  for (const { id: outer, members } of groups) {
    for (const { id, kind } of members) if (kind === "group") listIn(direct, id).push(outer);
  }
  const within = new Map<string, readonly string[]>();
  for (const id of direct.keys()) {
    const found = new Set<string>();
    const open = [...(direct.get(id) ?? [])];
    for (let outer = open.pop(); outer !== undefined; outer = open.pop()) {
      if (outer === id || found.has(outer)) continue;
      found.add(outer);
      open.push(...(direct.get(outer) ?? []));
    }
    within.set(id, [...found]);
  }
  return within;
}

function openGroups(groups: readonly GroupReading[], within: ReadonlyMap<string, readonly string[]>): string[] {
  const unread = groups.filter(({ kind, complete }) => kind === "everyone" || !complete).map(({ id }) => id);
  return [...new Set(unread.flatMap((id) => [id, ...(within.get(id) ?? [])]))];
}
