import { pagerOf } from "./pager";
import type { Sought } from "./sought";
import { type Drawn, everyRow, intoSight, type Look, showsPart } from "./windowed-list";

interface Row {
  readonly element: Element;
}

/** A list as it stands, and the rows in it that answer to what is sought. */
export interface Found<R> {
  readonly body: Element;
  readonly rows: readonly R[];
  readonly all: readonly R[];
  readonly busy: boolean;
}

export function rowsOf<R>(sought: Sought<R>): Found<R> | null {
  const body = sought.body();
  const table = body && sought.read(body);
  if (!body || !table) return null;
  return { body, rows: table.rows.filter(sought.is), all: table.rows, busy: table.busy };
}

/** The list, once it is not waiting for anything. */
export function atRest<R>(sought: Sought<R>): Found<R> | null {
  const found = rowsOf(sought);
  return found && !found.busy ? found : null;
}

const elementsOf = (rows: readonly Row[]): Element[] => rows.map(({ element }) => element);

const lookFor =
  <R extends Row>(sought: Sought<R>): Look<R> =>
  (): Drawn<R> | null => {
    const now = atRest(sought);
    return now && { rows: now.all, elements: elementsOf(now.all), key: sought.key };
  };

/** Whether rows of the page that is shown may be out of sight, and so not in the page. */
export const hidesRows = <R extends Row>({ all }: Found<R>): boolean => showsPart(elementsOf(all));

/**
 * Every row of the page of the list that is shown, though only some are in the page at a time; null where it cannot be told that these are all.
 * Elements of rows may have left the page since.
 */
export async function allRows<R extends Row>(sought: Sought<R>): Promise<readonly R[] | null> {
  const rows = await everyRow(lookFor(sought), () => 0);
  const now = atRest(sought);
  const pager = now && pagerOf(now.body);
  return rows && (!pager || rows.length === pager.to - pager.from + 1) ? rows : null;
}

/** The rows that answer to what is sought, or for certain none; null where rows out of sight could not be gone through. */
export async function provenRows<R extends Row>(sought: Sought<R>, found: Found<R>): Promise<readonly R[] | null> {
  if (found.rows.length > 0 || !hidesRows(found)) return found.rows;
  return (await allRows(sought))?.filter(sought.is) ?? null;
}

const isSameAs =
  <R extends Row>(sought: Sought<R>, row: R) =>
  (now: R): boolean =>
    sought.is(now) && sought.whose(now) === sought.whose(row);

/** Scrolls a list that has only some rows in the page until the row that was found is among them. */
export async function rowIntoSight<R extends Row>(sought: Sought<R>, row: R): Promise<void> {
  if (!rowsOf(sought)?.rows.some(isSameAs(sought, row))) await intoSight(lookFor(sought), isSameAs(sought, row));
}

/** The same row as it stands in the page now, brought into sight where it had left it. */
export async function rowInPage<R extends Row>(sought: Sought<R>, row: R): Promise<R> {
  if (row.element.isConnected) return row;
  await rowIntoSight(sought, row);
  return rowsOf(sought)?.rows.find(isSameAs(sought, row)) ?? row;
}
