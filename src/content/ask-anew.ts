import type { Labels } from "../portal/labels/labels";
import { type Reason, reason } from "../run/page-reasons";
import { type } from "./act";
import { closePanels } from "./close-panel";
import { findAll, findOne } from "./find";
import type { Paged } from "./list-pages";
import { pressSoon } from "./patient";
import { askedSince, distinctive, provenSince } from "./requests";
import { until } from "./time";

/** Milliseconds a list may take to ask its server for something else. */
const patience = 4_000;
/** Milliseconds until a search is expected to have been asked. */
export const searching = 1_000;

/**
 * Makes a list without a Refresh button ask its server, so that what it shows next is not what was read long ago: it is searched for letters nobody has
 * (whoever reads its first page empties the search again), or, where that asks nobody, its tab is left and taken again. Null when it asked.
 */
export async function askAnew<R>(labels: Labels, { body, list, title }: Paged<R>): Promise<Reason | null> {
  const stuck = await closePanels(labels);
  if (stuck) return stuck;
  const around = await until(body, patience);
  if (!around) return reason("not-found", title);
  if (findOne(around, "button", labels.button.Refresh).kind === "one") return null;
  const field = findOne(around, "textbox", labels.field.Search);
  if (field.kind === "one" && field.element instanceof HTMLInputElement) {
    const began = performance.now();
    if (field.element.value === distinctive) type(field.element, "");
    type(field.element, distinctive);
    if (await until(() => (provenSince(began, distinctive, list) || late(began) ? true : null), patience)) return null;
    type(field.element, "");
  }
  return (await leaveAndReturn(labels)) ? null : reason("not-read-back", `${title}: the list offers no fresh read`);
}

/** Asked something, but not for our letters: they may be left out of the address. */
const late = (began: number): boolean => performance.now() - began > searching && askedSince(began);

/** Takes the tab of the robots, and then the tab again that was selected. */
async function leaveAndReturn(labels: Labels): Promise<boolean> {
  const lists = [...labels.tab["User accounts"], ...labels.tab.Groups];
  const isSelected = (tab: Element): boolean => tab.getAttribute("aria-selected") === "true";
  const own = findAll(document, "tab", lists).find(isSelected);
  const other = findAll(document, "tab", labels.tab["Robot accounts"])[0];
  if (!own || !other) return false;
  const select = async (tab: Element, name: string): Promise<boolean> =>
    (await pressSoon(() => tab, name)) === null &&
    (await until(() => (isSelected(tab) ? true : null), patience)) === true;
  if (!(await select(other, "Robot accounts"))) return false;
  const began = performance.now();
  return (
    (await select(own, "User accounts")) && (await until(() => (askedSince(began) ? true : null), patience)) === true
  );
}
