import { expect, test } from "vitest";
import type { Inventory } from "../../../src/rules/model";
import { checkPlan, planText } from "../../../src/run/check-plan";
import type { PlanRow } from "../../../src/run/plan";
import { reason } from "../../../src/run/reasons";
import { actionCenter, attended, developer, inventory, line, lines, user } from "../sample-inventory";

const users = [
  user("ann@acme.test", [attended, developer], { name: "Ann Lee" }),
  user("bob@acme.test", [attended], { name: "Bob Ray" }),
  user("cid@acme.test", [], { name: "Cid Poe" }),
  user("alex.one@acme.test", [attended], { name: "Alex Kim" }),
  user("alex.two@acme.test", [developer], { name: "alex  kim" }),
  user("admin@acme.test", [attended, developer], { name: "Admin" }),
  user("", [attended], { name: "Gone Person" }),
  user("", [developer], { name: "Bob Ray" }),
];

type Settings = Parameters<typeof checkPlan>[0]["settings"];
function check(rows: PlanRow[], settings: Partial<Settings> = {}, organization: Inventory = inventory(users)) {
  return checkPlan({
    rows: lines(...rows),
    inventory: organization,
    settings: { protectedUsers: [], whenEmpty: "", ...settings },
    source: "plan.csv",
    checkedAt: "2026-11-02T09:00:00.000Z",
  });
}
const deallocate = (email: string, licenses: string[], more: Partial<PlanRow> = {}) =>
  line("deallocate", email, { licenses, ...more });
const standings = (plan: ReturnType<typeof check>) => plan.rows.map((row) => [row.standing, row.reason?.code ?? null]);

test("a ready row says whom, what, before and after", () => {
  const plan = check([deallocate("ANN@acme.test ", ["attunu"], { note: "left" })]);
  expect(plan.rows[0]).toEqual({
    row: 1,
    procedure: "deallocate",
    user: "ann@acme.test",
    name: "Ann Lee",
    group: "",
    licenses: [attended],
    note: "left",
    standing: "ready",
    reason: null,
    flow: "deallocate",
    before: { direct: [attended, developer], inherited: "none" },
    predicted: { direct: [developer], inherited: "none" },
    freed: [attended],
    freedIsUpTo: false,
    consequences: [
      `Keeps ${developer}, and as long as any direct license is left, groups give nothing.`,
      "Roles and robot settings from groups stay as they are.",
      "Holds in every tenant of the organization.",
    ],
  });
  expect(plan).toMatchObject({
    organization: "acme",
    source: "plan.csv",
    licensesFreed: { [attended]: 1 },
    confirmWord: "",
  });
});

test.each(["", "block", "inherit"] as const)("[DIR-5] the last license goes only by the admin's word: %j", (answer) => {
  for (const plan of [
    check([deallocate("bob@acme.test", ["*"], { whenEmpty: answer })]),
    check([deallocate("bob@acme.test", [attended])], { whenEmpty: answer }),
  ]) {
    const [row] = plan.rows;
    expect(row?.flow).toBe(answer === "" ? null : answer);
    expect(row?.standing).toBe(answer === "" ? "choice" : "ready");
    expect(row?.reason?.code).toBe(answer === "" ? "choice-needed" : undefined);
    const after = {
      "": null,
      block: { direct: [], inherited: "none" },
      inherit: { direct: null, inherited: "unknown" },
    };
    expect(row?.predicted).toEqual(after[answer]);
  }
});

test("[DIR-5] the row's own answer goes before the standing one", () => {
  const plan = check([deallocate("bob@acme.test", ["*"], { whenEmpty: "inherit" })], { whenEmpty: "block" });
  expect(plan.rows[0]?.flow).toBe("inherit");
});

test.each(["deallocate", "inherit"])("[DIR-13] %s of somebody without a record is refused", (procedure) => {
  const plan = check([line(procedure, "stranger@acme.test")]);
  expect(standings(plan)).toEqual([["refused", "user-not-listed"]]);
});

