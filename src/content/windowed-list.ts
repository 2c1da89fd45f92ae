import { endsInRoom, isAtEnd, type ListView, showsSight, showsWhole, viewOf } from "./list-view";
import { joined } from "./row-chain";
import { settled, until } from "./time";

/**
 * A list may have only those rows in the page that are in sight, and put others in their place while it is scrolled. Here it is told whether one
 * does, and such a list is gone through: what a row says is its identity, and whatever cannot be told for certain is told as not read.
 */
export interface Drawn<R> {
  readonly rows: readonly R[];
  readonly elements: readonly Element[];
  /** What a row says, as one text; without it, all it holds. */
  readonly key?: (row: R) => string;
}

/** What is drawn of a list now; null while it waits for something. */
export type Look<R> = () => Drawn<R> | null;

/** Milliseconds more rows may take to come after a list was scrolled to its end. */
export const coming = 2_500;
/** Milliseconds rows may take to be drawn after the list was scrolled. */
const drawing = 5_000;
/** Lists of thousands end too. */
const most = 2_000;

/** Whether rows of a list may be missing in the page, by the room around those that are there. */
export function showsPart(elements: readonly Element[]): boolean {
  const view = viewOf(elements);
  return view !== null && !showsWhole(view);
}

/** How many rows a list says it has, by its own roles; null where it says nothing, or that it does not know. */
export function rowsSaid(drawn: readonly Element[]): number | null {
  const [first] = drawn;
  const table = first?.closest("[aria-rowcount]");
  const said = Number(table?.getAttribute("aria-rowcount") ?? first?.getAttribute("aria-setsize") ?? Number.NaN);
  if (!(said > 0)) return null;
  // Whether the titles count as a row is not agreed on everywhere.
  if (said === drawn.length) return said;
  const titles = table?.querySelectorAll('[role="columnheader"], th') ?? [];
  return said - new Set([...titles].map((title) => title.closest('tr, [role="row"]'))).size;
}

/**
 * Every row of the list, from its beginning to its end; null where it cannot be told for certain that these are all. `more`: milliseconds more
 * rows may take to come at the end when so many were read, 0 where the list is known to have no others.
 */
export async function everyRow<R>(look: Look<R>, more: (count: number) => number): Promise<R[] | null> {
  if (!(await toTheStart(look))) return null;
  let rows: R[] = [];
  for (let turn = 0; turn < most; turn += 1) {
    const now = await inSight(look);
    const all = now && joined(rows, now.rows, keyIn(now));
    if (!now || !all) return null;
    const grew = all.length > rows.length;
    rows = all;
    const view = viewOf(now.elements);
    if (!view || isAtEnd(view.scroller)) {
      if (!(await goesOn(look, now, more(rows.length)))) return rows;
    } else if (!grew) return null;
    scrollOn(look);
  }
  return null;
}

/** Scrolls the list, from where it stands to its end and then from its beginning, until what is meant is drawn. Whether it is. */
export async function intoSight<R>(look: Look<R>, isMeant: (row: R) => boolean): Promise<boolean> {
  let now = await atRest(look);
  const began = now && viewOf(now.elements);
  if (!now || !began || showsWhole(began)) return now?.rows.some(isMeant) ?? false;
  let again = began.scroller.scrollTop > 1;
  for (let turn = 0; turn < most && now; turn += 1) {
    if (now.rows.some(isMeant)) return true;
    const view = viewOf(now.elements);
    const ended = !view || isAtEnd(view.scroller);
    if (ended && !again) return false;
    if (!ended) scrollOn(look);
    else if (!(await toTheStart(look))) return false;
    if (ended) again = false;
    now = await inSight(look);
  }
  return false;
}

const keyIn =
  <R>({ key }: Drawn<R>) =>
  (row: R): string =>
    key ? key(row) : JSON.stringify(row);

const keysOf = <R>(drawn: Drawn<R>): string => drawn.rows.map(keyIn(drawn)).join();
const lastOf = <R>(drawn: Drawn<R>): string => drawn.rows.slice(-1).map(keyIn(drawn)).join();

const atRest = <R>(look: Look<R>): Promise<Drawn<R> | null> => settled(look, keysOf, drawing);

/** Milliseconds after which room below the last row, where hardly another fits, is taken for what it is. */
const patient = 1_000;

/** The rows once all that belong into sight are drawn. */
async function inSight<R>(look: Look<R>): Promise<Drawn<R> | null> {
  const began = performance.now();
  const isEnd = (view: ListView): boolean =>
    performance.now() - began > patient &&
    document.visibilityState !== "hidden" &&
    isAtEnd(view.scroller) &&
    endsInRoom(view);
  const fitting = (): Drawn<R> | null => {
    const now = look();
    const view = now && viewOf(now.elements);
    return now && now.rows.length > 0 && (!view || showsSight(view) || isEnd(view)) ? now : null;
  };
  return await settled(fitting, keysOf, drawing);
}

/** Whether more rows come at the end of the list within so many milliseconds. */
async function goesOn<R>(look: Look<R>, before: Drawn<R>, deadline: number): Promise<boolean> {
  if (deadline === 0) return false;
  const scroller = viewOf(before.elements)?.scroller;
  const height = scroller?.scrollHeight ?? 0;
  const last = lastOf(before);
  // What waits for something is moving too.
  const moved = (): boolean => {
    const now = look();
    return !now || lastOf(now) !== last || (scroller?.scrollHeight ?? 0) > height + 1;
  };
  if (!(await until(() => (moved() ? true : null), deadline))) return false;
  const now = await atRest(look);
  return now !== null && (lastOf(now) !== last || (scroller?.scrollHeight ?? 0) > height + 1);
}

/** To the beginning of the list. Whether it stands there. */
async function toTheStart<R>(look: Look<R>): Promise<boolean> {
  const now = await atRest(look);
  const view = now && viewOf(now.elements);
  if (view) scrollTo(view.scroller, 0);
  return now !== null && (view?.scroller.scrollTop ?? 0) <= 1;
}

/** On, until the last row that is drawn comes first. */
function scrollOn<R>(look: Look<R>): void {
  const elements = look()?.elements ?? [];
  const view = viewOf(elements);
  const last = elements.at(-1);
  if (!view || !last) return;
  scrollTo(view.scroller, view.scroller.scrollTop + last.getBoundingClientRect().top - view.sight.top);
}

/** A hidden tab sends no scroll event by itself. */
function scrollTo(scroller: Element, top: number): void {
  scroller.scrollTo({ top, behavior: "instant" });
  scroller.dispatchEvent(new Event("scroll"));
}
