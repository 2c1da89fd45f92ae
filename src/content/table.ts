import type { Labels } from "../portal/labels/labels";
import type { UserRow } from "../rules/model";
import { normalizeText } from "../rules/normalize";
import { tables } from "./section";
import { isVisible, parentOf, queryAll, textsOf } from "./tree";

const cells = 'td, th, [role="cell"], [role="gridcell"], [role="rowheader"]';
const headers = 'th[scope="col"], thead th, [role="columnheader"]';
const wholeEmail = /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$/;
const loadingMarks = '[aria-busy="true"], [role="progressbar"]:not([aria-valuenow])';

/** The list of users as it stands: its rows, and whether more is still on its way. */
export interface UserTable {
  readonly rows: readonly TableRow[];
  /** Placeholders, a progress mark, an announced wait. */
  readonly busy: boolean;
}

export interface TableRow {
  readonly element: Element;
  readonly user: UserRow;
}

/** The e-mails a part of the page shows as texts of their own, lower case. */
export const emailsIn = (texts: readonly string[]): string[] => [
  ...new Set(texts.filter((text) => wholeEmail.test(text)).map((text) => text.toLowerCase())),
];

/** Reads the one visible table of a section; null where there is none, several, or one without the columns that tell who has what. */
export function readTable(body: Element, labels: Labels): UserTable | null {
  const [table, ...more] = queryAll(body, tables).filter(isVisible);
  if (!table || more.length > 0) return null;
  const titles = queryAll(table, headers).map((header) => normalizeText(textsOf(header).join(" ")));
  const column = (name: keyof Labels["column"]): number =>
    titles.findIndex((title) => labels.column[name].some((spelling) => normalizeText(spelling) === title));
  const place = { name: column("Name"), licenses: column("Licenses"), lastInUse: column("Last in use") };
  if (place.name < 0 || place.licenses < 0) return null;
  const rows: TableRow[] = [];
  let busy = queryAll(body, loadingMarks).some(isVisible);
  for (const element of queryAll(table, 'tr, [role="row"]')) {
    const own = queryAll(element, cells).filter((cell) => rowOf(cell) === element);
    if (own.length <= place.licenses || isHeader(element)) continue;
    const texts = own.map((cell) => textsOf(cell));
    if (texts.every((one) => one.length === 0)) busy = true;
    else if (isVisible(element)) rows.push({ element, user: userOf(texts, place, labels) });
  }
  return { rows, busy };
}

const isHeader = (row: Element): boolean => row.querySelector(headers) !== null;

/** The row a cell belongs to, so that a table inside a cell adds no cells. */
function rowOf(cell: Element): Element | null {
  for (let at = parentOf(cell); at; at = parentOf(at)) if (at.matches('tr, [role="row"]')) return at;
  return null;
}

interface Columns {
  readonly name: number;
  readonly licenses: number;
  readonly lastInUse: number;
}

function userOf(texts: readonly string[][], place: Columns, labels: Labels): UserRow {
  const person = texts.flatMap((cell, at) => (at === place.licenses ? [] : cell));
  const emails = emailsIn(person);
  const [email] = emails;
  const named = (texts[place.name] ?? []).filter((text) => !wholeEmail.test(text));
  return {
    email: emails.length === 1 && email ? email : "",
    name: named[0] ?? "",
    licenses: licensesIn(texts[place.licenses] ?? [], labels),
    lastInUse: (texts[place.lastInUse] ?? []).join(" "),
    orphan: emails.length !== 1,
  };
}

/** Chips or a comma list; "No license" is the empty set. */
function licensesIn(texts: readonly string[], labels: Labels): string[] {
  const pieces = texts.flatMap((text) => text.split(/[,;\n]/)).map((piece) => piece.trim());
  const none = labels.cell["No license"].map(normalizeText);
  return pieces.filter((piece) => piece !== "" && !none.includes(normalizeText(piece)));
}

/** "1–25 of 400": first, last, and how many there are in all. Any language writes three numbers in this order. */
export function pagerOf(body: Element): { from: number; to: number; total: number } | null {
  for (const text of textsOf(body)) {
    const match = /^\D*(\d[\d.,\s]*)\s*[-–—]\s*(\d[\d.,\s]*)\D+?(\d[\d.,\s]*)\D*$/.exec(text);
    if (!match) continue;
    const [from, to, total] = match.slice(1).map((digits) => Number(digits.replace(/\D/g, "")));
    if (from !== undefined && to !== undefined && total !== undefined) return { from, to, total };
  }
  return null;
}
