import type { Inventory } from "../../../src/rules/model";
import { checkPlan, type PlanCheck } from "../../../src/run/check-plan";
import type { CheckedRow, PlanRow } from "../../../src/run/plan";
import { acme } from "../sample-groups";
import { line, lines } from "../sample-inventory";

export type Settings = PlanCheck["settings"];

/** Checks lines against the sample organization. */
export function check(rows: readonly PlanRow[], settings: Partial<Settings> = {}, organization: Inventory = acme()) {
  return checkPlan({
    rows: lines(...rows),
    inventory: organization,
    settings: { protectedUsers: [], whenEmpty: "", ...settings },
    source: "plan.csv",
    checkedAt: "2026-11-02T09:00:00.000Z",
  });
}

/** The one row of a plan of one line. */
export function checkOne(row: PlanRow, organization?: Inventory, settings: Partial<Settings> = {}): CheckedRow {
  const [only] = check([row], settings, organization).rows;
  if (only === undefined) throw new RangeError("a row");
  return only;
}

export const standings = (plan: { readonly rows: readonly CheckedRow[] }) =>
  plan.rows.map((row) => [row.standing, row.reason?.code ?? null]);

export const setRule = (group: string, ...licenses: string[]): PlanRow => line("set-rule", "", { group, licenses });
export const release = (user: string, group: string, ...licenses: string[]): PlanRow =>
  line("release", user, { group, licenses });
export const remove = (user: string, group: string): PlanRow => line("remove-member", user, { group });
export const add = (user: string, group: string): PlanRow => line("add-member", user, { group });
export const allocate = (user: string, ...licenses: string[]): PlanRow => line("allocate", user, { licenses });
