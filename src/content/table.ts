import type { Labels } from "../portal/labels/labels";
import type { UserRow } from "../rules/model";
import { normalizeText } from "../rules/normalize";
import { licensesIn } from "./license-texts";
import { tables } from "./section";
import { isVisible, parentOf, queryAll, textsOf } from "./tree";

const cells = 'td, th, [role="cell"], [role="gridcell"], [role="rowheader"], [role="columnheader"]';
const headers = 'th[scope="col"], thead th, [role="columnheader"]';
/** One that was cut short ends in dots. */
const wholeEmail = /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().…]+$/;
const loadingMarks = '[aria-busy="true"], [role="progressbar"]:not([aria-valuenow])';

type Column = keyof Labels["column"];

/** A table as it stands, whatever its rows are about. */
export interface Grid {
  readonly rows: readonly GridRow[];
  /** Placeholders, a progress mark, an announced wait. */
  readonly busy: boolean;
  /** The place of a column among the cells of a row; below zero where there is none. */
  readonly place: (column: Column) => number;
}

export interface GridRow {
  readonly element: Element;
  readonly cells: readonly Element[];
  /** What each cell shows. */
  readonly texts: readonly string[][];
}

/** The list of users as it stands: its rows, and whether more is still on its way. */
export interface UserTable {
  readonly rows: readonly TableRow[];
  readonly busy: boolean;
}

export interface TableRow {
  readonly element: Element;
  readonly user: UserRow;
}

const isEmail = (text: string): boolean => wholeEmail.test(text);

/** The e-mails a part of the page shows as texts of their own, lower case. */
export const emailsIn = (texts: readonly string[]): string[] => [
  ...new Set(texts.filter(isEmail).map((text) => text.toLowerCase())),
];

/** Reads the one visible table of a part of the page; null where there is none, several, or one without the columns that are needed. */
export function readGrid(body: Element, labels: Labels, needed: readonly Column[]): Grid | null {
  const [table, ...more] = queryAll(body, tables).filter(isVisible);
  if (!table || more.length > 0) return null;
  const all = queryAll(table, 'tr, [role="row"]').map((element) => ({
    element,
    own: queryAll(element, cells).filter((cell) => rowOf(cell) === element),
  }));
  const places = all.flatMap(({ element, own }) => (isHeader(element) ? [columnsOf(own, labels)] : []));
  const place = places.find((columns) => needed.every((column) => columns(column) >= 0));
  if (!place) return null;
  const most = Math.max(...needed.map(place));
  const rows: GridRow[] = [];
  let busy = queryAll(body, loadingMarks).some(isVisible);
  for (const { element, own } of all) {
    if (isHeader(element) || !isVisible(element)) continue;
    const texts = own.map((cell) => textsOf(cell));
    // A row without a word is a placeholder; a lone empty cell only fills the page up.
    if (texts.every((one) => one.length === 0))
      busy ||= own.length > 1 || own.some((cell) => cell.childElementCount > 0);
    else if (own.length > most) rows.push({ element, cells: own, texts });
  }
  return { rows, busy, place };
}

/** The list of users of a section; null where it is not there, or cannot be told from another table. */
export function readTable(body: Element, labels: Labels): UserTable | null {
  const grid = readGrid(body, labels, ["Name", "Licenses"]);
  return (
    grid && {
      busy: grid.busy,
      rows: grid.rows.map(({ element, texts }) => ({ element, user: userOf(texts, grid.place, labels) })),
    }
  );
}

/** Places are counted over all cells of the header row: one above the boxes has no title, and is often no columnheader either. */
function columnsOf(header: readonly Element[], labels: Labels): Grid["place"] {
  const titles = header.map((cell) => normalizeText(textsOf(cell).join(" ")));
  return (name) => {
    const wanted = labels.column[name].map(normalizeText);
    return titles.findIndex((title) => wanted.includes(title));
  };
}

/** Plain tables mark their titles by the cells alone; a single such cell is the title of its row. */
const isHeader = (row: Element): boolean =>
  row.querySelector(headers) !== null ||
  (row.children.length > 1 && [...row.children].every(({ localName }) => localName === "th"));

/** The row a cell belongs to, so that a table inside a cell adds no cells. */
function rowOf(cell: Element): Element | null {
  for (let at = parentOf(cell); at; at = parentOf(at)) if (at.matches('tr, [role="row"]')) return at;
  return null;
}

function userOf(texts: readonly string[][], place: Grid["place"], labels: Labels): UserRow {
  const person = texts.flatMap((cell, at) => (at === place("Licenses") ? [] : cell));
  const emails = emailsIn(person);
  const [email] = emails;
  const named = (texts[place("Name")] ?? []).filter((text) => !isEmail(text));
  return {
    email: emails.length === 1 && email ? email : "",
    name: named[0] ?? "",
    licenses: licensesIn(texts[place("Licenses")] ?? [], labels),
    lastInUse: (texts[place("Last in use")] ?? []).join(" "),
    orphan: emails.length !== 1,
    ...(emails.length === 0 && person.some(isCut) && { cutShort: true }),
  };
}

/** Whether a text ends in the dots of one that was cut short. */
export const isCut = (text: string): boolean => /(?:…|\.{3})$/.test(text);
