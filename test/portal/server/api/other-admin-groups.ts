import { leaseLabels, overAllocated, ruleLabels, ruleQuotas } from "../../store/counts.ts";
import { editGroup } from "../../store/edit-group.ts";
import { setRule } from "../../store/group-rule.ts";
import { memberNames } from "../../store/member-names.ts";
import type { Group, Store } from "../../store/model.ts";
import { release } from "../../store/release.ts";
import type { PortalState } from "../state.ts";
import type { Moment } from "./other-admin.ts";
import { otherAdmin, write } from "./write.ts";

/** The group as it is stored, if this is the moment for somebody else to act on it. */
function groupNow(state: PortalState, shown: Store, groupId: string, moment: Moment): [Store, Group] | null {
  if (moment !== state.knobs["other-admin-when"]) return null;
  const store = state.storeOf(shown.organization) ?? shown;
  const group = store.groups.get(groupId);
  return group ? [store, group] : null;
}

/** Someone else adds one license to the rule, if this is the moment for it. */
export function letOtherAdminAddLicense(state: PortalState, shown: Store, groupId: string, moment: Moment): void {
  const now = groupNow(state, shown, groupId, moment);
  if (!now) return;
  const [store, group] = now;
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

/** Someone else adds one member to the group, if this is the moment for it. */
export function letOtherAdminAddMember(state: PortalState, shown: Store, groupId: string, moment: Moment): void {
  const now = groupNow(state, shown, groupId, moment);
  if (!now) return;
  const [store, group] = now;
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
export function letSomeoneRelease(state: PortalState, shown: Store, groupId: string, first: string | undefined): void {
  if (!state.knobs["members-change-while-listing"] || first === undefined) return;
  const store = state.storeOf(shown.organization) ?? shown;
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
