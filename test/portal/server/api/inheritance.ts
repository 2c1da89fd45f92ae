import type { InheritanceRow } from "../../replies.ts";
import { labelsOf, leaseLabels } from "../../store/counts.ts";
import { isMember } from "../../store/membership.ts";
import type { Group } from "../../store/model.ts";
import { release } from "../../store/release.ts";
import { type Answer, type ApiCall, answerMissing, answerWith } from "./call.ts";
import { letSomeoneRelease } from "./other-admin-groups.ts";
import { pageOf, sortedBy } from "./paging.ts";
import { personOf } from "./present.ts";
import { write } from "./write.ts";

/** Never more than 50, whatever is asked for. */
export function listInheritance(call: ApiCall, groupId: string): Answer {
  const { state, store, query } = call;
  const group = store.groups.get(groupId);
  if (!group?.rule) return answerMissing();
  if (Number(query.get("skip")) > 0) letSomeoneRelease(state, store, groupId, inheritanceRows(call, group)[0]?.id);
  return answerWith(pageOf(inheritanceRows(call, group), query, 50));
}

function inheritanceRows({ state, store }: ApiCall, group: Group): InheritanceRow[] {
  const rows = [...store.leases.values()]
    .filter((lease) => lease.groupId === group.id)
    .map(
      (lease): InheritanceRow => ({
        ...personOf(state, store, lease.userId),
        lastInUse: lease.lastInUse,
        userBundleLicenses: labelsOf(store, lease.codes),
        orphan: !isMember(store, group, lease.userId),
      }),
    );
  return sortedBy(rows, (row) => `${row.displayName.toLowerCase() || "\uffff"}\n${row.email}\n${row.id}`);
}

export function releaseFrom({ state, store }: ApiCall, groupId: string, userId: string): Answer {
  const email = store.users.get(userId)?.email ?? null;
  const name = store.groups.get(groupId)?.name ?? null;
  return write(state, store, {
    call: "DELETE UserLicense/group/user",
    targets: [{ groupId, name, userId, email }],
    names: [userId, email ?? userId, groupId, name ?? groupId],
    read: () => leaseLabels(store, groupId, userId),
    perform: () => release(store, groupId, userId),
  });
}