test("[DIR-14] a record without e-mail is matched by nothing", () => {
  expect(standings(check([line("block", "Gone Person")]))).toEqual([["refused", "orphan-record"]]);
  expect(standings(check([line("block", "")]))).toEqual([["refused", "missing-user"]]);
  const shared = check([line("block", "Bob Ray")]);
  expect(standings(shared)).toEqual([["refused", "ambiguous-name"]]);
  expect(shared.rows[0]?.reason?.text).toMatch(/bob@acme.test.*without e-mail/);
});

test.each(["ann@acme.tes", "nn@acme.test", "ann@acme.test.evil", "ann@acme", "xann@acme.test"])(
  "[PLAN-1] %s is not ann@acme.test",
  (email) => {
    expect(standings(check([line("inherit", email)]))).toEqual([["refused", "user-not-listed"]]);
  },
);

test.each(["@", "ann@", "a b@acme.test", "ann@acme.test, bob@acme.test", `${"x".repeat(320)}@acme.test`, "ann\u0007"])(
  "[PLAN-1] %j is no e-mail",
  (email) => {
    expect(standings(check([line("block", email)]))).toEqual([["refused", "invalid-user"]]);
  },
);

test("[PLAN-1] an e-mail the portal lists twice is refused", () => {
  const twice = inventory([user("ann@acme.test", [attended]), user("ann@acme.test", [developer])]);
  expect(standings(check([line("block", "ann@acme.test")], {}, twice))).toEqual([["refused", "ambiguous-email"]]);
});

test("[PLAN-2] a name that one user bears is that user", () => {
  expect(check([line("block", "ann  LEE")]).rows[0]).toMatchObject({ standing: "ready", user: "ann@acme.test" });
});

test("[PLAN-2] a name that several bear is refused, with their e-mails", () => {
  const plan = check([line("block", "Alex Kim")]);
  expect(standings(plan)).toEqual([["refused", "ambiguous-name"]]);
  expect(plan.rows[0]?.reason?.text).toMatch(/alex.one@acme.test, alex.two@acme.test/);
});

test("[PLAN-2] a name is not enough while not every row was read", () => {
  const partly = inventory(users, { complete: false });
  expect(standings(check([line("block", "Ann Lee")], {}, partly))).toEqual([["refused", "inventory-incomplete"]]);
});

test.each([
  ["block", "inherit"],
  ["block", "deallocate"],
  ["deallocate", "inherit"],
])("[PLAN-3] %s and %s of one user are refused together", (one, other) => {
  const plan = check([line(one, "ann@acme.test"), line("block", "bob@acme.test"), line(other, "Ann Lee")]);
  expect(standings(plan)).toEqual([
    ["refused", "contradictory-rows"],
    ["ready", null],
    ["refused", "contradictory-rows"],
  ]);
  expect(plan.rows[0]?.reason).toEqual(reason("contradictory-rows", [3]));
  expect(plan.rows[2]?.reason).toEqual(reason("contradictory-rows", [1]));
});

test("[PLAN-3] two answers to what shall be when nothing is left are refused together", () => {
  const rows = [
    deallocate("ann@acme.test", [attended], { whenEmpty: "block" }),
    deallocate("ann@acme.test", [developer], { whenEmpty: "inherit" }),
  ];
  expect(standings(check(rows)).map(([standing]) => standing)).toEqual(["refused", "refused"]);
});

test("[PLAN-4] a row that says the same as an earlier one is refused and names it", () => {
  const plan = check([
    line("block", "ann@acme.test"),
    line("block", "Ann Lee"),
    deallocate("bob@acme.test", ["*"], { whenEmpty: "inherit" }),
    deallocate("BOB@acme.test", [attended], { whenEmpty: "inherit" }),
    deallocate("alex.one@acme.test", [actionCenter]),
    deallocate("alex.one@acme.test", ["Action  Center - named user"]),
  ]);
  expect(standings(plan).map(([, code]) => code)).toEqual([
    null,
    "duplicate-row",
    null,
    "duplicate-row",
    "license-not-held",
    "duplicate-row",
  ]);
  expect(plan.rows[3]?.reason).toEqual(reason("duplicate-row", 3));
});

