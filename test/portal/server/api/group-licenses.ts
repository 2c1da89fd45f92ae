import type { GroupRow, InheritanceRow } from "../../replies.ts";
import { countUsedFromGroup, labelsOf, leaseLabels, overAllocated } from "../../store/counts.ts";
import { isMember } from "../../store/membership.ts";
import type { Group, Store } from "../../store/model.ts";
import { release } from "../../store/release.ts";
import { type Answer, type ApiCall, type ApiRoute, answerMissing, answerWith } from "./call.ts";
import { pageOf, searched, sortedBy } from "./paging.ts";
import { personOf } from "./present.ts";
import { write } from "./write.ts";

const base = "/license/accountant/UserLicense/group";

export const groupLicenseRoutes: readonly ApiRoute[] = [
  { method: "GET", path: `${base}/page`, answer: listGroups },
  {
    method: "GET",
    path: `${base}/:groupId/allocations`,
    answer: (call, { groupId = "" }) => listInheritance(call, groupId),
  },
  {
    method: "DELETE",
    path: `${base}/:groupId/user/:userId`,
    answer: (call, { groupId = "", userId = "" }) => releaseFrom(call, groupId, userId),
  },
];

function listGroups({ store, query }: ApiCall): Answer {
  const over = overAllocated(store);
  const rows = [...store.groups.values()].flatMap((group) =>
    group.rule ? [groupRow(store, group, group.rule, over)] : [],
  );
  const sorted = sortedBy(searched(rows, query), (row) => `${row.name.toLowerCase()}\n${row.id}`);
  return answerWith(pageOf(sorted, query, 100));
}

function groupRow(store: Store, group: Group, rule: NonNullable<Group["rule"]>, over: ReadonlySet<string>): GroupRow {
  const { id, name, kind } = group;
  return {
    id,
    name,
    kind,
    userBundleLicenses: labelsOf(store, rule.codes),
    quotas: [...rule.quotas].map(([code, limit]) => ({
      name: labelsOf(store, new Set([code])).join(),
      limit,
      used: countUsedFromGroup(store, group, code),
    })),
    overAllocated: [...rule.codes].some((code) => over.has(code)),
  };
}

function listInheritance({ state, store, query }: ApiCall, groupId: string): Answer {
  const group = store.groups.get(groupId);
  if (!group?.rule) return answerMissing();
  const rows = [...store.leases.values()]
    .filter((lease) => lease.groupId === groupId)
    .map(
      (lease): InheritanceRow => ({
        ...personOf(state, store, lease.userId),
        lastInUse: lease.lastInUse,
        userBundleLicenses: labelsOf(store, lease.codes),
        orphan: !isMember(store, group, lease.userId),
      }),
    );
  const sorted = sortedBy(rows, (row) => `${row.displayName.toLowerCase()}\n${row.email}\n${row.id}`);
  return answerWith(pageOf(sorted, query, 50));
}

function releaseFrom({ state, store }: ApiCall, groupId: string, userId: string): Answer {
  const email = store.users.get(userId)?.email ?? null;
  return write(state, store, {
    call: "DELETE UserLicense/group/user",
    targets: [{ groupId, name: store.groups.get(groupId)?.name ?? null, userId, email }],
    names: [userId, email ?? userId],
    read: () => leaseLabels(store, groupId, userId),
    perform: () => release(store, groupId, userId),
  });
}
