import fc from "fast-check";
import { expect, test } from "vitest";
import type { PlanRow } from "../../../src/run/plan";
import { readPlan } from "../../../src/run/read-plan";
import { writePlan, writePlanJson } from "../../../src/run/write-plan";
import { line, lines } from "../sample-inventory";

const word = fc.stringMatching(/^[a-z0-9=+@'"._ -]{0,12}$/).map((text) => text.trim());
const note = fc.string({ unit: "grapheme", maxLength: 30 }).filter((text) => !/[\r\0]/.test(text));
const written = fc.array(
  fc.record({
    procedure: fc.constantFrom("deallocate", "block", "inherit", "set-rule"),
    user: word,
    group: word,
    licenses: fc.array(word.filter((text) => text !== "")),
    whenEmpty: fc.constantFrom<PlanRow["whenEmpty"][]>("", "block", "inherit"),
    note,
  }),
  { minLength: 1, maxLength: 8 },
);

test("what is written as CSV is read back as it was", () => {
  fc.assert(
    fc.property(written, (rows) => {
      const numbered = rows.map((row, index) => ({ ...row, row: index + 1 }));
      expect(readPlan(writePlan(rows))).toEqual({ rows: numbered, problem: null });
    }),
    { numRuns: 1000 },
  );
});

test("what is written as JSON is read back as it was", () => {
  fc.assert(
    fc.property(written, (rows) => {
      const numbered = rows.map((row, index) => ({ ...row, row: index + 1 }));
      expect(readPlan(writePlanJson(rows))).toEqual({ rows: numbered, problem: null });
    }),
  );
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\u0007x", "＝1"])("%j is not written as a formula", (text) => {
  const csv = writePlan(lines(line("block", "a@x.test", { note: text })));
  expect(csv).toContain(`"'${text}"`);
  expect(readPlan(csv).rows[0]?.note).toBe(text);
});
