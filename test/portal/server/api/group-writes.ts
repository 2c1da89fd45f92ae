import * as z from "zod/mini";
import { deleteGroup } from "../../store/delete-group.ts";
import { editGroup } from "../../store/edit-group.ts";
import { memberName, memberNames } from "../../store/member-names.ts";
import { type Answer, type ApiCall, readBody } from "./call.ts";
import { letOtherAdminAddMember } from "./other-admin-groups.ts";
import { write } from "./write.ts";

const groupBody = z.object({
  partitionGlobalId: z.string(),
  name: z.string(),
  directoryUserIDsToAdd: z.array(z.string()),
  directoryUserIDsToRemove: z.array(z.string()),
});

/** Only who comes and who goes: two admins who edit one group do not undo each other. */
export function editOneGroup({ state, store, body }: ApiCall, groupId: string): Answer {
  const { name, directoryUserIDsToAdd: add, directoryUserIDsToRemove: remove } = readBody(groupBody, body);
  const stored = store.groups.get(groupId)?.name ?? null;
  const named = (ids: readonly string[]) => ids.map((id) => memberName(store, id));
  const target = { groupId, name: stored, added: named(add), removed: named(remove) };
  letOtherAdminAddMember(state, store, groupId, "before-save");
  const answer = write(state, store, {
    call: "PUT Group",
    what: "accounts",
    targets: [name === stored ? target : { ...target, newName: name }],
    names: [groupId, stored ?? groupId, ...add, ...remove, ...target.added, ...target.removed],
    read: () => memberNames(store, groupId),
    perform: () => editGroup(store, groupId, { name, add, remove }, state.switches),
  });
  letOtherAdminAddMember(state, store, groupId, "after-save");
  return answer;
}

export function deleteOneGroup({ state, store }: ApiCall, groupId: string): Answer {
  const name = store.groups.get(groupId)?.name ?? null;
  return write(state, store, {
    call: "DELETE Group",
    what: "accounts",
    targets: [{ groupId, name }],
    names: [groupId, name ?? groupId],
    read: () => memberNames(store, groupId),
    perform: () => deleteGroup(store, groupId),
  });
}
