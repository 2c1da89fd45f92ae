import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fold } from "../../../src/run/fold";
import type { JournalEvent } from "../../../src/run/journal";
import { next } from "../../../src/run/next";
import { buildReport } from "../../../src/run/report";
import { Report } from "../../../src/run/report-shape";
import { Recorded, resultOf } from "./journal-result";

const folder = "test/unit/journals";
const journals = readdirSync(folder).map((file) =>
  Recorded.parse(JSON.parse(readFileSync(`${folder}/${file}`, "utf8"))),
);

test("there are recorded journals", () => {
  expect(journals.length).toBeGreaterThan(2);
});

test.each(journals)("$says", ({ events, result }) => {
  expect(resultOf(events)).toEqual(result);
});

test.each(journals)("its report adds up: $says", ({ events }) => {
  const report = buildReport(fold(events), "0.1.0");
  expect(Report.safeParse(report).success).toBe(true);
  const { rows, licensesFreed: _, ...counts } = report.summary;
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows);
});

test.each(journals)("cut off anywhere, nothing in doubt is driven: $says", ({ events }) => {
  for (let length = 0; length <= events.length; length += 1) {
    const state = fold(events.slice(0, length));
    for (const command of next(state, { freeLanes: [0, 1], inHand: new Set() })) {
      if (command.do === "drive") expect(state.items.get(command.row)?.phase).not.toBe("in-doubt");
    }
  }
});

/** Rows whose write was handed to a page and is neither proved undone nor known not to have been pressed: told from the events alone. */
function mayBeWritten(events: readonly JournalEvent[]): Set<number> {
  const open = new Set<number>();
  const seen = new Set<number>();
  for (const event of events) {
    if (!("row" in event)) continue;
    if (event.type === "commit-intended" || event.type === "write-intended") {
      open.add(event.row);
      seen.delete(event.row);
    }
    if (event.type === "observed" && event.fresh) seen.add(event.row);
    const isOver =
      event.type === "commit-withheld" ||
      event.type === "item-settled" ||
      event.type === "part-proven" ||
      (event.type === "item-planned-again" && seen.has(event.row));
    if (isOver) open.delete(event.row);
  }
  return open;
}

test.each(journals)(
  "killed after any event, what may have been written is looked at and never written again: $says",
  ({ events }) => {
    for (let length = 0; length <= events.length; length += 1) {
      const past = events.slice(0, length);
      const open = mayBeWritten(past);
      for (const command of next(fold(past), { freeLanes: [0, 1], inHand: new Set() })) {
        if (command.do !== "drive" && command.do !== "confirm-unchanged") continue;
        const rows = [command.row, ...("with" in command ? (command.with ?? []) : [])];
        expect(rows.filter((row) => open.has(row))).toEqual([]);
      }
    }
  },
);
