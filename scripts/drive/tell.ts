import { stateInWords } from "../../src/rules/check";
import type { FinalState } from "../../src/run/journal";
import type { CheckedPlan, CheckedRow } from "../../src/run/plan";
import type { Reason } from "../../src/run/reasons";
import type { Report } from "../../src/run/report-shape";

/** Rows a terminal can show usefully; the files have them all. */
const MOST_ROWS = 60;

const counted = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${count} ${word}`)
    .join(", ");

const freed = (licenses: Readonly<Record<string, number>>): string => {
  const lines = Object.entries(licenses).filter(([, count]) => count > 0);
  return lines.length > 0 ? lines.map(([label, count]) => `${count} x ${label}`).join(", ") : "none";
};

/** Whom a row is about: a user, a group, or a user in a group. */
const about = ({ user, group }: Pick<CheckedRow, "user" | "group">): string =>
  [user, group].filter((part) => part !== "").join(" of ");

export function rowLine(
  number: number,
  rows: number,
  state: FinalState,
  planned: CheckedRow | undefined,
  reason: Reason | null,
): string {
  const who = planned ? `${planned.procedure} ${about(planned)}` : "";
  const why = state !== "verified" && reason ? ` - ${reason.text}` : "";
  return `  ${String(number).padStart(String(rows).length)}/${rows}  ${state.padEnd(9)}  ${who}${why}`;
}

export function tellPreview({ organization, source, rows, counts, licensesFreed }: CheckedPlan): void {
  console.log(`Preview of ${source} for ${organization}: ${rows.length} rows (${counted(counts)}).`);
  for (const row of rows.slice(0, MOST_ROWS)) {
    const change = row.predicted
      ? `${row.before ? stateInWords(row.before) : "?"} -> ${stateInWords(row.predicted)}`
      : (row.reason?.text ?? "");
    console.log(
      `  ${String(row.row).padStart(5)}  ${row.standing.padEnd(9)}  ${row.procedure} ${about(row)}: ${change}`,
    );
  }
  if (rows.length > MOST_ROWS) console.log(`  ... and ${rows.length - MOST_ROWS} rows more`);
  console.log(`Licenses this frees: ${freed(licensesFreed)}.`);
}

export function tellReport({ run, summary }: Report): void {
  const { rows, licensesFreed, ...counts } = summary;
  const seconds = (Date.parse(run.endedAt) - Date.parse(run.startedAt)) / 1000;
  console.log(`Report of ${run.organization}: ${rows} rows in ${seconds.toFixed(1)} s (${counted(counts)}).`);
  console.log(`Licenses freed: ${freed(licensesFreed)}.`);
}
