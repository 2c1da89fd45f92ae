import type { Item } from "./journal";
import type { PlanRow } from "./plan";
import type { RunState } from "./run-state";

/**
 * The rows of a run worth trying again, as a new plan: those that failed, and those whose outcome is unknown, which the check against a
 * freshly read inventory then tells apart. Numbered from 1 in the order of the plan. What the run was asked to do is kept: a row that
 * became a block or an inherit by its `when_empty` says so again, and of one that is half done only the other half is asked for.
 */
export function failedRows(state: RunState): PlanRow[] {
  return [...state.items.values()].filter(failed).map((item, index) => ({ ...again(item), row: index + 1 }));
}

const failed = ({ state }: Item): boolean => state === "failed" || state === "unknown";

function again({ plan, proven }: Item): PlanRow {
  const { row, user, group, note } = plan;
  const blank = { row, procedure: plan.procedure, user, group, licenses: [], whenEmpty: "" as const, note };
  switch (plan.procedure) {
    case "deallocate": {
      const whenEmpty = plan.flow === "block" || plan.flow === "inherit" ? plan.flow : "";
      return { ...blank, licenses: plan.licenses, whenEmpty };
    }
    case "allocate":
      return { ...blank, licenses: plan.licenses };
    case "set-rule":
      return { ...blank, licenses: plan.licenses.length === 0 ? ["none"] : plan.licenses };
    case "remove-member":
      // MEM-11: he is out, and what the group still lists for him is left to release.
      return proven ? { ...blank, procedure: "release" } : blank;
    default:
      return blank;
  }
}
