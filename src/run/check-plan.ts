import type { Inventory } from "../rules/model";
import { type Line, lineChecker, type Open } from "./check-line";
import { checkTogether } from "./check-together";
import type { CheckedPlan, CheckedRow, PlanRow } from "./plan";

/** What a plan is checked against. */
export interface PlanCheck {
  readonly rows: readonly PlanRow[];
  readonly inventory: Inventory;
  readonly settings: { readonly protectedUsers: readonly string[]; readonly whenEmpty: "" | "block" | "inherit" };
  /** Name of the file, or where else the rows come from. */
  readonly source: string;
  /** ISO time. */
  readonly checkedAt: string;
}

/** Ready rows beyond which a press is not enough to approve. */
const manyRows = 50;

/**
 * Checks all rows of a plan together against what was read of the organization. Every row comes back once, in its order, with a standing;
 * the counts by standing add up to the rows. Nothing is thrown: what is wrong with a row is its reason.
 */
export function checkPlan({ rows, inventory, settings, source, checkedAt }: PlanCheck): Omit<CheckedPlan, "digest"> {
  const checkLine = lineChecker(inventory, settings.protectedUsers);
  const lines = rows.map(checkLine);
  const byUser = new Map<string, Open[]>();
  for (const line of lines) {
    if (!("user" in line)) continue;
    const others = byUser.get(line.user.email);
    if (others === undefined) byUser.set(line.user.email, [line]);
    else others.push(line);
  }
  const together = new Map<Line | undefined, CheckedRow>();
  for (const open of byUser.values()) {
    const rowsOfUser = checkTogether(open, settings.whenEmpty);
    for (const [index, row] of rowsOfUser.entries()) together.set(open[index], row);
  }
  const checked = lines.flatMap((line) => ("user" in line ? (together.get(line) ?? []) : line.settled));
  return {
    organization: inventory.organization,
    portal: inventory.portal,
    source,
    checkedAt,
    rows: checked,
    ...totals(checked),
  };
}

function totals(rows: readonly CheckedRow[]): Pick<CheckedPlan, "counts" | "licensesFreed" | "confirmWord"> {
  const counts = { ready: 0, choice: 0, unchanged: 0, refused: 0, skipped: 0 };
  const licensesFreed: Record<string, number> = {};
  let blocks = false;
  for (const { standing, freed, flow } of rows) {
    counts[standing] += 1;
    if (standing !== "ready") continue;
    blocks ||= flow === "block";
    for (const label of freed) licensesFreed[label] = (licensesFreed[label] ?? 0) + 1;
  }
  // PLAN-9: what cannot come back by itself, or touches many, takes a typed word.
  const manyWord = counts.ready > manyRows ? "APPLY" : "";
  return { counts, licensesFreed, confirmWord: blocks ? "BLOCK" : manyWord };
}

/**
 * The plan as one text that is the same for the same rows, choices, organization and states, whatever the file was called and whenever it
 * was checked. Its SHA-256 is the plan's digest.
 */
export function planText(plan: Omit<CheckedPlan, "digest">): string {
  const sorted = (labels: readonly string[]): string[] => [...labels].sort();
  const direct = (state: CheckedRow["before"]) => (state === null ? "none" : state.direct && sorted(state.direct));
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
    direct(row.before),
    direct(row.predicted),
  ]);
  return JSON.stringify(["license-sweep-plan", 1, plan.organization, plan.portal, rows]);
}
