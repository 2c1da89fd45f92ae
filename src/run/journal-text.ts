import { stateInWords } from "../rules/check";
import { rowEventInWords, runEventInWords } from "./event-words";
import type { JournalEvent } from "./journal";
import type { CheckedRow } from "./plan";

/**
 * The journal to be read: what run it was, and under each row what happened to it, a line an event with its time (UTC). Enough to explain the
 * row: what was looked for, what the page showed, what was seen before and after, and why it ended as it did.
 */
export function journalText(events: readonly JournalEvent[]): string {
  const run: string[] = [];
  const rows = new Map<number, string[]>();
  for (const event of events) {
    if (event.type === "run-started") {
      run.push(`License Sweep ${event.version}, run ${event.run}`, `Plan: ${event.source}, digest ${event.planDigest}`);
      for (const plan of event.rows) rows.set(plan.row, planned(plan));
    }
    const at = event.at.slice(11, 23);
    if ("row" in event) rows.get(event.row)?.push(`  ${at} ${rowEventInWords(event)}`);
    else run.push(`${at} ${runEventInWords(event)}`);
  }
  const lines = [...run, ...[...rows.values()].flatMap((row) => ["", ...row])];
  return `${lines.map(oneLine).join("\n")}\n`;
}

function planned({ row, procedure, user, group, licenses, before, predicted, standing, reason }: CheckedRow): string[] {
  const whom = [user, group].filter((word) => word !== "").join(", ");
  return [
    `Row ${row}: ${procedure}, ${[whom, licenses.join(", ")].filter((word) => word !== "").join(": ")}`,
    ...(before ? [`  planned from: ${stateInWords(before)}`] : []),
    ...(predicted ? [`  planned to: ${stateInWords(predicted)}`] : []),
    ...(standing === "ready" ? [] : [`  ${standing} by the plan${reason ? `: ${reason.text}` : ""}`]),
  ];
}

/** What a page or a plan says may hold anything: here it is part of one line. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
