import { expect, test } from "vitest";
import { fold } from "../../../src/run/fold";
import { runRows, summarize } from "../../../src/run/summary";
import { RunRow, RunSummary } from "../../../src/run/summary-shape";
import { at, itemStarted, paused, settled, started, stepDone } from "./history";

test("no run, no summary", () => {
  expect(summarize(fold([]), at(0))).toBeNull();
});

test("a summary counts, names the users in hand and their step", () => {
  const state = fold([started(), itemStarted(1), settled(1), itemStarted(2), stepDone(2, "tab", "Users")]);
  const summary = summarize(state, at(10));
  expect(summary).toMatchObject({
    run: "run-1",
    status: "running",
    rows: 8,
    settled: 4,
    counts: { verified: 1, refused: 2, skipped: 1 },
    current: [{ row: 2, user: "bob@acme.test", step: "tab Users" }],
    licensesFreed: { "Attended - Named User": 1 },
    perMinute: null,
  });
  expect(RunSummary.safeParse(summary).success).toBe(true);
});

test("a pause is said with its reason", () => {
  expect(summarize(fold([started(), paused]), at(10))).toMatchObject({
    status: "paused",
    reason: { code: "signed-out" },
  });
});

test("the rate is that of the last minute, or of the run while it is younger", () => {
  const rows = [1, 2, 4].flatMap((row, index) => [itemStarted(row), settled(row, "verified", 1, 10 + index)]);
  const state = fold([started(), ...rows]);
  expect(summarize(state, at(15))?.perMinute).toBe(12);
  expect(summarize(state, at(60))?.perMinute).toBe(3);
  expect(summarize(state, at(72))?.perMinute).toBeNull();
});

test("rows that nobody drove do not count for the rate", () => {
  const state = fold([started(), settled(1, "refused", 0), settled(2, "refused", 0)]);
  expect(summarize(state, at(15))?.perMinute).toBeNull();
});

test("every row is there, in plan order", () => {
  const rows = runRows(fold([started(), itemStarted(2), settled(2, "failed")]));
  expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(rows[1]).toEqual({
    row: 2,
    phase: "settled",
    state: "failed",
    reason: { code: "not-applied", text: expect.anything() },
    step: "",
  });
  for (const row of rows) expect(RunRow.safeParse(row).success).toBe(true);
});
