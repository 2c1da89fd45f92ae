import { isBuiltIn } from "./built-in.ts";
import { accepted, type Decision, type RuleSwitches, refused } from "./decision.ts";
import { isMember } from "./membership.ts";
import { type Group, leaseKey, type MemberKind, type Store } from "./model.ts";

export interface GroupChange {
  readonly name: string;
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** A difference, not the whole list: who is in already may be added, who is gone may be removed. All of it or nothing. */
export function editGroup(store: Store, groupId: string, change: GroupChange, switches: RuleSwitches): Decision {
  const group = store.groups.get(groupId);
  if (!group) return refused(404, "No such group.");
  const refusal = refusalOf(store, group, change);
  if (refusal) return refusal;
  const holders = leaseHolders(store, group).filter((userId) => isMember(store, group, userId));
  group.name = change.name;
  for (const id of change.remove) group.members.delete(id);
  for (const id of change.add) group.members.set(id, memberKind(store, id) ?? "user");
  if (switches.leaseOnRemoval === "ends") {
    for (const userId of holders) if (!isMember(store, group, userId)) store.leases.delete(leaseKey(groupId, userId));
  }
  return accepted;
}

function refusalOf(store: Store, group: Group, { name, add, remove }: GroupChange): Decision | null {
  if (group.kind !== "local") return refused(400, "The members of this group are not managed here.");
  if (name.trim() === "") return refused(400, "A group needs a name.");
  if (name !== group.name && isBuiltIn(group)) return refused(400, "Built-in groups cannot be renamed.");
  if (add.some((id) => !memberKind(store, id))) return refused(400, "No such user, robot account or directory group.");
  const users = new Set([...group.members].filter(([, kind]) => kind === "user").map(([id]) => id));
  for (const id of remove) users.delete(id);
  if (group.name === "Administrators" && users.size === 0 && !add.some((id) => store.users.has(id))) {
    return refused(400, "The last administrator cannot be removed.");
  }
  return null;
}

/** Local groups cannot be members of a group. */
function memberKind(store: Store, id: string): MemberKind | undefined {
  if (store.users.has(id)) return "user";
  if (store.robots.has(id)) return "robot";
  return store.groups.get(id)?.kind === "directory" ? "group" : undefined;
}

function leaseHolders(store: Store, group: Group): string[] {
  return [...store.leases.values()].filter(({ groupId }) => groupId === group.id).map(({ userId }) => userId);
}
