import type { GroupEntry, Inventory, LeaseRow, Member } from "../../../../src/rules/model";
import { countAllocated, labelsOf, ruleLabels, ruleQuotas } from "../../../portal/store/counts.ts";
import { isMember } from "../../../portal/store/membership.ts";
import type { Group, Store } from "../../../portal/store/model.ts";

/** What a whole reading of the portal's pages would know of a store. */
export function inventoryOf(store: Store): Inventory {
  const allocated = countAllocated(store);
  return {
    organization: store.organization,
    portal: `https://cloud.uipath.com/${store.organization}`,
    readAt: store.today,
    users: [...store.direct].map(([id, { codes }]) => {
      const { email = "", displayName = "" } = store.users.get(id) ?? {};
      return { email, name: displayName, licenses: labelsOf(store, codes), lastInUse: "", orphan: email === "" };
    }),
    totals: store.licenses.map(({ code, label, total }) => ({ label, total, allocated: allocated.get(code) ?? null })),
    shown: store.direct.size,
    complete: true,
    admin: "",
    groups: [...store.groups.values()].map((group) => entryOf(store, group)),
    groupsComplete: true,
    accounts: [...store.users.values()].map(({ email, displayName: name, kind, pending }) => {
      return { email, name, kind, pending };
    }),
    unread: [],
  };
}

function entryOf(store: Store, group: Group): GroupEntry {
  const { id, name, kind, rule, members } = group;
  return {
    name,
    kind,
    rule: ruleLabels(store, id),
    quotas: ruleQuotas(store, id),
    // A group without a rule has no row in the list of group allocations.
    leases: rule === null ? null : leasesOf(store, group),
    members: kind === "local" ? [...members].map(([member, sort]) => memberOf(store, member, sort)) : null,
  };
}

function leasesOf(store: Store, group: Group): LeaseRow[] {
  return [...store.leases.values()]
    .filter(({ groupId }) => groupId === group.id)
    .map(({ userId, codes, lastInUse }) => {
      const { email = "", displayName: name = "" } = store.users.get(userId) ?? {};
      return { email, name, licenses: labelsOf(store, codes), lastInUse, left: !isMember(store, group, userId) };
    });
}

function memberOf(store: Store, id: string, kind: "user" | "group" | "robot"): Member {
  if (kind === "robot") return { kind, email: "", name: store.robots.get(id) ?? id };
  if (kind === "group") return { kind, email: "", name: store.groups.get(id)?.name ?? id };
  const { email = "", displayName: name = id } = store.users.get(id) ?? {};
  return { kind, email, name };
}
