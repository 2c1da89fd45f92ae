import fc from "fast-check";
import { expect, test } from "vitest";
import { checkPlan, planText } from "../../../src/run/check-plan";
import { CheckedPlan, PlanRow } from "../../../src/run/plan";
import { readPlan } from "../../../src/run/read-plan";
import { writePlan, writePlanJson } from "../../../src/run/write-plan";
import { attended, developer, inventory, line, lines, user } from "../sample-inventory";

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
  fc.constantFrom(...words, ...marks, "b@x.test", "c@x.test", "ATTUNU", attended, "release", "admin@acme.test"),
  fc.string({ unit: "binary", maxLength: 5 }),
);
const soup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
const headed = soup.map((text) => `procedure,user,licenses,when_empty,note\n${text}`);

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
      const plan = checkPlan({
        rows,
        inventory: inventory(users),
        settings: { protectedUsers: [], whenEmpty: "" },
        source: "",
        checkedAt: "",
      });
      expect(plan.rows.map(({ row }) => row)).toEqual(rows.map(({ row }) => row));
      expect(Object.values(plan.counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
      expect(CheckedPlan.safeParse({ ...plan, digest: planText(plan) }).success).toBe(true);
      for (const row of plan.rows.filter(({ standing }) => standing === "ready")) {
        expect(row.flow).not.toBeNull();
        expect(users.map(({ email }) => email)).toContain(row.user);
      }
    }),
    { seed, numRuns: 5000 },
  );
});
