import type { Inventory, LeaseRow, Member } from "../../../src/rules/model";
import { countAllocated, labelsOf } from "../../portal/store/counts.ts";
import { isMember } from "../../portal/store/membership.ts";
import type { Group, MemberKind, Store } from "../../portal/store/model.ts";

/** What a complete reading of the portal would show of the store. Of directory groups and of Everyone no page shows the members. */
export function inventoryOf(store: Store, more: Partial<Inventory> = {}): Inventory {
  const counts = countAllocated(store);
  return {
    organization: store.organization,
    portal: `https://cloud.uipath.com/${store.organization}`,
    readAt: store.today,
    users: [...store.direct].map(([id, { codes }]) => ({
      ...personOf(store, id),
      licenses: labelsOf(store, codes),
      lastInUse: store.users.get(id)?.lastInUse ?? "",
      orphan: !store.users.has(id),
    })),
    totals: store.licenses.map(({ code, label, total }) => ({ label, total, allocated: counts.get(code) ?? 0 })),
    shown: store.direct.size,
    complete: true,
    admin: "",
    groups: [...store.groups.values()].map((group) => ({
      name: group.name,
      kind: group.kind,
      rule: group.rule && labelsOf(store, group.rule.codes),
      quotas: Object.fromEntries([...(group.rule?.quotas ?? [])].map(([code, quota]) => [labelOf(store, code), quota])),
      leases: leasesOf(store, group),
      members: group.kind === "local" ? [...group.members].map((member) => memberOf(store, member)) : null,
    })),
    groupsComplete: true,
    accounts: [...store.users.values()].map(({ email, displayName: name, kind, pending }) => ({
      email,
      name,
      kind,
      pending,
    })),
    unread: [],
    ...more,
  };
}

function personOf(store: Store, id: string): { email: string; name: string } {
  const user = store.users.get(id);
  return { email: user?.email ?? "", name: user?.displayName ?? "" };
}

function labelOf(store: Store, code: string): string {
  return store.licenses.find((license) => license.code === code)?.label ?? code;
}

function leasesOf(store: Store, group: Group): LeaseRow[] {
  return [...store.leases.values()]
    .filter(({ groupId }) => groupId === group.id)
    .map(({ userId, codes, lastInUse }) => ({
      ...personOf(store, userId),
      licenses: labelsOf(store, codes),
      lastInUse,
      left: !isMember(store, group, userId),
    }));
}

function memberOf(store: Store, [id, kind]: [string, MemberKind]): Member {
  if (kind === "user") return { kind, ...personOf(store, id) };
  const name = kind === "robot" ? store.robots.get(id) : store.groups.get(id)?.name;
  return { kind, email: "", name: name ?? id };
}
