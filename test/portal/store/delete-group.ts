import { isBuiltIn } from "./built-in.ts";
import { accepted, type Decision, refused } from "./decision.ts";
import { leaseKey, type Store } from "./model.ts";

/** What its members took from it ends with the group. */
export function deleteGroup(store: Store, groupId: string): Decision {
  const group = store.groups.get(groupId);
  if (!group) return refused(404, "No such group.");
  if (isBuiltIn(group)) return refused(400, "Built-in groups cannot be deleted.");
  if (group.kind !== "local") return refused(400, "Directory groups are not managed here.");
  store.groups.delete(groupId);
  for (const lease of [...store.leases.values()]) {
    if (lease.groupId === groupId) store.leases.delete(leaseKey(groupId, lease.userId));
  }
  return accepted;
}
