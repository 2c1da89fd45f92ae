import { type Group, type License, leaseKey, type Store } from "./model.ts";

/** Units taken per code: direct records take theirs at once, groups only what was leased. */
export function countAllocated(store: Store): Map<string, number> {
  const counts = new Map(store.licenses.map((license) => [license.code, 0]));
  const add = (code: string) => counts.set(code, (counts.get(code) ?? 0) + 1);
  for (const record of store.direct.values()) if (!record.external) record.codes.forEach(add);
  for (const lease of store.leases.values()) lease.codes.forEach(add);
  return counts;
}

export function countUsedFromGroup(store: Store, group: Group, code: string): number {
  let used = 0;
  for (const lease of store.leases.values()) if (lease.groupId === group.id && lease.codes.has(code)) used += 1;
  return used;
}

export function isFree(store: Store, code: string): boolean {
  const license = findLicense(store, code);
  return license !== undefined && (countAllocated(store).get(code) ?? 0) < license.total;
}

export function overAllocated(store: Store): Set<string> {
  const counts = countAllocated(store);
  return new Set(store.licenses.filter(({ code, total }) => (counts.get(code) ?? 0) > total).map(({ code }) => code));
}

export function findLicense(store: Store, code: string): License | undefined {
  return store.licenses.find((license) => license.code === code);
}

/** Labels in the order of the licenses, so that two equal sets read the same. */
export function labelsOf(store: Store, codes: ReadonlySet<string>): string[] {
  return store.licenses.filter(({ code }) => codes.has(code)).map(({ label }) => label);
}

export function directLabels(store: Store, userId: string): string[] | null {
  const record = store.direct.get(userId);
  return record ? labelsOf(store, record.codes) : null;
}

export function leaseLabels(store: Store, groupId: string, userId: string): string[] | null {
  const lease = store.leases.get(leaseKey(groupId, userId));
  return lease ? labelsOf(store, lease.codes) : null;
}

/** Null where the group has no rule, or is none. */
export function ruleLabels(store: Store, groupId: string): string[] | null {
  const rule = store.groups.get(groupId)?.rule;
  return rule ? labelsOf(store, rule.codes) : null;
}

export function ruleQuotas(store: Store, groupId: string): Record<string, number> {
  const quotas = store.groups.get(groupId)?.rule?.quotas ?? new Map<string, number>();
  return Object.fromEntries([...quotas].map(([code, limit]) => [findLicense(store, code)?.label ?? code, limit]));
}
