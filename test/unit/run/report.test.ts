import Papa from "papaparse";
import { expect, test } from "vitest";
import { stateOf } from "../../../src/rules/state";
import { failedRows } from "../../../src/run/failed-rows";
import { fold } from "../../../src/run/fold";
import { readPlan } from "../../../src/run/read-plan";
import { buildReport } from "../../../src/run/report";
import { reportCsv } from "../../../src/run/report-csv";
import { Report } from "../../../src/run/report-shape";
import { writePlan } from "../../../src/run/write-plan";
import { attended, developer, line } from "../sample-inventory";
import { check, remove } from "./checking";
import {
  checkedRows,
  ended,
  groupRows,
  intended,
  itemStarted,
  observed,
  partProven,
  pressed,
  saw,
  settled,
  started,
  writeIntended,
} from "./history";

const done = fold([
  started(),
  itemStarted(1),
  intended(1, 1, [attended, developer], [developer]),
  pressed(1),
  observed(1, [developer]),
  settled(1),
  itemStarted(2),
  intended(2),
  pressed(2),
  observed(2, [attended]),
  settled(2, "failed"),
  itemStarted(3),
  intended(3, 1, [developer], null),
  settled(3, "unknown"),
  settled(4, "refused", 0),
  settled(5, "unchanged", 0),
  ended("done"),
]);

test("the report has every row with its proof, and counts that add up", () => {
  const report = buildReport(done, "0.1.0");
  expect(Report.safeParse(report).success).toBe(true);
  expect(report.summary).toEqual({
    rows: 8,
    verified: 1,
    unchanged: 1,
    refused: 3,
    skipped: 1,
    failed: 1,
    unknown: 1,
    licensesFreed: { [attended]: 1 },
  });
  expect(report.run).toMatchObject({ id: "run-1", organization: "acme", planDigest: "digest", version: "0.1.0" });
  expect(report.rows[0]).toMatchObject({
    row: 1,
    state: "verified",
    reason: null,
    before: stateOf([attended, developer]),
    predicted: stateOf([developer]),
    observed: stateOf([developer]),
    attempts: 1,
  });
});

test("the report of a run that was cut off tells open rows as they are", () => {
  const report = buildReport(fold([started(), itemStarted(1), intended(1), itemStarted(2)]), "0.1.0");
  expect(report.rows.slice(0, 3).map(({ state, reason }) => [state, reason?.code])).toEqual([
    ["unknown", "not-read-back"],
    ["skipped", "interrupted"],
    ["skipped", "interrupted"],
  ]);
  expect(report.summary).toMatchObject({ rows: 8, unknown: 1, skipped: 5, refused: 2 });
});

test("the CSV has a line for each row, with every column", () => {
  const { data } = Papa.parse<Record<string, string>>(reportCsv(buildReport(done, "0.1.0")), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data).toHaveLength(8);
  expect(data[0]).toMatchObject({
    row: "1",
    user: "ann@acme.test",
    licenses: attended,
    state: "verified",
    before: `${attended}, ${developer}`,
    predicted: developer,
    observed: developer,
    attempts: "1",
  });
  expect(data[1]).toMatchObject({
    predicted: "a direct allocation of nothing (No license)",
    reason_code: "not-applied",
  });
  expect(data[2]).toMatchObject({ predicted: "no direct allocation", observed: "" });
});

test("no cell of the CSV begins like a formula", () => {
  const [row] = checkedRows([line("block", "bob@acme.test", { note: "=HYPERLINK(1)" })]);
  if (row === undefined) throw new Error("a row");
  const state = fold([started([{ ...row, group: "@x", licenses: ["+a"], user: "-b@x.test" }])]);
  const { data } = Papa.parse<string[]>(reportCsv(buildReport(state, "0.1.0")), { skipEmptyLines: true });
  for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\p{Cc}]/u);
  expect(data[1]).toContain("'=HYPERLINK(1)");
});

test("the rows to try again are those that failed or are unknown, as they were planned", () => {
  const rows = failedRows(done);
  expect(rows).toMatchObject([
    { row: 1, procedure: "block", user: "bob@acme.test", licenses: [], whenEmpty: "" },
    { row: 2, procedure: "deallocate", user: "ann@acme.test", licenses: [developer], whenEmpty: "inherit" },
  ]);
  expect(readPlan(writePlan(rows)).rows).toEqual(rows);
});

test("nothing to try again after a run without failures", () => {
  expect(failedRows(fold([started(), ended("stopped")]))).toEqual([]);
});

const ofGroups = fold([
  started(groupRows()),
  itemStarted(1),
  writeIntended(1),
  pressed(1),
  partProven(1),
  itemStarted(1, 2),
  settled(1, "failed", 2),
  itemStarted(2),
  settled(2, "failed"),
  itemStarted(3),
  saw(3, { lease: null, lastInUse: "" }),
  settled(3),
  itemStarted(4),
  settled(4, "unchanged"),
  itemStarted(5),
  settled(5, "failed"),
  settled(6, "unknown"),
  ended("done"),
]);

test("the report tells states of every kind, in words in its CSV", () => {
  const report = buildReport(ofGroups, "0.1.0");
  expect(Report.safeParse(report).success).toBe(true);
  expect(report.summary.licensesFreed).toEqual({ [attended]: 1 });
  const { data } = Papa.parse<Record<string, string>>(reportCsv(report), { header: true, skipEmptyLines: true });
  expect(data.slice(0, 6).map((row) => [row["before"], row["predicted"], row["observed"]])).toEqual([
    ["a member", "not a member", ""],
    ["a member", "not a member", ""],
    ["Attended - Named User from this group", "no license from this group", "no license from this group"],
    ["no license from this group", "no license from this group", ""],
    [`${developer} (at most 5), ${attended}`, attended, ""],
    ["not a member", "a member", ""],
  ]);
});

test("[RUN-11] of a row that is half done the other half is tried again, of others the whole", () => {
  const rows = failedRows(ofGroups);
  expect(rows.map(({ row, procedure, user, group, licenses }) => [row, procedure, user, group, licenses])).toEqual([
    [1, "release", "ann@acme.test", "Developers", []],
    [2, "remove-member", "bob@acme.test", "Developers", []],
    [3, "set-rule", "", "Developers", [attended]],
    [4, "add-member", "gus@acme.test", "Finance", []],
  ]);
  expect(readPlan(writePlan(rows)).rows).toEqual(rows);
});

test("a rule that gives nothing is tried again as none", () => {
  const { rows } = check([
    line("set-rule", "", { group: "Finance", licenses: ["none"] }),
    remove("dee@acme.test", "Finance"),
  ]);
  const run = fold([started(rows), itemStarted(1), settled(1, "failed")]);
  expect(failedRows(run)).toMatchObject([{ procedure: "set-rule", licenses: ["none"] }]);
});
