import { accepted, type Decision, type RuleSwitches, refused } from "./decision.ts";
import { type Group, leaseKey, type Store } from "./model.ts";

export function isMember(store: Store, group: Group, userId: string): boolean {
  if (group.members.get(userId) === "user") return true;
  if (group.kind === "everyone" && store.users.get(userId)?.kind === "local") return true;
  for (const [id, kind] of group.members) {
    const nested = kind === "group" ? store.groups.get(id) : undefined;
    if (nested && isMember(store, nested, userId)) return true;
  }
  return false;
}

export function groupsOf(store: Store, userId: string): Group[] {
  return [...store.groups.values()].filter((group) => isMember(store, group, userId));
}

export function addMember(store: Store, groupId: string, userId: string): Decision {
  const group = store.groups.get(groupId);
  if (!group || !store.users.has(userId)) return refused(404, "No such group or user.");
  if (group.kind !== "local") return refused(400, "The members of this group are not managed here.");
  group.members.set(userId, "user");
  return accepted;
}

export function removeMember(store: Store, groupId: string, memberId: string, switches: RuleSwitches): Decision {
  const group = store.groups.get(groupId);
  if (!group) return refused(404, "No such group.");
  if (group.kind !== "local") return refused(400, "The members of this group are not managed here.");
  if (!group.members.has(memberId)) return refused(404, "Not a member of this group.");
  if (group.name === "Administrators" && countUsers(group) === 1) {
    return refused(400, "The last administrator cannot be removed.");
  }
  group.members.delete(memberId);
  if (switches.leaseOnRemoval === "ends" && !isMember(store, group, memberId)) {
    store.leases.delete(leaseKey(groupId, memberId));
  }
  return accepted;
}

function countUsers(group: Group): number {
  return [...group.members.values()].filter((kind) => kind === "user").length;
}
