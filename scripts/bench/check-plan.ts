import { Inventory } from "../../src/rules/model";
import { checkPlan } from "../../src/run/check-plan";
import { readPlan } from "../../src/run/read-plan";
import { alive } from "./alive";
import { bigInventory } from "./big-inventory";
import { mixedPlan } from "./mixed-plan";

/** What checking a plan cost: reading the file, the model of the whole organization and the prediction of every row. */
export interface CheckCost {
  /** Of each turn. */
  readonly milliseconds: readonly number[];
  /** Bytes alive on the heap after the last: the organization as it was read, the plan and its rows. Garbage is not counted. */
  readonly memory: number;
}

/** An organization as it is read from where it is kept, and a plan of so many lines of all procedures for it. */
export function checkCase(rows: number, users: number, groups: number) {
  const before = alive();
  const made = bigInventory(users, groups);
  return { before, text: mixedPlan(made, rows), inventory: Inventory.parse(JSON.parse(JSON.stringify(made))) };
}

/** Reads and checks the plan so many times. Garbage is collected at the end only: nobody does so between two plans. */
export function checkCost(made: ReturnType<typeof checkCase>, turns: number): CheckCost {
  const checks = Array.from({ length: turns }, () => checkOnce(made));
  const memory = alive() - made.before;
  const [last] = checks.slice(-1);
  const { counts, rows } = last?.plan ?? { counts: { ready: 0 }, rows: [null] };
  if (counts.ready !== rows.length) throw new Error(`Only ${counts.ready} of ${rows.length} rows are ready.`);
  return { milliseconds: checks.map(({ milliseconds }) => milliseconds), memory };
}

function checkOnce({ text, inventory }: ReturnType<typeof checkCase>) {
  const began = performance.now();
  const { rows } = readPlan(text);
  const settings = { protectedUsers: [], whenEmpty: "" } as const;
  const plan = checkPlan({ rows, inventory, settings, source: "bench", checkedAt: "" });
  return { milliseconds: performance.now() - began, plan };
}
