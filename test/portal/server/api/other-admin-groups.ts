import { leaseLabels, overAllocated, ruleLabels, ruleQuotas } from "../../store/counts.ts";
import { editGroup } from "../../store/edit-group.ts";
import { setRule } from "../../store/group-rule.ts";
import { memberNames } from "../../store/member-names.ts";
import type { Group, Store } from "../../store/model.ts";
import { release } from "../../store/release.ts";
import type { PortalState } from "../state.ts";
import { otherAdmin, write } from "./write.ts";

/** Someone else adds one license to the rule whose panel was just read. */
export function letOtherAdminAddLicense(state: PortalState, store: Store, group: Group): void {
  if (!state.faults.strikes("other-admin-rule", [group.id, group.name])) return;
  const over = overAllocated(store);
  const { codes = new Set<string>(), quotas = new Map<string, number>() } = group.rule ?? {};
  const added = store.licenses.find(({ code, total }) => total > 0 && !over.has(code) && !codes.has(code));
  if (!added) return;
  write(state, store, {
    call: "PUT UserLicense/group",
    admin: otherAdmin,
    targets: [{ groupId: group.id, name: group.name }],
    names: [],
    read: () => ruleLabels(store, group.id),
    readQuotas: () => ruleQuotas(store, group.id),
    perform: () => setRule(store, group.id, [...codes, added.code], quotas),
  });
}

/** Someone else adds one member to the group whose editor was just read. */
export function letOtherAdminAddMember(state: PortalState, store: Store, group: Group): void {
  if (!state.faults.strikes("other-admin-member", [group.id, group.name])) return;
  const added = [...store.users.values()].find(({ id }) => !group.members.has(id));
  if (!added) return;
  write(state, store, {
    call: "PUT Group",
    admin: otherAdmin,
    targets: [{ groupId: group.id, name: group.name, added: [added.email], removed: [] }],
    names: [],
    read: () => memberNames(store, group.id),
    perform: () => editGroup(store, group.id, { name: group.name, add: [added.id], remove: [] }, state.switches),
  });
}

const pagesRead = new WeakMap<Store, number>();

/** While somebody reads page after page, the first one of the list goes and every row moves up. */
export function letSomeoneRelease(state: PortalState, store: Store, groupId: string, first: string | undefined): void {
  if (!state.knobs["members-change-while-listing"] || first === undefined) return;
  const read = pagesRead.get(store) ?? 0;
  pagesRead.set(store, read + 1);
  if (read % 2 === 1) return;
  write(state, store, {
    call: "DELETE UserLicense/group/user",
    admin: otherAdmin,
    targets: [
      {
        groupId,
        name: store.groups.get(groupId)?.name ?? null,
        userId: first,
        email: store.users.get(first)?.email ?? null,
      },
    ],
    names: [],
    read: () => leaseLabels(store, groupId, first),
    perform: () => release(store, groupId, first),
  });
}
