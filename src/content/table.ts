import type { Labels } from "../portal/labels/labels";
import type { UserRow } from "../rules/model";
import { normalizeText } from "../rules/normalize";
import { tables } from "./section";
import { isVisible, parentOf, queryAll, textNodesOf, textsOf } from "./tree";

const cells = 'td, th, [role="cell"], [role="gridcell"], [role="rowheader"], [role="columnheader"]';
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
  const all = queryAll(table, 'tr, [role="row"]').map((element) => ({
    element,
    own: queryAll(element, cells).filter((cell) => rowOf(cell) === element),
  }));
  const place = all.flatMap(({ element, own }) => (isHeader(element) ? (columnsOf(own, labels) ?? []) : []))[0];
  if (!place) return null;
  const rows: TableRow[] = [];
  let busy = queryAll(body, loadingMarks).some(isVisible);
  for (const { element, own } of all) {
    if (isHeader(element) || !isVisible(element)) continue;
    const texts = own.map((cell) => textsOf(cell));
    // A row without a word is a placeholder; a lone empty cell only fills the page up.
    if (texts.every((one) => one.length === 0))
      busy ||= own.length > 1 || own.some((cell) => cell.childElementCount > 0);
    else if (own.length > place.licenses) rows.push({ element, user: userOf(texts, place, labels) });
  }
  return { rows, busy };
}

/** Places are counted over all cells of the header row: one above the boxes has no title, and is often no columnheader either. */
function columnsOf(header: readonly Element[], labels: Labels): Columns | null {
  const titles = header.map((cell) => normalizeText(textsOf(cell).join(" ")));
  const column = (name: keyof Labels["column"]): number => {
    const wanted = labels.column[name].map(normalizeText);
    return titles.findIndex((title) => wanted.includes(title));
  };
  const place = { name: column("Name"), licenses: column("Licenses"), lastInUse: column("Last in use") };
  return place.name < 0 || place.licenses < 0 ? null : place;
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

/** "1–25 of 400": first, last, and how many there are in all; one word between the last two, so that "of more than 400" is no total. */
const numbers = /^\D*(\d[\d.,\s]*)\s*[-–—]\s*(\d[\d.,\s]*)\s*[^\d\s]{1,5}\s+(\d[\d.,\s]*)\D*$/;

/** The page numbers of a list, which stand outside its cells: a date in a cell looks much the same. */
export function pagerOf(body: Element): { from: number; to: number; total: number } | null {
  for (const node of textNodesOf(body)) {
    const match = numbers.exec(node.data.trim());
    if (!match || inCell(node.parentElement, body)) continue;
    const [from, to, total] = match.slice(1).map((digits) => Number(digits.replace(/\D/g, "")));
    if (from === undefined || to === undefined || total === undefined) continue;
    if (from <= to && to <= total) return { from, to, total };
  }
  return null;
}

function inCell(element: Element | null, body: Element): boolean {
  for (let at = element; at && at !== body; at = parentOf(at))
    if (at.matches('tbody, [role="cell"], [role="gridcell"], [role="rowheader"]')) return true;
  return false;
}
