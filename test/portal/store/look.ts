import { labelsOf, ruleLabels, ruleQuotas } from "./counts.ts";
import { memberName, memberNames } from "./member-names.ts";
import { isMember } from "./membership.ts";
import type { Group, Store } from "./model.ts";

export interface LeaseView {
  /** An e-mail, or the id of a deleted account. */
  readonly who: string;
  readonly licenses: readonly string[];
  readonly orphan: boolean;
}

export interface GroupView {
  readonly id: string;
  readonly name: string;
  readonly kind: Group["kind"];
  readonly rule: readonly string[] | null;
  readonly quotas: Readonly<Record<string, number>>;
  /** E-mails, and names of robot accounts and directory groups; sorted. */
  readonly members: readonly string[];
  readonly leases: readonly LeaseView[];
}

/** One group as it is stored, in the words of the write log. */
export function lookAtGroup(store: Store, wanted: string, kind: Group["kind"] = "local"): GroupView {
  const groups = [...store.groups.values()];
  const group = groups.find(({ id, name, kind: its }) => id === wanted || (name === wanted && its === kind));
  if (!group) throw new Error(`There is no ${kind} group "${wanted}".`);
  const leases = [...store.leases.values()].filter(({ groupId }) => groupId === group.id);
  return {
    id: group.id,
    name: group.name,
    kind: group.kind,
    rule: ruleLabels(store, group.id),
    quotas: ruleQuotas(store, group.id),
    members: memberNames(store, group.id) ?? [],
    leases: leases.map(({ userId, codes }) => ({
      who: memberName(store, userId),
      licenses: labelsOf(store, codes),
      orphan: !isMember(store, group, userId),
    })),
  };
}
