import { expect, test } from "vitest";
import type { Goal } from "../../../src/goals/goal";
import { randomFrom } from "../../portal/random.ts";
import type { Store } from "../../portal/store/model.ts";
import { randomStore } from "../rules/both/random-store";
import { everySwitch, knownOf, switchesOf } from "./in-replica";
import { judge, proposed } from "./judge";
import { overlappingStore, randomGoal } from "./random-goals";
import { inventoryOf } from "./read-inventory";
import { notReady } from "./ready";

interface Tally {
  readonly wrong: string[];
  readonly reachedByRows: Record<string, number>;
  readonly rows: Record<string, number>;
}

/** Judges a goal in one organization: by a model that knows nothing of the portal, and by one that knows how it decides. */
function judgeCase(tally: Tally, seed: number, store: Store, goal: Goal, users: readonly string[]): void {
  const inventory = inventoryOf(store);
  const blind = proposed(goal, users, inventory);
  const known = everySwitch[seed % everySwitch.length];
  for (const switches of everySwitch) {
    const found = judge(store, users, blind, switches);
    if (switches === known) found.push(...judge(store, users, proposed(goal, users, inventory, knownOf(known)), known));
    if (found.length > 0)
      tally.wrong.push(`case ${seed} ${JSON.stringify({ goal, switches, users })}: ${found.join("; ")}`);
  }
  for (const { rows } of [blind, ...blind.alternatives]) {
    tally.wrong.push(
      ...notReady(
        rows.map(({ row }) => row),
        inventory,
      ).map((row) => `case ${seed}: ${row}`),
    );
  }
  for (const { row } of blind.rows) tally.rows[row.procedure] = (tally.rows[row.procedure] ?? 0) + 1;
  if (blind.reached && blind.rows.length > 0) {
    tally.reachedByRows[goal.goal] = (tally.reachedByRows[goal.goal] ?? 0) + 1;
  }
}

function judgeAll(cases: number, make: (seed: number) => { store: Store; goal: Goal; users: string[] }): Tally {
  const tally: Tally = { wrong: [], reachedByRows: {}, rows: {} };
  for (let seed = 0; seed < cases && tally.wrong.length === 0; seed += 1) {
    const { store, goal, users } = make(seed);
    judgeCase(tally, seed, store, goal, users);
  }
  return tally;
}

test("[CHK-1] what a proposal claims holds in the replica whatever that decides, and every row is ready to run", () => {
  const { wrong, rows, reachedByRows } = judgeAll(400, (seed) => {
    const random = randomFrom(seed * 6271 + 5);
    const store = randomStore(random, switchesOf(seed));
    return { store, ...randomGoal(store, random) };
  });
  expect(wrong).toEqual([]);
  const procedures = ["block", "inherit", "deallocate", "release", "set-rule"];
  expect(Math.min(...procedures.map((procedure) => rows[procedure] ?? 0))).toBeGreaterThan(5);
  expect(Object.keys(reachedByRows)).toHaveLength(6);
}, 30_000);

test("[X-8] dropping the overlap leaves everybody's usable licenses as they are, whatever the portal does", () => {
  const { wrong, rows, reachedByRows } = judgeAll(300, (seed) => {
    const random = randomFrom(seed * 31 + 7);
    const store = overlappingStore(random, switchesOf(seed));
    return { store, goal: { goal: "drop-overlap" }, users: [...store.users.values()].map(({ email }) => email) };
  });
  expect(wrong).toEqual([]);
  expect(reachedByRows["drop-overlap"]).toBeGreaterThan(30);
  expect(rows["inherit"]).toBeGreaterThan(30);
}, 30_000);
