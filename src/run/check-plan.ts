import type { Inventory } from "../rules/model";
import { checkDirect } from "./check-direct";
import { checkLease } from "./check-lease";
import { checkLine } from "./check-line";
import { checkMember } from "./check-member";
import { checkRule } from "./check-rule";
import { checkTogether, type Together } from "./check-together";
import type { Spared } from "./guards";
import { isOpen, notRun, type Open } from "./open-line";
import type { CheckedPlan, CheckedRow, PlanRow } from "./plan";
import { planContext } from "./plan-context";
import { type PlanWorld, planWorld } from "./plan-world";

export { planText } from "./plan-text";

/** What a plan is checked against. */
export interface PlanCheck {
  readonly rows: readonly PlanRow[];
  readonly inventory: Inventory;
  readonly settings: Spared & { readonly whenEmpty: PlanRow["whenEmpty"] };
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
  const context = planContext(inventory, settings);
  const lines = rows.map((line) => checkLine(context, line));
  const together = checkTogether(lines.filter(isOpen));
  const world = planWorld(context.organization, context.guards);
  const checked = lines.map((line) =>
    isOpen(line) ? checkInTurn(world, line, together, settings.whenEmpty) : line.settled,
  );
  return {
    organization: inventory.organization,
    portal: inventory.portal,
    source,
    checkedAt,
    rows: checked,
    ...totals(checked),
  };
}

function checkInTurn(
  world: PlanWorld,
  open: Open,
  { refused, narrowed }: Together,
  whenEmpty: PlanRow["whenEmpty"],
): CheckedRow {
  const why = refused.get(open);
  if (why !== undefined) return notRun(open.line, "refused", why, open.about === "rule" ? { group: open.group } : open);
  switch (open.about) {
    case "user":
      return checkDirect(world, open, narrowed.get(open) ?? open.labels, whenEmpty);
    case "rule":
      return checkRule(world, open);
    case "lease":
      return checkLease(world, open);
    case "member":
      return checkMember(world, open);
  }
}

function totals(rows: readonly CheckedRow[]): Pick<CheckedPlan, "counts" | "licensesFreed" | "confirmWord"> {
  const counts = { ready: 0, choice: 0, unchanged: 0, refused: 0, skipped: 0 };
  const licensesFreed: Record<string, number> = {};
  const flows = new Set<CheckedRow["flow"]>();
  for (const { standing, freed, flow } of rows) {
    counts[standing] += 1;
    if (standing !== "ready") continue;
    flows.add(flow);
    for (const label of freed) licensesFreed[label] = (licensesFreed[label] ?? 0) + 1;
  }
  return { counts, licensesFreed, confirmWord: wordFor(flows, counts.ready) };
}

/** PLAN-9: what cannot come back by itself, or touches many, takes a typed word; that of the gravest kind where there are several. */
function wordFor(flows: ReadonlySet<CheckedRow["flow"]>, ready: number): string {
  if (flows.has("set-rule")) return "RULE";
  if (flows.has("remove-member")) return "REMOVE";
  if (flows.has("block") || flows.has("block-unlisted")) return "BLOCK";
  return ready > manyRows ? "APPLY" : "";
}
