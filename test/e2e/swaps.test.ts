import { afterAll, beforeAll, expect, test } from "vitest";
import { directOf, people, writesOf } from "./people";
import { carryOut, openStage, resetStage, type Stage, settings } from "./stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small" });
  await settings(stage, {});
});
afterAll(() => stage.close());

const seeds = 13;
const rowsEach = 16;

/** More than 200 seeded rows in all: names come in equal pairs, and rows change places between finding and pressing, with and without their nodes. */
test.each(Array.from({ length: seeds }, (_, seed) => [seed + 1, seed % 2 === 0 ? "reused" : "keyed"] as const))(
  "equal names and rows swapping places, seed %i, %s: no wrong write",
  async (seed, swap) => {
    const knobs = { "swap-rows": swap, "swap-chance": 60, "equal-names": true, motion: false } as const;
    await resetStage(stage, { scenario: "small", seed, knobs });
    const rows = people(stage.portal)
      .slice(0, rowsEach)
      .map(({ email, licenses }) => ({
        user: email,
        licenses: licenses.slice(0, 1),
        whenEmpty: "block" as const,
        left: licenses.slice(1),
      }));
    expect(rows).toHaveLength(rowsEach);
    const report = await carryOut(stage, rows);
    const done = report.rows.filter(({ state }) => state === "verified").map(({ user }) => user);
    // Refusing is allowed, writing to anybody else is not.
    expect([...writesOf(stage.portal).keys()].sort()).toEqual([...done].sort());
    for (const { user, left, licenses } of rows)
      expect(directOf(stage.portal, user)).toEqual(done.includes(user) ? left : [...licenses, ...left]);
    expect(done.length).toBeGreaterThan(rowsEach / 2);
  },
);
