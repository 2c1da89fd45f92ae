import { describe, expect, test } from "vitest";
import { procedures } from "../../../src/flows/names";
import { ago, lasting } from "../../../src/popup/ago";
import { approveWords, whatItDoes } from "../../../src/popup/approve-words";
import { withChoices } from "../../../src/popup/choices";
import { emailsOf } from "../../../src/popup/email-list";
import { example } from "../../../src/popup/example-plan";
import { freedByPlan, freedByRun } from "../../../src/popup/freed-words";
import { daysUnused } from "../../../src/popup/last-use";
import { procedureWords } from "../../../src/popup/procedure-words";
import { readingBar, readingWords } from "../../../src/popup/reading-words";
import { nameLines } from "../../../src/popup/settings-texts";
import { timeLeft } from "../../../src/popup/time-left";
import { windowOfRows } from "../../../src/popup/window-of-rows";
import { readPlan } from "../../../src/run/read-plan";
import { appState, planOf, reportOf, runOf } from "../../e2e/popup/fixtures";
import { groupPlanOf } from "../../e2e/popup/group-plan";

const now = Date.parse("2026-11-20T12:00:00Z");

test("the example file is a plan that can be read", () => {
  const { rows, problem } = readPlan(example);
  expect(problem).toBeNull();
  expect(rows.map(({ procedure }) => procedure)).toEqual([
    "deallocate",
    "deallocate",
    "block",
    "inherit",
    "release",
    "remove-member",
    "set-rule",
  ]);
});

describe("last use", () => {
  const daysSince = daysUnused(new Date(now).toISOString(), now);

  test.each([
    ["2026-11-10", 10],
    ["Nov 10, 2026", 10],
    ["12 days ago", 12],
  ])("%s is %i days", (shown, days) => {
    expect(Math.abs((daysSince(shown) ?? Number.NaN) - days)).toBeLessThanOrEqual(1);
  });

  test("days ago are counted from the reading, not from today", () => {
    expect(daysUnused("2026-11-10T12:00:00Z", now)("12 days ago")).toBe(22);
  });

  test.each(["", "03/04/2026", "4.3.2026", "yesterday evening", "n/a"])("%j is no sure date", (shown) => {
    expect(daysSince(shown)).toBeNull();
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
});

test("every procedure has words of its own, and anything else stays as it was written", () => {
  const said = procedures.map((procedure) => procedureWords({ procedure, licenses: ["A"] }));
  expect(new Set(said).size).toBe(procedures.length);
  expect(procedureWords({ procedure: "set-rule", licenses: ["none"] })).toBe("Rule: the group gives nothing");
  expect(procedureWords({ procedure: "sweep", licenses: [] })).toBe("sweep");
});

test("the button counts each user once", () => {
  const plan = planOf(20);
  const first = plan.rows[0];
  if (!first) throw new Error("No row.");
  const twice = { ...plan, rows: [first, { ...first, row: 2 }], licensesFreed: { A: 2 } };
  expect(approveWords(twice)).toBe("Take back 2 licenses from 1 user");
});

test("what a plan does is said with its counts, what is hardest to take back first", () => {
  const plan = groupPlanOf(24);
  expect(whatItDoes(plan)).toMatch(
    /^This takes 3 members out of 1 group, blocks 2 users, changes the rule of 1 group, /,
  );
  expect(whatItDoes({ ...plan, rows: [] })).toBe("");
  const [first] = plan.rows;
  expect(whatItDoes({ ...plan, rows: first ? [first] : [] })).toBe("This takes 1 member out of 1 group.");
});

test("a rule has no user: the button counts its group", () => {
  const plan = groupPlanOf(24);
  const rows = plan.rows.filter(({ procedure }) => procedure === "set-rule");
  expect(approveWords({ ...plan, rows, licensesFreed: {} })).toBe("Change 1 group");
});

test("what is freed is certain, or at most", () => {
  const plan = groupPlanOf(8);
  expect(freedByPlan(plan)).toEqual({
    "Automation Developer - Named User": { least: 5, most: 5 },
    "Attended - Named User": { least: 1, most: 3 },
  });
});

test("what was released or went back to groups may have been taken again since", () => {
  const plan = groupPlanOf(8);
  const freed = { "Automation Developer - Named User": 5, "Attended - Named User": 3 };
  expect(freedByRun(freed, reportOf(plan))["Attended - Named User"]).toEqual({ least: 1, most: 3 });
  expect(freedByRun(freed, null)["Attended - Named User"]).toEqual({ least: 3, most: 3 });
});

test("e-mails are found wherever they stand, once each", () => {
  const text = 'name;mail\r\n"Pop, Ana";Ana.Pop@Acme.example\nBen <ben@acme.example>, mailto:ana.pop@acme.example';
  expect(emailsOf(text)).toEqual(["ana.pop@acme.example", "ben@acme.example"]);
});

test("names in the settings keep their spaces and commas", () => {
  expect(nameLines("Administrators\n Board, and staff \n\n")).toEqual(["Administrators", "Board, and staff"]);
});

test("a rule that gives nothing says so again when its plan is checked once more", () => {
  const plan = groupPlanOf(8);
  const rows = plan.rows.map((row) => ({ ...row, licenses: [] }));
  expect(withChoices({ ...plan, rows }, [], new Map())[2]).toMatchObject({ procedure: "set-rule", licenses: ["none"] });
});

describe("reading, in words", () => {
  const scan = { ...appState().scan, status: "reading" as const };

  test.each([
    [{ part: "" }, "Reading users"],
    [
      { part: "members of Finance Automation", groupsRead: 3, groups: 11 },
      "Reading members of Finance Automation, group 4 of 11",
    ],
    [{ part: "accounts" }, "Reading accounts"],
  ])("%o", (part, words) => {
    expect(readingWords({ ...scan, ...part })).toBe(words);
  });

  test("the bar is about the part in hand, and says nothing where nobody knows the whole", () => {
    expect(readingBar({ ...scan, part: "users", read: 5, shown: 10 })).toEqual({ value: 5, max: 10 });
    expect(readingBar({ ...scan, part: "licenses from A", read: 5, shown: 10, groupsRead: 1, groups: 4 })).toEqual({
      value: 1,
      max: 4,
    });
    expect(readingBar({ ...scan, part: "accounts", read: 5, shown: 10 })).toEqual({});
  });
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
