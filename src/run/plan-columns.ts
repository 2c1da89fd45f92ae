import { normalizeText } from "../rules/normalize";
import { type Reason, reason } from "./reasons";

/** The columns of a plan file, in the order they are written. */
export const planColumns = ["procedure", "user", "group", "licenses", "when_empty", "note"] as const;
export type PlanColumn = (typeof planColumns)[number];

const required: readonly PlanColumn[] = ["procedure", "user"];
const expected = "procedure and user, then as needed group, licenses, when_empty, note";

/** The plan's column that a header cell names; null for any other text. Case, spaces and `_` or `-` do not matter. */
export function columnNamed(cell: string): PlanColumn | null {
  const name = normalizeText(cell).replace(/[ -]/g, "_");
  return planColumns.find((column) => column === name) ?? null;
}

/** Where each column stands in the header line, or why the header is not that of a plan. */
export function readHeader(cells: readonly string[]): { at: Map<PlanColumn, number>; problem: Reason | null } {
  const at = new Map<PlanColumn, number>();
  const wrong: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const column = columnNamed(cell);
    if (column === null && cell.trim() === "" && index >= cells.findLastIndex((other) => other.trim() !== "")) continue;
    if (column === null) wrong.push(`"${cell.trim().slice(0, 60)}" is no column of a plan`);
    else if (at.has(column)) wrong.push(`${column} stands there twice`);
    else at.set(column, index);
  }
  for (const column of required) if (!at.has(column)) wrong.push(`${column} is missing`);
  if (wrong.length === 0) return { at, problem: null };
  const more = wrong.length > 3 ? `, and ${wrong.length - 3} more` : "";
  return { at, problem: reason("wrong-columns", wrong.slice(0, 3).join(", ") + more, expected) };
}
