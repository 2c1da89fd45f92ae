import { countUsedFromGroup, findLicense } from "./counts.ts";
import { accepted, type Decision, refused } from "./decision.ts";
import type { Group, Store } from "./model.ts";

export function setRule(
  store: Store,
  groupId: string,
  codes: readonly string[],
  quotas: ReadonlyMap<string, number>,
): Decision {
  const group = store.groups.get(groupId);
  if (!group) return refused(404, "No such group.");
  if (codes.some((code) => !findLicense(store, code))) return refused(400, "No such license.");
  for (const [code, limit] of quotas) {
    if (!codes.includes(code)) return refused(400, "A quota needs its license in the rule.");
    if (!Number.isInteger(limit) || limit < 1) return refused(400, "A quota is at least 1.");
    if (limit < countUsedFromGroup(store, group, code))
      return refused(400, "The group already uses more than this quota.");
  }
  group.rule = { codes: new Set(codes), quotas: new Map(quotas) };
  endLeasesOutside(store, group);
  return accepted;
}

export function deleteRule(store: Store, groupId: string): Decision {
  const group = store.groups.get(groupId);
  if (!group?.rule) return refused(404, "This group has no rule.");
  group.rule = null;
  endLeasesOutside(store, group);
  return accepted;
}

function endLeasesOutside(store: Store, group: Group): void {
  for (const [key, lease] of store.leases) {
    if (lease.groupId !== group.id) continue;
    const kept = new Set([...lease.codes].filter((code) => group.rule?.codes.has(code)));
    if (kept.size === 0) store.leases.delete(key);
    else store.leases.set(key, { ...lease, codes: kept });
  }
}
