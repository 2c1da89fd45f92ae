import { expect, test } from "vitest";
import { checkPlan } from "../../../src/run/check-plan";
import { readPlan } from "../../../src/run/read-plan";
import { account, citizen, group, lease } from "../sample-groups";
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
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

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

const groups = [
  group(
    "Developers",
    [developer, attended],
    times(400, (i) => `m${number(i)}@acme.test`),
    times(300, (i) => lease(`m${number(i)}@acme.test`, [developer])),
  ),
  group(
    "Finance",
    [attended],
    times(200, (i) => `m${number(i)}@acme.test`),
  ),
  group("Entra Devs", [citizen], null, [], { kind: "directory" }),
  group("Administrators", null, ["admin@acme.test"]),
];
const whole = inventory(users, {
  totals: [developer, attended, citizen].map((label) => ({ label, allocated: null, total: 5000 })),
  groups,
  groupsComplete: true,
  accounts: [...times(500, (i) => `m${number(i)}@acme.test`), ...users.map(({ email }) => email)].map((email) =>
    account(email),
  ),
});
const full = (rows: readonly string[]): string => ["procedure,user,group,licenses,when_empty,note", ...rows].join("\n");

test("[PLAN-10] the standings of a thousand lines of every procedure add up to a thousand", () => {
  const { rows, problem } = readPlan(
    full([
      ...times(200, (i) => `release,m${number(i)}@acme.test,Developers,,,`),
      ...times(50, (i) => `release,m${number(300 + i)}@acme.test,developers,*,,`), // nothing taken
      ...times(50, (i) => `remove-member,m${number(i)}@acme.test,Developers,,,`), // includes the release
      ...times(100, (i) => `remove-member,m${number(200 + i)}@acme.test,Developers,,,`),
      ...times(100, (i) => `add-member,m${number(i + 150)}@acme.test,Finance,,,`), // half of them are members
      ...times(50, (i) => `add-member,m${number(i)}@acme.test,Entra Devs,,,`), // a directory group
      ...times(100, (i) => `allocate,m${number(400 + i)}@acme.test,,CTZDEVNU,,`),
      ...times(20, (i) => `allocate,m${number(400 + i)}@acme.test,,*,,`),
      ...times(100, (i) => `block,m${number(300 + i)}@acme.test,,,,`), // no record of their own
      ...times(50, (i) => `deallocate,u${number(i)}@acme.test,,ATTUNU,,`),
      ...times(50, (i) => `inherit,u${number(100 + i)}@acme.test,,,,`),
      ...times(40, (i) => `remove-member,m${number(i)}@acme.test,Sales ${i},,,`), // no such group
      ...times(30, () => "add-member,m0000@acme.test,Administrators,,,"),
      ...times(30, (i) => `release,stranger${i}@acme.test,Developers,,,`),
      ...times(10, (i) => `set-rule,m${number(i)}@acme.test,Finance,ATTUNU,,`),
      ...times(10, (i) => `set-rule,,Developers,${i % 2 === 0 ? "ATTUNU" : "RPADEVPRONU"},,`), // contradictory
      ...times(10, () => "set-rule,,Finance,RPADEVPRONU,,"), // nine repeat the first
    ]),
  );
  expect(problem).toBeNull();
  expect(rows).toHaveLength(1000);
  const settings = { protectedUsers: [], whenEmpty: "" } as const;
  const plan = checkPlan({ rows, inventory: whole, settings, source: "mixed.csv", checkedAt: "" });
  const sum = Object.values(plan.counts).reduce((total, count) => total + count, 0);
  expect(sum).toBe(1000);
  const byReason = new Map<string, number>();
  for (const { standing, reason } of plan.rows) {
    const key = `${standing} ${reason?.code ?? ""}`.trim();
    byReason.set(key, (byReason.get(key) ?? 0) + 1);
  }
  expect(Object.fromEntries(byReason)).toEqual({
    ready: 651,
    "refused part-of-removal": 50,
    "unchanged no-lease": 50,
    "unchanged already-so": 50,
    "refused directory-group": 50,
    "refused licenses-star": 20,
    "refused unknown-group": 40,
    "skipped administrators-group": 30,
    "refused user-not-listed": 30,
    "refused user-not-used": 10,
    "refused contradictory-rows": 10,
    "refused duplicate-row": 9,
  });
  expect(plan.confirmWord).toBe("RULE");
  // Every release and removal of a member who had taken it; who is in Finance has taken nothing there.
  expect(plan.licensesFreed).toEqual({ [developer]: 50 + 150 + 100 + 50, [attended]: 50 + 50 });
  expect(plan.rows.filter(({ standing, consequences }) => standing === "ready" && consequences.length === 0)).toEqual(
    [],
  );
});
