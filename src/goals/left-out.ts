import type { Inventory } from "../rules/model";
import { checkPlan, type PlanCheck } from "../run/check-plan";
import type { ProposedRow } from "./goal";
import { counted } from "./who";

/**
 * What the check of the plan will leave out of proposed rows, above all what is protected in the settings: a sentence for each reason.
 * None: all rows can be run. `today`: ISO time.
 */
export function leftOut(
  rows: readonly ProposedRow[],
  inventory: Inventory,
  settings: PlanCheck["settings"],
  today: string,
): string[] {
  const plan = { rows: rows.map(({ row }) => row), inventory, settings, source: "goal", checkedAt: today };
  const reasons = new Map<string, { readonly text: string; more: number }>();
  for (const { standing, reason } of checkPlan(plan).rows) {
    if (standing === "ready" || standing === "unchanged" || reason === null) continue;
    const known = reasons.get(reason.code);
    if (known === undefined) reasons.set(reason.code, { text: reason.text, more: 0 });
    else known.more += 1;
  }
  return Array.from(reasons.values(), ({ text, more }) => `Will be left out: ${text}${others(more)}`);
}

const others = (more: number): string => (more === 0 ? "" : ` ${counted(more, "more row")} for the same reason.`);
