import type { Assumptions, OrganizationReading } from "../../../../src/rules/organization";
import { byStrength } from "../../../../src/rules/strength";
import { labelsOf } from "../../../portal/store/counts.ts";
import { isMember } from "../../../portal/store/membership.ts";
import type { Group, MemberKind, Store } from "../../../portal/store/model.ts";

/** What a reader of the portal would know of the store; of `unread` groups no member. */
export function readStore(
  store: Store,
  assumptions: Omit<Assumptions, "strength">,
  unread: ReadonlySet<string>,
): OrganizationReading {
  const gone = [...store.direct.keys()].filter((id) => !store.users.has(id));
  const record = (id: string) => {
    const direct = store.direct.get(id);
    return { direct: direct ? labelsOf(store, direct.codes) : null, external: direct?.external ?? false };
  };
  return {
    licenses: store.licenses.map(({ label, total }) => ({ label, total })),
    users: [
      ...[...store.users.values()].map(({ id, displayName: name, kind, pending }) => ({
        id,
        name,
        kind,
        pending,
        orphan: false,
        ...record(id),
      })),
      ...gone.map((id) => ({ id, name: "", kind: "local" as const, pending: false, orphan: true, ...record(id) })),
    ],
    groups: [...store.groups.values()].map((group) => readGroup(store, group, unread.has(group.id))),
    leases: [...store.leases.values()].map(({ groupId, userId, codes, lastInUse }) => {
      const group = store.groups.get(groupId);
      const orphan = group === undefined || !isMember(store, group, userId);
      return { user: userId, group: groupId, licenses: labelsOf(store, codes), lastInUse, orphan };
    }),
    admin: { role: "organization-administrator", account: "directory" },
    userLicenseManagement: "on",
    assumptions: { ...assumptions, strength: byStrength(store.licenses.map(({ label }) => label)) },
  };
}

function readGroup(store: Store, { id, name, kind, rule, members }: Group, unread: boolean) {
  const label = (code: string) => store.licenses.find((license) => license.code === code)?.label ?? code;
  const quotas = new Map([...(rule?.quotas ?? [])].map(([code, limit]) => [label(code), limit]));
  const listed = (wanted: MemberKind) =>
    unread ? [] : [...members].filter(([, sort]) => sort === wanted).map(([member]) => member);
  return {
    id,
    name,
    kind,
    rule: rule && { licenses: labelsOf(store, rule.codes), quotas },
    complete: kind !== "everyone" && !unread,
    administrators: name === "Administrators",
    members: listed("user"),
    robots: listed("robot"),
    nested: listed("group"),
  };
}
