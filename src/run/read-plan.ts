import Papa from "papaparse";
import { withoutEscape } from "./formula";
import type { PlanRow } from "./plan";
import { columnNamed, type PlanColumn, readHeader } from "./plan-columns";
import { readPlanJson } from "./plan-json";
import { type Reason, reason } from "./reasons";

/** `problem`: why the file as a whole is no plan; then there are no rows. */
export interface ReadPlan {
  readonly rows: PlanRow[];
  readonly problem: Reason | null;
}

/** Lines a plan may have. */
export const mostRows = 20_000;
const mostCharacters = 20_000_000;

/**
 * Reads a plan file: CSV (comma, semicolon or tab; BOM, CRLF and quotes as spreadsheets write them) or the JSON this extension writes.
 * Never throws. Every line below the header that is not blank becomes one row, numbered from 1; a line that is wrong by itself carries
 * its `problem`. Nothing is known of users or licenses here: that is `checkPlan`.
 */
export function readPlan(text: string): ReadPlan {
  const refused = (problem: Reason): ReadPlan => ({ rows: [], problem });
  const body = text.replace(/^\uFEFF/, "");
  if (body.trim() === "") return refused(reason("empty-plan"));
  if (body.length > mostCharacters) return refused(reason("broken-file", "it is far too long for a plan"));
  if (body.startsWith("PK\u0003\u0004"))
    return refused(reason("broken-file", "it is a workbook or an archive, not CSV"));
  if (body.includes("\u0000")) return refused(reason("broken-file", "it holds bytes that are no text"));
  const read = /^\s*[{[]/.test(body) ? readPlanJson(body) : readCsv(body);
  if (read.problem !== null) return refused(read.problem);
  if (read.rows.length === 0) return refused(reason("empty-plan"));
  if (read.rows.length > mostRows) return refused(reason("too-many-rows", read.rows.length, mostRows));
  return read;
}

function readCsv(body: string): ReadPlan {
  // One kind of line end, since a file put together from several has several; inside quotes too.
  const text = body.replace(/\r\n?/g, "\n").replace(/^sep=.\n/i, "");
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), newline: "\n" });
  const broken = parsed.errors.find(({ type }) => type === "Quotes");
  if (broken !== undefined) {
    const problem = reason("broken-file", `line ${(broken.row ?? 0) + 1} has a quotation mark without its partner`);
    return { rows: [], problem };
  }
  const [header, ...lines] = parsed.data.filter((cells) => cells.some((cell) => cell.trim() !== ""));
  const { at, problem } = readHeader(header ?? []);
  if (problem !== null) return { rows: [], problem };
  return { rows: lines.map((cells, index) => readLine(cells, at, header?.length ?? 0, index + 1)), problem: null };
}

/** The separator under which the first line names the most columns. */
function delimiterOf(text: string): string {
  const firstLine = /^\s*(.*)/.exec(text.slice(0, 2000))?.[1] ?? "";
  const named = (delimiter: string): number => {
    const cells = Papa.parse<string[]>(firstLine, { delimiter }).data[0] ?? [];
    return cells.filter((cell) => columnNamed(cell) !== null).length;
  };
  return [";", "\t"].reduce((best, other) => (named(other) > named(best) ? other : best), ",");
}

function readLine(cells: readonly string[], at: Map<PlanColumn, number>, width: number, row: number): PlanRow {
  const raw = (column: PlanColumn): string => withoutEscape(cells[at.get(column) ?? -1] ?? "");
  const cell = (column: PlanColumn): string => raw(column).trim();
  const whenEmpty = cell("when_empty").toLowerCase();
  const line = {
    row,
    procedure: cell("procedure").toLowerCase(),
    user: cell("user"),
    group: cell("group"),
    licenses: cell("licenses")
      .split(/[;|]/)
      .map((label) => label.trim())
      .filter((label) => label !== ""),
    note: raw("note"),
  };
  // Separators without a text after the last column mean nothing; a text there may have been meant for any column.
  const extra = cells.slice(width).some((text) => text.trim() !== "");
  if (extra || cells.length < width) {
    return { ...line, whenEmpty: "", problem: reason("wrong-field-count", cells.length, width) };
  }
  if (whenEmpty === "" || whenEmpty === "block" || whenEmpty === "inherit") return { ...line, whenEmpty };
  return { ...line, whenEmpty: "", problem: reason("invalid-when-empty", whenEmpty.slice(0, 60)) };
}
