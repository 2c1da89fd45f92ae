import Papa from "papaparse";
import { formula } from "./formula";
import type { PlanRow } from "./plan";
import { planColumns } from "./plan-columns";

type Written = Pick<PlanRow, "procedure" | "user" | "group" | "licenses" | "whenEmpty" | "note">;

/** The plan as CSV with a header line, lines ended by CRLF, formulas escaped; `readPlan` reads it back as it was. */
export function writePlan(rows: readonly Written[]): string {
  const data = rows.map((row) => [row.procedure, row.user, row.group, row.licenses.join(";"), row.whenEmpty, row.note]);
  return `${Papa.unparse({ fields: [...planColumns], data }, { escapeFormulae: formula, newline: "\r\n" })}\r\n`;
}

/** The plan as JSON, version 1; `readPlan` reads it back as it was. */
export function writePlanJson(rows: readonly Written[]): string {
  const plan = rows.map(({ procedure, user, group, licenses, whenEmpty, note }) => ({
    procedure,
    user,
    group,
    licenses,
    when_empty: whenEmpty,
    note,
  }));
  return `${JSON.stringify({ formatVersion: 1, plan }, null, 2)}\n`;
}
