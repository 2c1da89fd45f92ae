import { isMemberState, isRuleState, isUserState } from "../rules/check";
import type { CheckedPlan, CheckedRow } from "./plan";

/**
 * The plan as one text that is the same for the same rows, choices, organization and states, whatever the file was called and whenever it
 * was checked. Its SHA-256 is the plan's digest.
 */
export function planText(plan: Omit<CheckedPlan, "digest">): string {
  const rows = plan.rows.map((row) => [
    row.row,
    row.procedure,
    row.user,
    row.group,
    sorted(row.licenses),
    row.note,
    row.standing,
    row.reason?.code ?? "",
    row.flow,
    stateText(row.before),
    stateText(row.predicted),
  ]);
  return JSON.stringify(["license-sweep-plan", 2, plan.organization, plan.portal, rows]);
}

const sorted = (labels: readonly string[]): string[] => [...labels].sort();

/** Sets without an order; of a lease, not the date that is only told. */
function stateText(state: CheckedRow["before"]): unknown {
  if (state === null) return "none";
  if (isUserState(state)) return ["direct", state.direct && sorted(state.direct)];
  if (isRuleState(state)) return ["rule", state.rule && sorted(state.rule), Object.entries(state.quotas).sort()];
  const lease = state.lease && sorted(state.lease);
  return isMemberState(state) ? ["member", state.member, lease] : ["lease", lease];
}
