import type { GroupRow } from "../../replies.ts";
import { countUsedFromGroup, labelsOf, overAllocated } from "../../store/counts.ts";
import type { Group, Store } from "../../store/model.ts";
import { type Answer, type ApiCall, type ApiRoute, answerWith } from "./call.ts";
import { readRule, replaceRule } from "./group-rule.ts";
import { listInheritance, releaseFrom } from "./inheritance.ts";
import { pageOf, searched, sortedBy } from "./paging.ts";

const base = "/license/accountant/UserLicense/group";

export const groupLicenseRoutes: readonly ApiRoute[] = [
  { method: "GET", path: `${base}/page`, answer: listGroups },
  { method: "GET", path: base, answer: readRule },
  { method: "PUT", path: base, answer: replaceRule },
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
  const key = (row: GroupRow) => `${row.name.toLowerCase()}\n${row.id}`;
  const sorted = sortedBy(searched(rows, query), key, query.get("sortOrder") === "desc");
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
