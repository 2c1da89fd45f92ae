import Papa from "papaparse";
import { stateInWords } from "../rules/check";
import type { RowState } from "../rules/model";
import { formula } from "./formula";
import type { Report } from "./report-shape";

const columns = [
  "row",
  "procedure",
  "user",
  "group",
  "licenses",
  "state",
  "reason_code",
  "reason",
  "before",
  "predicted",
  "observed",
  "attempts",
  "started_at",
  "ended_at",
  "note",
] as const;

/** The report's rows as CSV: a header line, one line each, ended by CRLF, formulas escaped. A state that is not known is blank. */
export function reportCsv(report: Report): string {
  const data = report.rows.map((row) => [
    row.row,
    row.procedure,
    row.user,
    row.group,
    row.licenses.join(";"),
    row.state,
    row.reason?.code ?? "",
    row.reason?.text ?? "",
    inWords(row.before),
    inWords(row.predicted),
    inWords(row.observed),
    row.attempts,
    row.startedAt,
    row.endedAt,
    row.note,
  ]);
  return `${Papa.unparse({ fields: [...columns], data }, { escapeFormulae: formula, newline: "\r\n" })}\r\n`;
}

const inWords = (state: RowState | null): string => (state === null ? "" : stateInWords(state));
