import { isRuleState, isUserState } from "../../../../src/rules/check";
import type { CheckedRow } from "../../../../src/run/plan";
import { accepted, type Decision, type RuleSwitches, refused } from "../../../portal/store/decision.ts";
import { dropDirect, setDirect } from "../../../portal/store/direct.ts";
import { setRule } from "../../../portal/store/group-rule.ts";
import { addMember, removeMember } from "../../../portal/store/membership.ts";
import { leaseKey, type Store } from "../../../portal/store/model.ts";
import { release } from "../../../portal/store/release.ts";

/** Does in the replica what a ready row would do in the portal: the writes of its flow, and none besides. */
export function carryOut(store: Store, row: CheckedRow, switches: RuleSwitches): Decision {
  const user = idOf(store, row.user);
  const group = [...store.groups.values()].find(({ name }) => name === row.group)?.id ?? "";
  const { predicted } = row;
  if (predicted === null) return refused(400, "nothing is predicted");
  if (isUserState(predicted)) return writeRecord(store, user, predicted.direct, switches);
  if (isRuleState(predicted)) return writeRule(store, group, predicted.rule ?? [], predicted.quotas);
  // What an earlier row ended besides is found gone, and the row unchanged.
  if (row.flow === "release") return store.leases.has(leaseKey(group, user)) ? release(store, group, user) : accepted;
  if (row.flow === "add-member") return addMember(store, group, user);
  const out = removeMember(store, group, user, switches);
  // What is still listed is released by the same row.
  if (!out.accepted || !store.leases.has(leaseKey(group, user))) return out;
  return release(store, group, user);
}

export const idOf = (store: Store, email: string): string =>
  [...store.users.values()].find((user) => user.email.toLowerCase() === email)?.id ?? "";

const codeOf = (store: Store, label: string): string =>
  store.licenses.find((license) => license.label === label)?.code ?? label;

function writeRecord(store: Store, user: string, direct: readonly string[] | null, switches: RuleSwitches): Decision {
  if (direct === null) return dropDirect(store, [user]);
  const external = store.direct.get(user)?.external ?? false;
  return setDirect(store, [user], { codes: direct.map((label) => codeOf(store, label)), external }, switches);
}

function writeRule(
  store: Store,
  group: string,
  rule: readonly string[],
  quotas: Readonly<Record<string, number>>,
): Decision {
  const limits = Object.entries(quotas).map(([label, limit]): [string, number] => [codeOf(store, label), limit]);
  const codes = rule.map((label) => codeOf(store, label));
  return group === "" ? accepted : setRule(store, group, codes, new Map(limits));
}
