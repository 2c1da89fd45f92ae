import type { PlanRow } from "./plan";
import type { RunState } from "./run-state";

/**
 * The rows of a run worth trying again, as a new plan: those that failed, and those whose outcome is unknown, which the check against a
 * freshly read inventory then tells apart. Numbered from 1 in the order of the plan. What the run was asked to do is kept: a row that
 * became a block or an inherit by its `when_empty` says so again.
 */
export function failedRows(state: RunState): PlanRow[] {
  return [...state.items.values()]
    .filter((item) => item.state === "failed" || item.state === "unknown")
    .map(({ plan }, index) => ({
      row: index + 1,
      procedure: plan.procedure,
      user: plan.user,
      group: plan.group,
      licenses: plan.procedure === "deallocate" ? plan.licenses : [],
      whenEmpty: plan.procedure === "deallocate" && plan.flow !== null && plan.flow !== "deallocate" ? plan.flow : "",
      note: plan.note,
    }));
}
