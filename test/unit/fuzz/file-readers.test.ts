import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { Learned } from "../../../src/portal/labels/learned";
import { checkLearned } from "../../../src/run/check-learned";
import { withoutEscape } from "../../../src/run/formula";
import { readLearned, writeLearned } from "../../../src/run/learned-file";
import { PlanRow } from "../../../src/run/plan";
import { readPlan } from "../../../src/run/read-plan";
import { sentences } from "../../../src/run/reasons";
import { reportCsv } from "../../../src/run/report-csv";
import { Report } from "../../../src/run/report-shape";
import { writePlan, writePlanJson } from "../../../src/run/write-plan";
import { anything, shapeOf, tried } from "./damaged";
import { valuesOf, words } from "./values";

const seed = 20261125;
const row = shapeOf(PlanRow);
const label = shapeOf(Learned);

/** Only refusals that have a code and a sentence of ours, and no word of a program that broke. */
function expectCoded({ code, text }: { readonly code: string; readonly text: string }): void {
  expect(Object.hasOwn(sentences, code)).toBe(true);
  expect(text).not.toMatch(/undefined|\[object|TypeError|at position/);
}

const cell = fc.oneof(words, fc.constantFrom("block", "deallocate", "a@x.test", "*", "inherit", "a;b", ' "x', "x\ny"));
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const tables = fc.tuple(
  fc.constantFrom(",", ";", "\t"),
  fc.constantFrom("\n", "\r\n", "\r"),
  fc.oneof(
    { weight: 4, arbitrary: fc.subarray(["group", "licenses", "note"]).map((more) => ["procedure", "user", ...more]) },
    {
      weight: 1,
      arbitrary: fc.subarray(["procedure", "user", "when_empty", "note", "other", "user"], { minLength: 1 }),
    },
  ),
  fc.array(fc.array(fc.tuple(cell, fc.boolean()), { minLength: 2, maxLength: 5 }), { maxLength: 8 }),
);
const csv = tables.map(([comma, end, header, lines]) =>
  [
    header.join(comma),
    ...lines.map((cells) => cells.map(([text, bare]) => (bare ? text : quoted(text))).join(comma)),
  ].join(end),
);
const PlanFile = z.object({
  formatVersion: z.literal(1),
  plan: z.array(
    z.object({
      procedure: z.string(),
      user: z.string(),
      group: z.optional(z.string()),
      licenses: z.optional(z.array(z.string())),
      when_empty: z.optional(z.enum(["", "block", "inherit"])),
      note: z.optional(z.string()),
    }),
  ),
});
const asText = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? "";
  } catch {
    return "{";
  }
};
const json = tried(shapeOf(PlanFile).input).map(asText);

test("of any text a plan is read or refused with a code, and what is read is rows that are read again as they were", () => {
  let read = 0;
  fc.assert(
    fc.property(fc.oneof({ weight: 3, arbitrary: csv }, json, fc.string(), fc.json()), (text) => {
      const { rows, problem } = readPlan(text);
      if (problem) {
        expect(rows).toEqual([]);
        return expectCoded(problem);
      }
      read += 1;
      expect(rows.length).toBeGreaterThan(0);
      for (const one of rows) {
        expect(row.takes(one)).toBe(true);
        if (one.problem) expectCoded(one.problem);
      }
      const isJson = /^\s*[{[]/.test(text);
      const whole = rows.filter(
        ({ row: _, problem: wrong, licenses, ...texts }) =>
          !wrong && (licenses.length > 0 || Object.values(texts).some((one) => one.trim() !== "")),
      );
      if (whole.length === 0) return;
      const again = readPlan(isJson ? writePlanJson(whole) : writePlan(whole));
      expect(again).toEqual({ rows: whole.map((one, at) => ({ ...one, row: at + 1 })), problem: null });
    }),
    { seed, numRuns: 4000 },
  );
  expect(read).toBeGreaterThan(500);
}, 240_000);

test("of any text learned labels are read or refused with a code, and what is added is valid and is read again as it was", () => {
  const entry = fc.oneof(
    tried(label.input),
    fc
      .record({
        spelling: words,
        label: fc.constantFrom("Save", "Cancel", "Close"),
        how: fc.constantFrom("taught", "confirmed"),
      })
      .map((one) => ({ host: "cloud.uipath.com", language: "ja", kind: "button", when: "", ...one })),
  );
  const files = fc.oneof(
    fc.array(entry, { maxLength: 6 }).map((labels) => asText({ format: "license-sweep-labels/1", labels })),
    anything.map(asText),
    fc.string(),
  );
  let added = 0;
  fc.assert(
    fc.property(files, (text) => {
      const read = readLearned(text, []);
      if ("code" in read) return expectCoded(read);
      added += read.added.length;
      for (const [at, one] of read.added.entries()) {
        expect(label.takes(one)).toBe(true);
        expect(one.origin).toBe("imported");
        expect(checkLearned(one, read.added.slice(0, at))).toBeNull();
      }
      expect(readLearned(writeLearned(read.added), [])).toEqual({ added: read.added, problems: [] });
    }),
    { seed, numRuns: 3000 },
  );
  expect(added).toBeGreaterThan(100);
}, 240_000);

/** What a spreadsheet opens: cells of a table, by the program that reads tables. */
const cellsOf = (text: string): string[][] =>
  Papa.parse<string[]>(text, { newline: "\r\n", delimiter: "," }).data.slice(0, -1);
const runs = /^[=+\-@\uff1d\uff0b\uff0d\uff20\p{Cc}]/u;

test("whatever a run is about, its report opens as a table of texts: no formula, no cell more, each as it was", () => {
  const reports = valuesOf(shapeOf(Report).input)
    .map((value) => Report.parse(value))
    .filter(({ rows }) => rows.length > 0);
  fc.assert(
    fc.property(reports, (report) => {
      const [header, ...lines] = cellsOf(reportCsv(report));
      expect(lines.map((cells) => cells.length)).toEqual(report.rows.map(() => header?.length));
      for (const text of lines.flat()) expect(text).not.toMatch(/^-?\d/.test(text) ? /^$/ : runs);
      const at = (name: string): number => header?.indexOf(name) ?? -1;
      for (const name of ["procedure", "user", "group", "note"] as const)
        expect(lines.map((cells) => withoutEscape(cells[at(name)] ?? ""))).toEqual(report.rows.map((one) => one[name]));
      expect(lines.map((cells) => withoutEscape(cells[at("reason")] ?? ""))).toEqual(
        report.rows.map(({ reason }) => reason?.text ?? ""),
      );
    }),
    { seed, numRuns: 1500 },
  );
}, 240_000);

test("whatever a plan says, it opens as a table of texts: no formula, no cell more, each as it was", () => {
  fc.assert(
    fc.property(fc.array(valuesOf(row.input), { minLength: 1, maxLength: 4 }), (values) => {
      const rows = values.map((value) => PlanRow.parse(value));
      const [, ...lines] = cellsOf(writePlan(rows));
      for (const text of lines.flat()) expect(text).not.toMatch(runs);
      expect(lines.map((cells) => cells.map(withoutEscape))).toEqual(
        rows.map((one) => [one.procedure, one.user, one.group, one.licenses.join(";"), one.whenEmpty, one.note]),
      );
    }),
    { seed, numRuns: 1500 },
  );
}, 240_000);
