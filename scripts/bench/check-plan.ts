import { Inventory } from "../../src/rules/model";
import { checkPlan } from "../../src/run/check-plan";
import { readPlan } from "../../src/run/read-plan";
import { bigInventory } from "./big-inventory";
import { mixedPlan } from "./mixed-plan";

/** What checking a plan cost: reading the file, the model of the whole organization and the prediction of every row. */
export interface CheckCost {
  readonly milliseconds: number;
  /** Bytes of heap in use afterwards, the organization as it was read and everything made of it. */
  readonly memory: number;
}

/** An organization as it is read from where it is kept, and a plan of so many lines of all procedures for it. */
export function checkCase(rows: number, users: number, groups: number) {
  const before = process.memoryUsage().heapUsed;
  const made = bigInventory(users, groups);
  return { before, rows, text: mixedPlan(made, rows), inventory: Inventory.parse(JSON.parse(JSON.stringify(made))) };
}

/** Reads and checks the plan. */
export function checkPlanOf({ before, rows, text, inventory }: ReturnType<typeof checkCase>): CheckCost {
  const began = performance.now();
  const read = readPlan(text);
  const settings = { protectedUsers: [], whenEmpty: "" } as const;
  const { counts } = checkPlan({ rows: read.rows, inventory, settings, source: "bench", checkedAt: "" });
  const milliseconds = performance.now() - began;
  if (counts.ready !== rows) throw new Error(`Only ${counts.ready} of ${rows} rows are ready.`);
  return { milliseconds, memory: process.memoryUsage().heapUsed - before };
}
