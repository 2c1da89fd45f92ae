import type { Labels } from "../portal/labels/labels";
import { type Reason, reason } from "../run/reasons";
import { type } from "./act";
import { searching } from "./ask-anew";
import { closePanels } from "./close-panel";
import { findAll, findOne, theOne } from "./find";
import { patience } from "./locate";
import { pageSizeMost } from "./page-size";
import { pagerOf } from "./pager";
import { pressSoon } from "./patient";
import { distinctive, isLearned, type ListName, listReadSince, provenSince } from "./requests";
import { settled, until } from "./time";

/** A list that is read page by page. */
export interface Paged<R> {
  readonly list: ListName;
  /** What it is called in a reason. */
  readonly title: string;
  body(): Element | null;
  read(body: Element): { readonly rows: readonly R[]; readonly busy: boolean } | null;
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
    const all = await page(paged, (part) => local(part) || listReadSince(asked, "", paged.list));
    if (!all) return reason("page-loading");
  }
  await pageSizeMost(labels, body);
  const refreshed = performance.now();
  const refresh = findOne(body, "button", labels.button.Refresh);
  const unrefreshed =
    refresh.kind === "one" ? await pressSoon(() => theOne(body, "button", labels.button.Refresh), "Refresh") : null;
  if (unrefreshed) return unrefreshed;
  const back = findAll(body, "button", labels.button["First page"]).find((element) => !element.matches(":disabled"));
  const unturned = back ? await pressSoon(() => back, "First page") : null;
  if (unturned) return unturned;
  const fresh = (): boolean => refresh.kind !== "one" || listReadSince(refreshed, "", paged.list);
  return (await page(paged, (part) => (part.from ?? 1) <= 1 && fresh())) ?? reason("page-loading", paged.title);
}

/** Lists that were searched in vain: their pages ask nobody, or not in words. */
const unlearned = new Set<ListName>();

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
  return (await page(paged, moved)) ?? reason("page-loading", `${paged.title}, after row ${before.to}`);
}

/** The list once it is at rest, is as full as its page numbers say, and fits. */
async function page<R>(paged: Paged<R>, fits: (part: Part<R>) => boolean): Promise<Part<R> | null> {
  return await settled(
    () => {
      const part = read(paged);
      return part && fits(part) ? part : null;
    },
    (part) => JSON.stringify(part.rows),
    patience,
  );
}

function read<R>(paged: Paged<R>): Part<R> | null {
  const body = paged.body();
  const table = body && paged.read(body);
  if (!body || !table || table.busy) return null;
  const pager = pagerOf(body);
  if (pager && pager.total > 0 && table.rows.length !== pager.to - pager.from + 1) return null;
  return {
    rows: [...table.rows],
    shown: pager?.total ?? null,
    from: pager?.from ?? null,
    more: pager !== null && pager.to < pager.total,
  };
}
