import type { AccountGroupRow, GroupRecord, Member } from "../../replies.ts";
import { isBuiltIn } from "../../store/built-in.ts";
import { labelsOf } from "../../store/counts.ts";
import type { Group, MemberKind, Store } from "../../store/model.ts";
import type { PortalState } from "../state.ts";
import { type Answer, type ApiCall, type ApiRoute, answerMissing, answerWith } from "./call.ts";
import { deleteOneGroup, editOneGroup } from "./group-writes.ts";
import { mixing } from "./mixed-records.ts";
import { onlyAdministrators } from "./only-administrators.ts";
import { letOtherAdminAddMember } from "./other-admin-groups.ts";
import { pageOf, searched, sortedBy } from "./paging.ts";
import { personOf } from "./present.ts";

const one = "/identity/Group/:groupId";

const routes: readonly ApiRoute[] = [
  { method: "GET", path: "/identity/Group", answer: listGroups },
  { method: "GET", path: one, answer: (call, { groupId = "" }) => readGroup(call, groupId) },
  { method: "GET", path: `${one}/profile`, answer: (call, { groupId = "" }) => readProfile(call, groupId) },
  { method: "GET", path: `${one}/members`, answer: (call, { groupId = "" }) => listMembers(call, groupId) },
  { method: "PUT", path: one, answer: (call, { groupId = "" }) => editOneGroup(call, groupId) },
  { method: "DELETE", path: one, answer: (call, { groupId = "" }) => deleteOneGroup(call, groupId) },
  { method: "GET", path: "/identity/Directory/search", answer: searchDirectory },
];

export const accountGroupRoutes = routes.map(onlyAdministrators);

/** Directory groups are listed once they have a rule, or when somebody searches. */
function listGroups({ store, query }: ApiCall): Answer {
  const searching = (query.get("search") ?? "") !== "";
  const groups = [...store.groups.values()].filter(({ kind, rule }) => searching || rule || kind !== "directory");
  const rows = groups.map((group) => groupRow(store, group));
  const key = (row: AccountGroupRow) => `${row.name.toLowerCase()}${row.id}`;
  const sorted = sortedBy(searched(rows, query), key, query.get("sortOrder") === "desc");
  return answerWith(pageOf(sorted, query, 100));
}

function groupRow(store: Store, group: Group): AccountGroupRow {
  const { id, name, kind, members, rule } = group;
  return {
    id,
    name,
    kind,
    builtIn: isBuiltIn(group),
    members: kind === "everyone" ? null : members.size,
    userBundleLicenses: labelsOf(store, rule?.codes ?? new Set()),
  };
}

const mixed = mixing<GroupRecord>();

function readGroup({ state, store }: ApiCall, groupId: string): Answer {
  letOtherAdminAddMember(state, store, groupId, "before-read");
  const group = store.groups.get(groupId);
  if (!group) return answerMissing();
  if (group.kind !== "local") return notShown;
  const reply: GroupRecord = { ...groupRow(store, group), listed: membersOf(state, store, group) };
  letOtherAdminAddMember(state, store, groupId, "after-read");
  return answerWith(mixed(state, store, [groupId, group.name], reply));
}

function readProfile({ store }: ApiCall, groupId: string): Answer {
  const group = store.groups.get(groupId);
  return group ? answerWith(groupRow(store, group)) : answerMissing();
}

/** 25 at most, and no search: the page searches in what it has. */
function listMembers({ state, store, query }: ApiCall, groupId: string): Answer {
  const group = store.groups.get(groupId);
  if (!group) return answerMissing();
  if (group.kind !== "local") return notShown;
  const members = byName(membersOf(state, store, group), query.get("sortOrder") === "desc");
  return answerWith(pageOf(members, query, 25));
}

const notShown: Answer = { status: 403, body: { message: "The members of this group cannot be viewed." } };

function membersOf(state: PortalState, store: Store, group: Group): Member[] {
  return byName([...group.members].map(([id, kind]) => memberOf(state, store, id, kind)));
}

function memberOf(state: PortalState, store: Store, id: string, kind: MemberKind): Member {
  if (kind === "user") {
    const { displayName, email } = personOf(state, store, id);
    return { id, kind, displayName, email };
  }
  const name = kind === "robot" ? store.robots.get(id) : store.groups.get(id)?.name;
  return { id, kind, displayName: name ?? id, email: "" };
}

function byName(members: readonly Member[], descending = false): Member[] {
  const key = (member: Member) => `${member.displayName.toLowerCase()}\n${member.email}\n${member.id}`;
  return sortedBy(members, key, descending);
}

/** Whoever can be a member of a local group: people, robot accounts, directory groups. */
function searchDirectory({ state, store, query }: ApiCall): Answer {
  const directoryGroups = [...store.groups.values()].filter(({ kind }) => kind === "directory");
  const candidates = [
    ...[...store.users.keys()].map((id) => memberOf(state, store, id, "user")),
    ...[...store.robots.keys()].map((id) => memberOf(state, store, id, "robot")),
    ...directoryGroups.map(({ id }) => memberOf(state, store, id, "group")),
  ];
  return answerWith(pageOf(byName(searched(candidates, query)), query, 20));
}
