import type { Labels } from "../portal/labels/labels";
import { type Reason, reason } from "../run/reasons";
import { type } from "./act";
import { findOne } from "./find";
import { listReadSince } from "./requests";
import { sectionBody } from "./section";
import { readTable, type TableRow } from "./table";
import { settled, until } from "./time";

/** Milliseconds the portal is given to show what was asked for. */
export const patience = 15_000;

/** The section's body, and the rows in it that show exactly this e-mail. Found again at every attempt, never kept. */
export function rowsOf(
  labels: Labels,
  user: string,
): { body: Element; rows: TableRow[]; all: readonly TableRow[]; busy: boolean } | null {
  const body = sectionBody(labels, "License Allocations to Users");
  const table = body && readTable(body, labels);
  if (!body || !table) return null;
  const rows = table.rows.filter((row) => row.user.email === user.toLowerCase());
  return { body, rows, all: table.rows, busy: table.busy };
}

/** What the section is searched for now. */
export function searchedFor(labels: Labels, body: Element): string {
  const field = findOne(body, "textbox", labels.field.Search);
  return field.kind === "one" && field.element instanceof HTMLInputElement ? field.element.value : "";
}

/** The one row of a user: where it stands on the page already, else by the section's own search. */
export async function locate(labels: Labels, user: string): Promise<TableRow | Reason> {
  const here = await until(() => at(labels, user), patience);
  if (!here) return reason("not-found", "License Allocations to Users");
  const rows = here.rows.length > 0 ? here.rows : await search(labels, user);
  if ("code" in rows) return rows;
  const [row, ...more] = rows;
  if (more.length > 0) return reason("row-ambiguous", user);
  return row ?? reason("row-not-found", user);
}

/** The section, once it is not waiting for anything. */
function at(labels: Labels, user: string) {
  const found = rowsOf(labels, user);
  return found && !found.busy ? found : null;
}

/** Searches the section for a user and gives the rows of the answer, none included; a reason where there was no answer. */
export async function search(labels: Labels, user: string): Promise<readonly TableRow[] | Reason> {
  const body = sectionBody(labels, "License Allocations to Users");
  if (!body) return reason("not-found", "License Allocations to Users");
  const field = findOne(body, "textbox", labels.field.Search);
  if (field.kind === "not-found") return reason("not-found", "Search");
  if (field.kind === "ambiguous") return reason("ambiguous", "Search", String(field.elements.length));
  // A page that is asked for what it already shows asks nothing: empty the field first, so that the answer is a new one.
  if (searchedFor(labels, body) === user) type(field.element, "");
  const asked = performance.now();
  type(field.element, user);
  const first = await until(() => answerTo(labels, user, asked), patience);
  // A row that is there needs no second look: whose it is and what it holds is compared with the panel. That there is none does.
  if (first && first.length > 0) return first;
  const answer = await settled(() => answerTo(labels, user, asked), describe, patience);
  return answer ?? reason("not-read-back", "the search was not answered");
}

/** The rows of the user once the search was answered. Rows of others that do not fit the search are old rows: the answer is still to come. */
function answerTo(labels: Labels, user: string, asked: number): TableRow[] | null {
  const found = at(labels, user);
  if (!found) return null;
  if (found.rows.length > 0) return found.rows;
  const fits = ({ user: other }: TableRow): boolean =>
    `${other.email} ${other.name}`.toLowerCase().includes(user.toLowerCase());
  return found.all.every(fits) && listReadSince(asked, user) ? [] : null;
}

/** One text for one reading of rows, so that two can be compared. */
export const describe = (rows: readonly TableRow[]): string => JSON.stringify(rows.map(({ user }) => user));
