import { describe, expect, test } from "vitest";
import { ago, lasting } from "../../../src/popup/ago";
import { approveWords } from "../../../src/popup/approve-words";
import { withChoices } from "../../../src/popup/choices";
import { example } from "../../../src/popup/example-plan";
import { daysUnused } from "../../../src/popup/last-use";
import { procedureWords } from "../../../src/popup/procedure-words";
import { timeLeft } from "../../../src/popup/time-left";
import { windowOfRows } from "../../../src/popup/window-of-rows";
import { readPlan } from "../../../src/run/read-plan";
import { planOf, runOf } from "../../e2e/popup/fixtures";

const now = Date.parse("2026-11-20T12:00:00Z");

test("the example file is a plan that can be read", () => {
  const { rows, problem } = readPlan(example);
  expect(problem).toBeNull();
  expect(rows.map(({ procedure }) => procedure)).toEqual(["deallocate", "deallocate", "block", "inherit"]);
});

describe("last use", () => {
  test.each([
    ["2026-11-10", 10],
    ["Nov 10, 2026", 10],
    ["12 days ago", 12],
  ])("%s is %i days", (shown, days) => {
    expect(Math.abs((daysUnused(shown, now) ?? Number.NaN) - days)).toBeLessThanOrEqual(1);
  });

  test.each(["", "03/04/2026", "4.3.2026", "yesterday evening", "n/a"])("%j is no sure date", (shown) => {
    expect(daysUnused(shown, now)).toBeNull();
  });
});

test.each([
  [30_000, "just now"],
  [60_000, "1 minute ago"],
  [7_200_000, "2 hours ago"],
  [200_000_000, "2 days ago"],
])("%i ms back is %s", (age, words) => {
  expect(ago(new Date(now - age).toISOString(), now)).toBe(words);
});

test.each([
  [1000, "1 second"],
  [120_000, "2 minutes"],
  [3_900_000, "1 hour 5 minutes"],
])("%i ms last %s", (length, words) => {
  expect(lasting(length)).toBe(words);
});

test("no remaining time is promised before there is a rate, nor when paused", () => {
  const plan = planOf(60);
  expect(timeLeft(runOf(plan, 1))).toBe("");
  expect(timeLeft(runOf(plan, 23, { status: "paused" }))).toBe("");
  expect(timeLeft(runOf(plan, 36))).toBe("24 rows a minute, about 60 seconds left");
});

test("a row that became a block says so", () => {
  expect(procedureWords({ procedure: "deallocate", licenses: ["A"], flow: "block" })).toBe(
    "Take back A; the last one, so block",
  );
  expect(procedureWords({ procedure: "set-rule", licenses: [] })).toBe("set-rule");
});

test("the button counts each user once", () => {
  const plan = planOf(20);
  const first = plan.rows[0];
  if (!first) throw new Error("No row.");
  const twice = { ...plan, rows: [first, { ...first, row: 2 }], licensesFreed: { A: 2 } };
  expect(approveWords(twice)).toBe("Take back 2 licenses from 1 user");
});

test("choices change only their rows; a page opened later makes the rows from the plan", () => {
  const plan = planOf(40);
  const again = withChoices(plan, [], new Map([[15, "inherit"]]));
  expect(again).toHaveLength(40);
  expect(again.filter(({ whenEmpty }) => whenEmpty !== "").map(({ row }) => row)).toEqual([15]);
  const handedIn = again.map((row) => ({ ...row, note: "mine" }));
  expect(withChoices(plan, handedIn, new Map()).every(({ note }) => note === "mine")).toBe(true);
});

test("the window and the room around it are always the whole list", () => {
  const heightAt = (index: number) => 40 + (index % 7) * 10;
  const whole = Array.from({ length: 1000 }, (_, index) => heightAt(index)).reduce((sum, height) => sum + height, 0);
  for (const scrolled of [0, 1, 5000, whole - 600, whole]) {
    const { first, end, above, below } = windowOfRows(1000, heightAt, scrolled, 600);
    let drawn = 0;
    for (let index = first; index < end; index++) drawn += heightAt(index);
    expect(above + drawn + below).toBe(whole);
    expect(above).toBeLessThanOrEqual(scrolled);
  }
});
