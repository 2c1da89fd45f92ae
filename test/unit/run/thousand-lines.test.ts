import { expect, test } from "vitest";
import { checkPlan } from "../../../src/run/check-plan";
import { readPlan } from "../../../src/run/read-plan";
import { attended, developer, inventory, user } from "../sample-inventory";

const number = (index: number): string => String(index).padStart(4, "0");
const users = [
  ...Array.from({ length: 900 }, (_, index) => user(`u${number(index)}@acme.test`, [attended, developer])),
  user("kim.a@acme.test", [attended], { name: "Alex Kim" }),
  user("kim.b@acme.test", [attended], { name: "Alex Kim" }),
  user("admin@acme.test", [attended]),
];

/** As a German spreadsheet saves it: BOM, semicolons, quotes, CRLF. */
const csv = (rows: readonly string[]): string =>
  `\uFEFF${["Procedure;User;Licenses;When_empty;Note", ...rows].join("\r\n")}\r\n`;
const deallocate = (email: string, licenses = "ATTUNU"): string =>
  `deallocate;${email};"${licenses}";;"said ""bye""; left"`;
const times = (count: number, make: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, i) => make(i));

test("[PLAN-10] the standings of a thousand mixed lines add up to a thousand", () => {
  const { rows, problem } = readPlan(
    csv([
      ...times(700, (i) => deallocate(`U${number(i)}@ACME.test`)),
      ...times(100, (i) => deallocate(`u${number(i)}@acme.test`)), // duplicates
      ...times(60, (i) => deallocate(`stranger${i}@acme.test`)),
      ...times(20, () => deallocate("Alex Kim")), // ambiguous
      ...times(40, (i) => deallocate(`u${number(700 + i)}@acme.test`, "ATTUNU;RPADEVPRONU")), // no choice made
      ...times(30, (i) => deallocate(`u${number(750 + i)}@acme.test`)), // protected
      ...times(20, (i) => `${i % 2 === 0 ? "block" : "inherit"};u${number(800 + (i >> 1))}@acme.test;;;`), // contradictory
      ...times(10, (i) => deallocate(`u${number(820 + i)}@acme.test`, "Attendd")),
      ...times(10, (i) => deallocate(`u${number(840 + i)}@acme.test`, "ACNU")), // not held
      ...times(5, () => "deallocate;too;many;;fields;here"),
      ...times(4, () => "deallocate;too few"),
      "remove;u0860@acme.test;*;;",
    ]),
  );
  expect(problem).toBeNull();
  expect(rows).toHaveLength(1000);
  const plan = checkPlan({
    rows,
    inventory: inventory(users),
    settings: { protectedUsers: times(30, (i) => `u${number(750 + i)}@acme.test`), whenEmpty: "" },
    source: "leavers.csv",
    checkedAt: "2026-11-02T09:00:00.000Z",
  });
  expect(plan.counts).toEqual({ ready: 700, choice: 40, unchanged: 10, refused: 220, skipped: 30 });
  expect(Object.values(plan.counts).reduce((sum, count) => sum + count, 0)).toBe(1000);
  const byReason = new Map<string, number>();
  for (const { reason } of plan.rows) {
    const code = reason?.code ?? "none";
    byReason.set(code, (byReason.get(code) ?? 0) + 1);
  }
  expect(Object.fromEntries(byReason)).toEqual({
    none: 700,
    "duplicate-row": 100,
    "user-not-listed": 60,
    "ambiguous-name": 20,
    "choice-needed": 40,
    "protected-user": 30,
    "contradictory-rows": 20,
    "unknown-license": 10,
    "license-not-held": 10,
    "wrong-field-count": 9,
    "unknown-procedure": 1,
  });
  expect(plan.licensesFreed).toEqual({ [attended]: 700 });
  expect(plan.confirmWord).toBe("APPLY");
  expect(plan.rows[0]?.note).toBe('said "bye"; left');
});
