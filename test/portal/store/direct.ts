import { countAllocated, findLicense } from "./counts.ts";
import { accepted, type Decision, type RuleSwitches, refused } from "./decision.ts";
import type { Store } from "./model.ts";

export interface DirectSet {
  readonly codes: readonly string[];
  readonly external: boolean;
}

/** Replaces the whole direct set of every user named, or changes nothing at all. */
export function setDirect(store: Store, userIds: readonly string[], set: DirectSet, switches: RuleSwitches): Decision {
  const codes = new Set(set.codes);
  for (const userId of userIds) {
    if (!store.users.has(userId) && !store.direct.has(userId)) return refused(404, "No such user.");
  }
  for (const code of codes) {
    const license = findLicense(store, code);
    if (!license) return refused(400, "No such license.");
    const added = userIds.filter((userId) => !store.direct.get(userId)?.codes.has(code)).length;
    const taken = countAllocated(store).get(code) ?? 0;
    if (added > 0 && !set.external && taken - leasesEnding(store, userIds, code, switches) + added > license.total) {
      return refused(409, `Not enough licenses are available: ${license.label}.`);
    }
  }
  for (const userId of userIds) {
    store.direct.set(userId, { codes, external: set.external });
    if (switches.leaseOnDirect === "ends") endLeases(store, userId);
  }
  return accepted;
}

/** Back to inheritance: the record goes, and with it the row in the users table. */
export function dropDirect(store: Store, userIds: readonly string[]): Decision {
  if (userIds.some((userId) => !store.direct.has(userId))) return refused(404, "This user has no direct allocation.");
  for (const userId of userIds) store.direct.delete(userId);
  return accepted;
}

export function endLeases(store: Store, userId: string): void {
  for (const [key, lease] of store.leases) if (lease.userId === userId) store.leases.delete(key);
}

function leasesEnding(store: Store, userIds: readonly string[], code: string, switches: RuleSwitches): number {
  if (switches.leaseOnDirect === "stays") return 0;
  const ending = new Set(userIds);
  return [...store.leases.values()].filter((lease) => ending.has(lease.userId) && lease.codes.has(code)).length;
}
