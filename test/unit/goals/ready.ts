import type { Inventory } from "../../../src/rules/model";
import { checkPlan } from "../../../src/run/check-plan";
import type { PlanRow } from "../../../src/run/plan";

/** Rows that would not be run as they are, by the check every plan goes through; nothing is the right answer. */
export function notReady(rows: readonly PlanRow[], inventory: Inventory): string[] {
  const settings = { protectedUsers: [], whenEmpty: "" } as const;
  const plan = checkPlan({ rows, inventory, settings, source: "", checkedAt: inventory.readAt });
  return plan.rows
    .filter(({ standing }) => standing !== "ready")
    .map(
      ({ procedure, user, group, standing, reason }) => `${procedure} ${user} ${group}: ${standing}, ${reason?.text}`,
    );
}
