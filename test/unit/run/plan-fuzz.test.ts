import fc from "fast-check";
import { expect, test } from "vitest";
import { procedures } from "../../../src/flows/names";
import { sameState } from "../../../src/rules/check";
import type { Inventory } from "../../../src/rules/model";
import { checkPlan } from "../../../src/run/check-plan";
import { CheckedPlan, type CheckedRow, PlanRow } from "../../../src/run/plan";
import { planText } from "../../../src/run/plan-text";
import { readPlan } from "../../../src/run/read-plan";
import { writePlan, writePlanJson } from "../../../src/run/write-plan";
import { acme, withGroup } from "../sample-groups";
import { attended, developer, inventory, line, lines, user } from "../sample-inventory";
import { leftBy } from "./left-by";

const seed = 20261102;
const users = [
  user("a@x.test", [attended, developer]),
  user("b@x.test", [attended]),
  user("c@x.test", []),
  user("", []),
];
const words = [
  "procedure",
  "user",
  "licenses",
  "when_empty",
  "note",
  "group",
  "deallocate",
  "block",
  "inherit",
  "*",
  "a@x.test",
];
const names = [
  "Developers",
  "finance",
  "Everyone",
  "Entra Devs",
  "Administrators",
  "none",
  "ann@acme.test",
  "gus@acme.test",
];
const marks = [
  ";",
  ",",
  "\t",
  "|",
  '"',
  "'",
  "\n",
  "\r\n",
  "\r",
  "\uFEFF",
  "\0",
  "=",
  "@",
  " ",
  "{",
  "}",
  "[",
  "]",
  ":",
  "\ud800",
];
const piece = fc.oneof(
  fc.constantFrom(
    ...words,
    ...marks,
    ...procedures,
    ...names,
    "b@x.test",
    "c@x.test",
    "ATTUNU",
    attended,
    "admin@acme.test",
  ),
  fc.string({ unit: "binary", maxLength: 5 }),
);
const soup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
const headed = soup.map((text) => `procedure,user,group,licenses,when_empty,note\n${text}`);

/** Lines that are well formed, of every procedure, about few users and groups, so that many of them meet. */
const cell = (...texts: string[]) => fc.constantFrom(...texts);
const formed = fc
  .array(
    fc.tuple(
      cell(...procedures),
      cell(
        "",
        "ann@acme.test",
        "bob@acme.test",
        "cid@acme.test",
        "dora@acme.test",
        "gus@acme.test",
        "fay@acme.test",
        "Bob Person",
      ),
      cell("", "*", "Developers", "Finance", "Entra Devs", "Everyone", "Administrators", "Sales"),
      cell("", "*", "ATTUNU", "RPADEVPRONU", "ATTUNU;RPADEVPRONU", "CTZDEVNU", "none", "Pilot"),
      cell("", "block", "inherit"),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) => ["procedure,user,group,licenses,when_empty", ...rows.map((cells) => cells.join(","))].join("\n"));
const organizations = fc.constantFrom(
  inventory(users),
  acme(),
  acme({ accounts: null }),
  acme({ groupsComplete: false, complete: false }),
  withGroup("Finance", { leases: null, members: null }),
);

/** A good plan with a few characters taken out, put in or doubled. */
const good = [
  writePlan(lines(line("deallocate", "a@x.test", { note: 'a "quoted", note' }), line("block", "b@x.test"))),
  writePlanJson(lines(line("deallocate", "a@x.test"), line("inherit", "b@x.test"))),
];
const damaged = fc
  .tuple(fc.constantFrom(...good), fc.array(fc.tuple(fc.nat(400), fc.nat(3), piece), { minLength: 1, maxLength: 4 }))
  .map(([text, cuts]) =>
    cuts.reduce((now, [at, length, put]) => now.slice(0, at) + put + now.slice(at + length), text),
  );

/** What holds of every checked plan, whatever the lines say. */
function expectSound(rows: PlanRow[], organization: Inventory): void {
  const settings = { protectedUsers: ["bob@acme.test"], whenEmpty: "", protectedLicenses: ["ACNU"] } as const;
  const plan = checkPlan({ rows, inventory: organization, settings, source: "", checkedAt: "" });
  expect(plan.rows.map(({ row }) => row)).toEqual(rows.map(({ row }) => row));
  expect(Object.values(plan.counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
  expect(CheckedPlan.safeParse({ ...plan, digest: planText(plan) }).success).toBe(true);
  for (const row of plan.rows) {
    expect(row.flow !== null).toBe(row.standing === "ready");
    if (row.standing !== "ready") expect([row.freed, row.consequences]).toEqual([[], []]);
    if (row.reason !== null) expect(row.reason.text).not.toMatch(/undefined|NaN|\[object|\bnull\b/);
    expect(row.consequences.join(" ")).not.toMatch(/undefined|NaN|\[object|\bnull\b/);
  }
  for (const row of plan.rows.filter(({ standing }) => standing === "ready")) expectRunnable(row);
}

/** A row that is run is about what was read, states before and after differ, and nobody who is spared is touched. */
function expectRunnable({ procedure, user: email, before, predicted }: CheckedRow): void {
  expect(procedures).toContain(procedure);
  expect(email === "").toBe(procedure === "set-rule");
  expect(["bob@acme.test", "admin@acme.test"]).not.toContain(email);
  if (before === null || predicted === null) throw new Error("a ready row has both states");
  expect(sameState(before, predicted)).toBe(false);
}

test("[PLAN-10] whatever the file, reading and checking never throw and lose no row", () => {
  fc.assert(
    fc.property(fc.oneof(soup, headed, damaged), (text) => {
      const { rows, problem } = readPlan(text);
      if (problem !== null) {
        expect(rows).toEqual([]);
        expect(problem.text).not.toMatch(/undefined|NaN|\[object/);
        return;
      }
      expect(rows.map(({ row }) => row)).toEqual(rows.map((_, index) => index + 1));
      for (const row of rows) expect(PlanRow.safeParse(row).success).toBe(true);
      expectSound(rows, inventory(users));
    }),
    { seed, numRuns: 5000 },
  );
}, 60_000);

test("[PLAN-10] whatever the lines ask for, and whatever was read, each is one row that is sound", () => {
  fc.assert(
    fc.property(fc.oneof(formed, headed), organizations, (text, organization) => {
      expectSound(readPlan(text).rows, organization);
    }),
    { seed, numRuns: 2000 },
  );
}, 60_000);

test("[PLAN-21] a plan that is checked again on what it leaves has nothing left to do", () => {
  fc.assert(
    fc.property(formed, (text) => {
      const settings = { protectedUsers: [], whenEmpty: "inherit" } as const;
      const check = (rows: PlanRow[], organization: Inventory) =>
        checkPlan({ rows, inventory: organization, settings, source: "", checkedAt: "" });
      const { rows } = readPlan(text);
      const first = check(rows, acme());
      const second = check(rows, leftBy(first.rows, acme()));
      for (const [index, row] of first.rows.entries()) {
        if (row.standing === "ready") expect(second.rows[index]?.standing).not.toBe("ready");
      }
    }),
    { seed, numRuns: 1000 },
  );
}, 60_000);
