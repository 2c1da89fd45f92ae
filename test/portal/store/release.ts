import { accepted, type Decision, refused } from "./decision.ts";
import { leaseKey, type Store } from "./model.ts";

/** Everything the user took from this one group; the membership stays. */
export function release(store: Store, groupId: string, userId: string): Decision {
  if (!store.leases.delete(leaseKey(groupId, userId))) return refused(404, "This user has no license from this group.");
  return accepted;
}

/** Inherited licenses end after three months without use; direct ones never do. */
export function releaseIdle(store: Store, today: string): number {
  const limit = new Date(today);
  limit.setUTCMonth(limit.getUTCMonth() - 3);
  let released = 0;
  for (const [key, lease] of store.leases) {
    if (Date.parse(lease.lastInUse) >= limit.getTime()) continue;
    store.leases.delete(key);
    released += 1;
  }
  return released;
}