test.each([attended, "ATTUNU", "attended user", "Attended –  Named User"])("[PLAN-5] %s is the license", (text) => {
  expect(check([deallocate("ann@acme.test", [text])]).rows[0]).toMatchObject({
    standing: "ready",
    licenses: [attended],
  });
});

test.each(["Attendd", "Attended - Named", "A"])("[PLAN-5] %s is no license, and those that are get listed", (text) => {
  const plan = check([deallocate("ann@acme.test", [attended, text])]);
  expect(standings(plan)).toEqual([["refused", "unknown-license"]]);
  expect(plan.rows[0]?.reason?.text).toContain(developer);
});

test("[PLAN-5] a name that can mean two labels of the portal is refused", () => {
  const mixed = inventory([user("ann@acme.test", [attended, "Attended User", developer])]);
  expect(standings(check([deallocate("ann@acme.test", ["ATTUNU"])], {}, mixed))).toEqual([
    ["refused", "ambiguous-license"],
  ]);
  expect(check([deallocate("ann@acme.test", [attended])], {}, mixed).rows[0]).toMatchObject({ licenses: [attended] });
});

test("a license the user does not hold is left out, and said", () => {
  const plan = check([
    deallocate("ann@acme.test", [attended, actionCenter]),
    deallocate("bob@acme.test", [developer]),
    deallocate("cid@acme.test", ["*"]),
    deallocate("alex.one@acme.test", ["PMBU"]),
  ]);
  expect(standings(plan)).toEqual([
    ["ready", "license-not-held"],
    ["unchanged", "license-not-held"],
    ["unchanged", "no-effect"],
    ["unchanged", "license-not-held"],
  ]);
  expect(plan.rows[0]).toMatchObject({ licenses: [attended], predicted: { direct: [developer] } });
  expect(plan.rows[1]).toMatchObject({ predicted: { direct: [attended] }, before: { direct: [attended] }, freed: [] });
});

test("blocking the blocked has no effect", () => {
  expect(standings(check([line("block", "cid@acme.test")]))).toEqual([["unchanged", "no-effect"]]);
  expect(standings(check([line("inherit", "cid@acme.test")]))).toEqual([["ready", null]]);
});

test("[PLAN-6] a protected user is skipped, by e-mail or by name, listed or not", () => {
  const rows = [line("block", "Ann@acme.test"), line("block", "Ann Lee"), line("block", "boss@acme.test")];
  const plan = check(rows, { protectedUsers: [" ANN@acme.test", "boss@acme.test", ""] });
  expect(standings(plan)).toEqual(rows.map(() => ["skipped", "protected-user"]));
});

test.each(["deallocate", "block", "inherit"])("[PLAN-6] %s of the signed-in account is skipped", (procedure) => {
  expect(standings(check([line(procedure, "Admin@acme.test")]))).toEqual([["skipped", "own-account"]]);
  expect(standings(check([line(procedure, "Admin")]))).toEqual([["skipped", "own-account"]]);
});

test("[PLAN-7] rows for different licenses of one user follow each other", () => {
  const plan = check([
    deallocate("ann@acme.test", [attended]),
    deallocate("ann@acme.test", [developer], { whenEmpty: "inherit" }),
  ]);
  expect(plan.rows[0]).toMatchObject({ flow: "deallocate", predicted: { direct: [developer] }, freed: [attended] });
  expect(plan.rows[1]).toMatchObject({ flow: "inherit", before: { direct: [developer] }, freed: [developer] });
  expect(plan.licensesFreed).toEqual({ [attended]: 1, [developer]: 1 });
});

