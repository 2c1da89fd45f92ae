import type { Labels } from "../portal/labels/labels";
import { type Reason, reason } from "../run/page-reasons";
import { type } from "./act";
import { searching } from "./ask-anew";
import { vouchForList } from "./check/vouched";
import { closePanels } from "./close-panel";
import { findAll, findOne, theOne } from "./find";
import { pageSizeMost } from "./page-size";
import { pagerOf } from "./pager";
import { pressSoon } from "./patient";
import { distinctive, isLearned, type ListName, listReadSince, provenSince } from "./requests";
import { isDropped, patience, until } from "./time";
import { type Section, settledOpen } from "./unfold";
import { coming, type Drawn, everyRow, rowsSaid, showsPart } from "./windowed-list";

/** A list that is read page by page. */
export interface Paged<R> {
  readonly list: ListName;
  /** The section it stands in, if it stands in one. */
  readonly section?: Section;
  /** What it is called in a reason. */
  readonly title: string;
  body(): Element | null;
  read(body: Element): (Drawn<R> & { readonly busy: boolean }) | null;
}

export interface Part<R> {
  readonly rows: R[];
  readonly shown: number | null;
  readonly from: number | null;
  readonly more: boolean;
}

/** The first page, read afresh, with as many rows as the list offers and without its search. */
export async function firstPage<R>(labels: Labels, paged: Paged<R>): Promise<Part<R> | Reason> {
  const stuck = await closePanels(labels);
  if (stuck) return stuck;
  const body = paged.body();
  if (!body) return reason("not-found", paged.title);
  const field = findOne(body, "textbox", labels.field.Search);
  if (field.kind === "one") await learn(paged.list, field.element);
  const asked = performance.now();
  const filtered = field.kind === "one" && field.element instanceof HTMLInputElement && field.element.value !== "";
  if (filtered) {
    type(field.element, "");
    const local = (part: Part<R>): boolean => part.from === null && !isLearned(paged.list);
    // Emptying a search that asks nobody asks nobody either; whether the rows are fresh is seen after Refresh.
    const deaf = isDeaf(paged.list) && findOne(body, "button", labels.button.Refresh).kind === "one";
    const late = (): boolean => deaf && performance.now() - asked > 2 * searching;
    const all = await page(labels, paged, (part) => late() || local(part) || listReadSince(asked, "", paged.list));
    if (!all) return reason("page-loading");
  }
  await pageSizeMost(labels, body);
  const back = findAll(body, "button", labels.button["First page"]).find((element) => !element.matches(":disabled"));
  const unturned = back ? await pressSoon(() => back, "First page") : null;
  if (unturned) return unturned;
  const refreshed = performance.now();
  const refresh = findOne(body, "button", labels.button.Refresh);
  const unrefreshed =
    refresh.kind === "one" ? await pressSoon(() => theOne(body, "button", labels.button.Refresh), "Refresh") : null;
  if (unrefreshed) return unrefreshed;
  const fresh = (): boolean => refresh.kind !== "one" || listReadSince(refreshed, "", paged.list);
  const first = await page(labels, paged, (part) => (part.from ?? 1) <= 1 && fresh());
  if (first) vouchForList(labels, paged.list);
  return first ?? reason("page-loading", paged.title);
}

/** Lists that were searched in vain: their pages ask nobody, or not in words. */
const unlearned = new Set<ListName>();
export const isDeaf = (list: ListName): boolean => unlearned.has(list);
export const noteDeaf = (list: ListName): void => {
  unlearned.add(list);
};

/** Finds out where the page asks for a list, once, by a search only that list's request can carry. The search stays in the field. */
async function learn(list: ListName, field: Element): Promise<void> {
  if (isLearned(list) || unlearned.has(list) || !(field instanceof HTMLInputElement) || field.value !== "") return;
  const asked = performance.now();
  type(field, distinctive);
  const proven = await until(() => (provenSince(asked, distinctive, list) ? true : null), searching);
  if (!proven) unlearned.add(list);
}

/** The next page, once it came from the server. */
export async function nextPage<R>(labels: Labels, paged: Paged<R>): Promise<Part<R> | Reason> {
  const body = paged.body();
  const before = body && pagerOf(body);
  if (!body || !before) return reason("not-found", "the page numbers of the list");
  const asked = performance.now();
  const unpressed = await pressSoon(() => theOne(body, "button", labels.button["Next page"]), "Next page");
  if (unpressed) return unpressed;
  const moved = (part: Part<R>): boolean =>
    part.from !== null && part.from > before.from && listReadSince(asked, "", paged.list);
  return (await page(labels, paged, moved)) ?? reason("page-loading", `${paged.title}, after row ${before.to}`);
}

/** The list once it is at rest, is as full as its page numbers say, and fits. One that has only some rows in the page is scrolled through. */
async function page<R>(labels: Labels, paged: Paged<R>, fits: (part: Part<R>) => boolean): Promise<Part<R> | null> {
  const end = performance.now() + patience;
  while (!isDropped() && performance.now() < end) {
    const now = await settledOpen(
      labels,
      paged.section,
      () => {
        const here = read(paged);
        return here && fits(here.part) ? here : null;
      },
      ({ part }) => JSON.stringify(part.rows),
      end - performance.now(),
    );
    if (!now?.isPart) return now?.part ?? null;
    const rows = await everyRow(() => read(paged)?.drawn ?? null, now.more);
    const { part } = read(paged) ?? now;
    const isSame = part.from === now.part.from && part.shown === now.part.shown;
    if (rows && isSame && (now.count === null || rows.length === now.count)) return { ...part, rows };
  }
  return null;
}

interface Here<R> {
  readonly drawn: Drawn<R>;
  readonly part: Part<R>;
  /** Not all of its rows are in the page. */
  readonly isPart: boolean;
  /** How many rows this page of the list must have; null where only its end tells. */
  readonly count: number | null;
  /** Milliseconds more rows may take to come at the end. */
  more(count: number): number;
}

function read<R>(paged: Paged<R>): Here<R> | null {
  const body = paged.body();
  const table = body && paged.read(body);
  if (!body || !table || table.busy) return null;
  const { rows, elements } = table;
  const pager = pagerOf(body);
  const said = pager ? null : rowsSaid(elements);
  const ofPage = pager && pager.total > 0 ? pager.to - pager.from + 1 : null;
  const count = ofPage ?? said;
  const isPart = (count === null || rows.length < count) && rows.length > 0 && showsPart(elements);
  if (ofPage !== null && !isPart && rows.length !== ofPage) return null;
  return {
    drawn: table,
    part: {
      rows: [...rows],
      shown: pager?.total ?? said,
      from: pager?.from ?? null,
      more: pager !== null && pager.to < pager.total,
    },
    isPart,
    count,
    more: (read) => (pager || read === said ? 0 : coming),
  };
}
