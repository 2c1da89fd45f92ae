import type { Labels } from "../portal/labels/labels";
import { type Reason, reason } from "../run/page-reasons";
import { type } from "./act";
import { findAll, findOne } from "./find";
import { allRows, atRest, type Found, hidesRows } from "./found";
import { isDeaf } from "./list-pages";
import { pageSizeMost } from "./page-size";
import { pagerOf } from "./pager";
import { listReadSince } from "./requests";
import type { Sought } from "./sought";
import { sweep } from "./sweep";
import { patience, settled, until } from "./time";

/** Milliseconds a list that once did not answer to a search is given to answer to another. */
const deafness = 4_000;

/** What the list is searched for now. */
export function searchedFor(labels: Labels, body: Element): string {
  const field = findOne(body, "textbox", labels.field.Search);
  return field.kind === "one" && field.element instanceof HTMLInputElement ? field.element.value : "";
}

interface Row {
  readonly element: Element;
}

/** The one row that is sought: where it stands on the page already, else by the list's own search. */
export async function locate<R extends Row>(labels: Labels, sought: Sought<R>): Promise<R | Reason> {
  const here = await until(() => atRest(sought), patience);
  if (!here) return reason("not-found", sought.title);
  const enough = here.rows.length > 0 && (!sought.needsAll || showsAll(labels, sought, here));
  const rows = enough ? here.rows : await byWords(labels, sought, here);
  return "code" in rows ? rows : sought.one(rows);
}

/** By the list's search; where it has none and not all rows of the list are in the page, by going through it. */
async function byWords<R extends Row>(
  labels: Labels,
  sought: Sought<R>,
  here: Found<R>,
): Promise<readonly R[] | Reason> {
  const hasSearch = findOne(here.body, "textbox", labels.field.Search).kind !== "not-found";
  if (hasSearch || !hidesRows(here)) return await search(labels, sought);
  const rows = await allRows(sought);
  const pager = pagerOf(here.body);
  if (!rows || (pager && rows.length < pager.total)) return reason("not-read-back", "the list has no search");
  return rows.filter(sought.is);
}

/** The rows that answer, where the list as it stands shows them and every other; null where it must be searched. */
export function shownWhole<R extends Row>(labels: Labels, sought: Sought<R>): readonly R[] | null {
  const here = atRest(sought);
  return here && here.rows.length > 0 && showsAll(labels, sought, here) ? here.rows : null;
}

/** Whether no row that answers can be on another page, or left out by another search. */
function showsAll<R extends Row>(labels: Labels, sought: Sought<R>, found: Found<R>): boolean {
  const searched = searchedFor(labels, found.body);
  return (searched === "" || searched === sought.words) && isWhole(labels, found);
}

function isWhole<R extends Row>(labels: Labels, found: Found<R>): boolean {
  const pager = pagerOf(found.body);
  if (pager) return pager.total === found.all.length;
  return hasNoNext(labels, found.body) && !hidesRows(found);
}

const hasNoNext = (labels: Labels, body: Element): boolean =>
  findAll(body, "button", labels.button["Next page"]).every((next) => next.matches(":disabled"));

/**
 * Searches the list and gives the rows of the answer, none included; a reason where there was no answer. `fresh`: a row that stood there
 * before is no answer either.
 */
export async function search<R extends Row>(
  labels: Labels,
  sought: Sought<R>,
  fresh = sought.needsAll,
): Promise<readonly R[] | Reason> {
  const body = sought.body();
  if (!body) return reason("not-found", sought.title);
  const field = findOne(body, "textbox", labels.field.Search);
  if (field.kind === "not-found") return reason("not-found", "Search");
  if (field.kind === "ambiguous") return reason("ambiguous", "Search", String(field.elements.length));
  // A page that is asked for what it already shows asks nothing: empty the field first, so that the answer is a new one.
  if (searchedFor(labels, body) === sought.words) type(field.element, "");
  const asked = performance.now();
  type(field.element, sought.words);
  // A row that is there needs no second look: whose it is and what it holds is compared with the panel. That there is none does.
  const waiting = isDeaf(sought.list) ? deafness : patience;
  const first = fresh ? null : await until(() => answerTo(sought, asked), waiting);
  if (first && first.rows.length > 0) return first.rows;
  const answer = await settledAnswer(sought, asked, fresh, () => true, waiting);
  if (!answer) return await swept(labels, sought);
  const isEnough = isWhole(labels, answer) || (!sought.needsAll && (answer.rows.length > 0 || !hidesRows(answer)));
  if (isEnough) return answer.rows;
  if (isOnePage(labels, answer)) return await throughPage(sought);
  await pageSizeMost(labels, answer.body);
  const whole = await settledAnswer(
    sought,
    asked,
    fresh,
    (found) => isWhole(labels, found) || isOnePage(labels, found),
  );
  if (whole && !isWhole(labels, whole)) return await throughPage(sought);
  return whole?.rows ?? reason("row-ambiguous", "more rows answer to the search than one page shows");
}

async function swept<R extends Row>(labels: Labels, sought: Sought<R>): Promise<readonly R[] | Reason> {
  const unread = await sweep(labels, sought);
  if (unread?.code === "row-ambiguous") return unread;
  const found = unread ? null : atRest(sought);
  return found?.rows ?? reason("not-read-back", "the search was not answered");
}

/** The answer is one page, though not all of its rows are drawn. */
function isOnePage<R extends Row>(labels: Labels, found: Found<R>): boolean {
  const pager = pagerOf(found.body);
  return (pager ? pager.from <= 1 && pager.to === pager.total : hasNoNext(labels, found.body)) && hidesRows(found);
}

async function throughPage<R extends Row>(sought: Sought<R>): Promise<readonly R[] | Reason> {
  const rows = await allRows(sought);
  return rows?.filter(sought.is) ?? reason("not-read-back", "not every row of the answer could be read");
}

const settledAnswer = <R extends Row>(
  sought: Sought<R>,
  asked: number,
  fresh: boolean,
  enough: (found: Found<R>) => boolean,
  deadline = patience,
): Promise<Found<R> | null> =>
  settled(
    () => {
      const found = fresh ? answerTo(sought, asked, true) : answerTo(sought, asked);
      return found && enough(found) ? found : null;
    },
    (found) => describe(sought, found.rows),
    deadline,
  );

/** The list once the search was answered. Rows that do not fit the search are old rows: the answer is still to come. */
function answerTo<R extends Row>(sought: Sought<R>, asked: number, fresh = false): Found<R> | null {
  const found = atRest(sought);
  if (!found) return null;
  if (!fresh && found.rows.length > 0) return found;
  const answered = found.all.every(sought.fits) && asManyAsTold(found);
  return answered && listReadSince(asked, sought.words, sought.list) ? found : null;
}

/** A search of only the page that is shown hides rows and leaves the page numbers as they were. */
function asManyAsTold<R extends Row>(found: Found<R>): boolean {
  const { body, all } = found;
  const pager = pagerOf(body);
  return !pager || hidesRows(found) || pager.total === 0 || all.length === pager.to - pager.from + 1;
}

/** One text for one reading of rows, so that two can be compared. */
export const describe = <R>(sought: Sought<R>, rows: readonly R[]): string => JSON.stringify(rows.map(sought.shows));
