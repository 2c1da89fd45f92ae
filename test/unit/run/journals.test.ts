import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { fold } from "../../../src/run/fold";
import { FinalState, JournalEvent } from "../../../src/run/journal";
import { next } from "../../../src/run/next";
import { buildReport } from "../../../src/run/report";
import { Report } from "../../../src/run/report-shape";

/** Histories as they were recorded, and what each must still lead to. They are never changed: event shapes are for ever. */
const Recorded = z.strictObject({
  says: z.string(),
  events: z.array(JournalEvent),
  result: z.strictObject({
    status: z.string(),
    why: z.nullable(z.string()),
    /** Commands for one free lane, nobody at work. */
    next: z.array(z.unknown()),
    counts: z.record(FinalState, z.number()),
    licensesFreed: z.record(z.string(), z.number()),
    /** Row, phase, state, attempt, code of the reason. */
    rows: z.array(z.tuple([z.number(), z.string(), z.nullable(FinalState), z.number(), z.nullable(z.string())])),
  }),
});
const folder = "test/unit/journals";
const journals = readdirSync(folder).map((file) =>
  Recorded.parse(JSON.parse(readFileSync(`${folder}/${file}`, "utf8"))),
);

test("there are recorded journals", () => {
  expect(journals.length).toBeGreaterThan(2);
});

test.each(journals)("$says", ({ events, result }) => {
  const state = fold(events);
  expect({
    status: state.status,
    why: state.why,
    next: next(state, { freeLanes: [0], inHand: new Set() }),
    counts: state.counts,
    licensesFreed: state.licensesFreed,
    rows: [...state.items].map(([row, item]) => [row, item.phase, item.state, item.attempt, item.reason?.code ?? null]),
  }).toEqual(result);
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
