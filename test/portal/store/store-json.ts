import { countAllocated, labelsOf } from "./counts.ts";
import { memberName } from "./member-names.ts";
import { isMember } from "./membership.ts";
import type { Store } from "./model.ts";

/** The store as plain data, with labels where the pages show labels. */
export function storeJson(store: Store) {
  const counts = countAllocated(store);
  return {
    organization: store.organization,
    scenario: store.scenario,
    seed: store.seed,
    today: store.today,
    licenses: store.licenses.map((license) => ({ ...license, allocated: counts.get(license.code) ?? 0 })),
    users: [...store.users.values()],
    direct: [...store.direct].map(([userId, record]) => ({
      userId,
      email: store.users.get(userId)?.email ?? null,
      licenses: labelsOf(store, record.codes),
      external: record.external,
    })),
    groups: [...store.groups.values()].map(({ rule, members, ...group }) => ({
      ...group,
      rule: rule && { licenses: labelsOf(store, rule.codes), quotas: Object.fromEntries(rule.quotas) },
      members: [...members].map(([id, kind]) => ({
        id,
        kind,
        email: store.users.get(id)?.email ?? null,
        name: memberName(store, id),
      })),
    })),
    leases: [...store.leases.values()].map((lease) => {
      const group = store.groups.get(lease.groupId);
      return {
        ...lease,
        codes: undefined,
        group: group?.name ?? null,
        email: store.users.get(lease.userId)?.email ?? null,
        licenses: labelsOf(store, lease.codes),
        orphan: !group || !isMember(store, group, lease.userId),
      };
    }),
    tenants: store.tenants.map((tenant) => ({ ...tenant, allocated: labelsOf(store, tenant.allocated) })),
  };
}