test("[PLAN-7] a row that overlaps an earlier one takes the rest", () => {
  const plan = check([
    deallocate("ann@acme.test", [attended]),
    deallocate("ann@acme.test", ["*"], { whenEmpty: "block" }),
  ]);
  expect(plan.rows[1]).toMatchObject({ flow: "block", licenses: [developer], before: { direct: [developer] } });
});

test("[PLAN-8] while e-mails are cut short, who is not found may be one of them", () => {
  const cut = inventory([...users, user("", [attended], { name: "Dee Fox", cutShort: true })]);
  const rows = [line("deallocate", "dee@acme.test"), line("block", "dee@acme.test"), line("block", "ann@acme.test")];
  expect(standings(check(rows, {}, cut))).toEqual([
    ["refused", "emails-cut-short"],
    ["refused", "emails-cut-short"],
    ["ready", null],
  ]);
});

test("[PLAN-8] who is not found in a part is not called a stranger", () => {
  const partly = inventory(users, { complete: false });
  const plan = check([line("block", "stranger@acme.test"), line("block", "ann@acme.test")], {}, partly);
  expect(standings(plan)).toEqual([
    ["refused", "inventory-incomplete"],
    ["ready", null],
  ]);
});

test("[PLAN-9] blocking or many rows take a typed word", () => {
  const many = Array.from({ length: 51 }, (_, index) => user(`u${index}@acme.test`, [attended]));
  const plan = (count: number, procedure: string) =>
    check(
      many.slice(0, count).map(({ email }) => line(procedure, email)),
      {},
      inventory(many),
    );
  expect(plan(50, "inherit").confirmWord).toBe("");
  expect(plan(51, "inherit").confirmWord).toBe("APPLY");
  expect(plan(1, "block").confirmWord).toBe("BLOCK");
  expect(plan(51, "block").confirmWord).toBe("BLOCK");
  expect(check([deallocate("bob@acme.test", ["*"], { whenEmpty: "block" })]).confirmWord).toBe("BLOCK");
});

test.each([
  [line("remove", "ann@acme.test"), "unknown-procedure"],
  [line("", "ann@acme.test"), "unknown-procedure"],
  [deallocate("ann@acme.test", []), "missing-licenses"],
  [line("block", "ann@acme.test", { group: "Developers" }), "group-not-used"],
  [line("block", "ann@acme.test", { licenses: [attended] }), "licenses-not-used"],
  [line("block", "ann@acme.test", { problem: reason("wrong-field-count", 1, 2) }), "wrong-field-count"],
])("%j is refused as %s", (row, code) => {
  expect(standings(check([row]))).toEqual([["refused", code]]);
});

test("a row that is refused or skipped is never given a flow", () => {
  const plan = check([line("block", "x"), line("block", "admin@acme.test"), deallocate("bob@acme.test", ["*"])]);
  for (const row of plan.rows) expect(row).toMatchObject({ flow: null, freed: [] });
});

test("the text of a plan depends on rows, choices, states and organization, and on nothing else", () => {
  const rows = [deallocate("bob@acme.test", ["*"], { whenEmpty: "block" }), line("inherit", "ann@acme.test")];
  const text = planText(check(rows));
  expect(planText({ ...check(rows), checkedAt: "later", source: "other.csv" })).toBe(text);
  const others = [
    check([...rows].reverse()),
    check(rows.slice(0, 1)),
    check([deallocate("bob@acme.test", ["*"], { whenEmpty: "inherit" }), line("inherit", "ann@acme.test")]),
    check([deallocate("bob@acme.test", ["*"], { whenEmpty: "block", note: "x" }), line("inherit", "ann@acme.test")]),
    check(rows, { protectedUsers: ["ann@acme.test"] }),
    check(rows, {}, inventory(users, { organization: "other" })),
    check(
      rows,
      {},
      inventory([user("bob@acme.test", [attended, developer]), ...users.filter((u) => u.name === "Ann Lee")]),
    ),
  ];
  expect(new Set([text, ...others.map(planText)]).size).toBe(others.length + 1);
});
