import { addGroup, addLease, addMembership, addUser, type BareGroup, type Growing } from "./growing";
import { groupId, isAdministrators, unreadGroups } from "./ids";
import { lastUseOf } from "./last-use";
import type { Licenses } from "./licenses-from";
import type { GroupEntry, Inventory, Member } from "./model";
import { orphan } from "./organization-of";
import { seen } from "./people-from";

/** Adds the groups that were read, their members, and what their lists of inherited licenses show. */
export function addGroups(growing: Growing, { groups, groupsComplete, readAt }: Inventory, licenses: Licenses): void {
  const { spelled } = licenses;
  const known = groupsById(groups);
  const days = new Map<string, string | null>();
  const lastUse = (shown: string): string | null => {
    const before = days.get(shown);
    if (before !== undefined) return before;
    const day = lastUseOf(shown, readAt);
    days.set(shown, day);
    return day;
  };
  for (const [id, entry] of known) {
    const { users, ...rest } = membersOf(entry, known);
    const group = addGroup(growing, { id, ...ruleOf(entry, spelled), ...rest });
    for (const { email, name } of users) {
      const user = seen(growing, email, name);
      if (user !== null) addMembership(group, user);
    }
    const whole = entry.kind === "local" && group.complete && group.nested.length === 0;
    for (const [index, { email, name, licenses, lastInUse, left }] of (entry.leases ?? []).entries()) {
      if (licenses.length === 0) continue;
      const user = seen(growing, email, name) ?? addUser(growing, orphan(`lease ${index + 1} of ${id}`));
      addLease(growing, user, {
        group: id,
        licenses: spelled(licenses),
        possible: [],
        lastInUse: lastUse(lastInUse),
        // LEASE-2: the page need not mark it, where the list of members is whole and he is not in it.
        orphan: left || (whole && user.groups.at(-1) !== id),
      });
    }
  }
  for (const bare of unreadInside(known)) addGroup(growing, bare);
  if (!groupsComplete) addGroup(growing, othersThatGive(licenses));
}

/** The groups that were read, by their ids. Two of one name and kind are never planned for, but both are counted. */
export function groupsById(groups: readonly GroupEntry[]): Map<string, GroupEntry> {
  const entries = new Map<string, GroupEntry>();
  for (const entry of groups) {
    let id = groupId(entry);
    while (entries.has(id)) id = `${id} again`;
    entries.set(id, entry);
  }
  return entries;
}

function ruleOf(entry: GroupEntry, spelled: Licenses["spelled"]): Pick<BareGroup, "name" | "kind" | "rule"> {
  const quotas = Object.entries(entry.quotas).flatMap(([label, limit]) =>
    spelled([label]).map((license): [string, number] => [license, limit]),
  );
  return {
    name: entry.name,
    kind: entry.kind,
    rule: entry.rule && { licenses: spelled(entry.rule), quotas: new Map(quotas) },
  };
}

function membersOf(entry: GroupEntry, known: ReadonlyMap<string, GroupEntry>) {
  const members = entry.members ?? [];
  const users = members.filter(isUser);
  return {
    users,
    robots: members.filter(({ kind }) => kind === "robot").map(({ name }) => `robot ${name}`),
    nested: members.filter(({ kind }) => kind === "group").map(({ name }) => nestedId(name, known)),
    // A member whose e-mail is not shown can be anybody, and members of Everyone are never known to be all.
    complete: entry.kind !== "everyone" && entry.members !== null && users.every(({ email }) => email !== ""),
    administrators: isAdministrators(entry),
  };
}

const isUser = ({ kind }: Member): boolean => kind === "user" || kind === "unknown";

/** A group that is a member is a directory group (GRP-2); the list of groups may not have told its kind. */
function nestedId(name: string, known: ReadonlyMap<string, GroupEntry>): string {
  const unknown = groupId({ name, kind: "unknown" });
  const directory = groupId({ name, kind: "directory" });
  return known.has(unknown) && !known.has(directory) ? unknown : directory;
}

/** Groups that others list as members and that were not read themselves: any directory account may be in them (GRP-6). */
function unreadInside(known: ReadonlyMap<string, GroupEntry>): BareGroup[] {
  const groups = new Map<string, BareGroup>();
  for (const { members } of known.values()) {
    for (const { kind, name } of members ?? []) {
      if (kind !== "group") continue;
      const id = nestedId(name, known);
      if (!known.has(id)) groups.set(id, { id, name, ...unread });
    }
  }
  return [...groups.values()];
}

/** GRP-9: while not every group was read, anybody may be in one that gives anything. */
function othersThatGive({ licenses }: Licenses): BareGroup {
  const rule = { licenses: licenses.map(({ label }) => label), quotas: new Map() };
  return { ...unread, id: unreadGroups, name: "groups that were not read", kind: "unknown", rule };
}

const unread = {
  kind: "directory",
  rule: null,
  complete: false,
  administrators: false,
  robots: [],
  nested: [],
} as const;
