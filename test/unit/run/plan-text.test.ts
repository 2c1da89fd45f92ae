import { expect, test } from "vitest";
import type { CheckedPlan, CheckedRow } from "../../../src/run/plan";
import { planText } from "../../../src/run/plan-text";
import { attended, developer, line } from "../sample-inventory";
import { add, allocate, check, release, remove, setRule } from "./checking";

const plan = check([
  setRule("Developers", developer),
  release("dee@acme.test", "Finance"),
  remove("ann@acme.test", "Finance"),
  add("gus@acme.test", "Finance"),
  allocate("fay@acme.test", attended),
  line("block", "cid@acme.test"),
]);
const text = planText(plan);

/** The text with one row changed. */
function withRow(row: number, change: Partial<CheckedRow>): string {
  const rows: CheckedPlan["rows"] = plan.rows.map((one) => (one.row === row ? { ...one, ...change } : one));
  return planText({ ...plan, rows });
}

test("every row of the plan is ready", () => {
  expect(plan.counts).toMatchObject({ ready: 6 });
});

test.each<[number, Partial<CheckedRow>]>([
  [1, { before: { rule: [developer], quotas: { [developer]: 5 } } }],
  [1, { predicted: { rule: [developer], quotas: {} } }],
  [1, { predicted: { rule: [developer], quotas: { [developer]: 6 } } }],
  [1, { predicted: { rule: null, quotas: {} } }],
  [1, { group: "Finance" }],
  [2, { before: { lease: [attended, developer], lastInUse: "" } }],
  [2, { flow: "remove-member" }],
  [3, { before: { member: true, lease: [attended] } }],
  [3, { predicted: { member: true, lease: null } }],
  [3, { predicted: { lease: null, lastInUse: "" } }],
  [4, { user: "bob@acme.test" }],
  [5, { flow: "allocate-unlisted" }],
  [6, { flow: "block-unlisted" }],
  [6, { before: null }],
])("the text of a plan tells when row %i is otherwise: %j", (row, change) => {
  expect(withRow(row, change)).not.toBe(text);
});

test.each<[number, Partial<CheckedRow>]>([
  [1, { before: { rule: [attended, developer], quotas: { [developer]: 5 } } }],
  [2, { before: { lease: [attended], lastInUse: "another day" } }],
  [3, { consequences: [] }],
])("the text of a plan is the same where only what is told of row %i is otherwise: %j", (row, change) => {
  expect(withRow(row, change)).toBe(text);
});
