import { isLeaseState, isMemberState, isRuleState, isUserState } from "../../../src/rules/check";
import type { GroupEntry, Inventory, LeaseRow } from "../../../src/rules/model";
import { sameLabel } from "../../../src/rules/normalize";
import type { CheckedRow } from "../../../src/run/plan";
import { user } from "../sample-inventory";

/** The organization as a portal would show it once every ready row came out as predicted. */
export function leftBy(rows: readonly CheckedRow[], before: Inventory): Inventory {
  return rows.reduce((now, row) => (row.standing === "ready" ? after(row, now) : now), before);
}

function after({ user: email, group, predicted }: CheckedRow, now: Inventory): Inventory {
  if (predicted === null) return now;
  if (isUserState(predicted)) {
    const { direct } = predicted;
    const others = now.users.filter((row) => row.email !== email);
    return { ...now, users: direct === null ? others : [...others, user(email, direct)] };
  }
  const change = (entry: GroupEntry): GroupEntry => {
    if (isRuleState(predicted)) return { ...entry, ...predicted, leases: kept(entry.leases, predicted.rule ?? []) };
    const leases = entry.leases?.filter((row) => row.email !== email) ?? null;
    if (isLeaseState(predicted)) return { ...entry, leases };
    if (!isMemberState(predicted)) return entry;
    const others = entry.members?.filter((member) => member.email !== email) ?? [];
    const members = predicted.member ? [...others, { kind: "user" as const, email, name: "" }] : others;
    return { ...entry, members, leases: predicted.member ? entry.leases : leases };
  };
  return { ...now, groups: now.groups.map((entry) => (entry.name === group ? change(entry) : entry)) };
}

/** What a rule no longer gives has ended. */
function kept(leases: readonly LeaseRow[] | null, rule: readonly string[]): LeaseRow[] | null {
  if (leases === null) return null;
  return leases
    .map((row) => ({ ...row, licenses: row.licenses.filter((label) => rule.some((given) => sameLabel(given, label))) }))
    .filter(({ licenses }) => licenses.length > 0);
}
