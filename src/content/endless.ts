import type { Labels } from "../portal/labels/labels";
import { type Reason, reason } from "../run/page-reasons";
import type { PanelRef } from "./attempt";
import { entryElements } from "./entries";
import { type LeaseList, listAtRest } from "./lease-list";
import { isReason } from "./outcome";
import { panelOf } from "./panel-of";
import { isLoading } from "./panel-reading";
import { until } from "./time";
import { contains, parentOf } from "./tree";
import { coming } from "./windowed-list";

/** Milliseconds more entries may take to come where nothing points to more: the last entries came as a part that was not full, or there is nothing to scroll. */
const hardly = 400;
/** The same where both are so. */
const never = 120;
/** Lists of thousands end too. */
const most = 500;

/** Scrolls a list without pages to its end, until nothing more comes. */
export async function toTheEnd(labels: Labels, ref: PanelRef, first: LeaseList): Promise<LeaseList | Reason> {
  let list = first;
  let grew = false;
  for (let turn = 0; turn < most; turn += 1) {
    const count = list.entries.length;
    if (count === 0) return list;
    const scroller = scrollerOf(list);
    const there = elementsIn(labels, ref) ?? count;
    scroll(list, scroller);
    const full = scroller !== null && isFull(count);
    // More entries, or a sign that some are on their way.
    const isMoving = (): boolean => (elementsIn(labels, ref) ?? Number.POSITIVE_INFINITY) > there;
    const moved = await until(() => (isMoving() ? true : null), waitFor(count, scroller !== null));
    const now = moved ? await listAtRest(labels, ref, () => true) : list;
    if (!now) return reason("page-loading", "more of the list did not come");
    if (now.entries.length <= count) return full && count % 25 === 0 && isUnsure(grew) ? unsure : now;
    grew = true;
    list = now;
  }
  return reason("page-loading", "the list does not end");
}

/** Servers give entries in tens, or fives; a part that is not full is the last. */
const isFull = (count: number): boolean => count % 5 === 0;

/** Milliseconds to wait for more at the end of a list that does not say how many it has, when so many are there. */
export function waitFor(count: number, scrolls: boolean): number {
  if (isFull(count)) return scrolls ? coming : hardly;
  return scrolls ? hardly : never;
}

/** In a hidden tab nothing is drawn, and a list may wait until its end is in sight. */
export const isUnsure = (grew: boolean): boolean => document.visibilityState === "hidden" && !grew;
export const unsure = reason("page-loading", "the list may go on; bring its tab to the front");

/** How many entries there are; null while more are on their way. */
function elementsIn(labels: Labels, ref: PanelRef): number | null {
  const panel = panelOf(labels, ref);
  return isReason(panel) || isLoading(panel) ? null : entryElements(panel.element, labels).length;
}

/** The nearest surrounding of the last entry that is higher inside than outside. */
function scrollerOf({ panel, entries }: LeaseList): Element | null {
  const last = entries.at(-1)?.element;
  for (let at = last ? parentOf(last) : null; at; at = parentOf(at)) {
    if (at.scrollHeight > at.clientHeight + 1 && at.clientHeight > 0 && scrolls(at)) return at;
    if (at === panel || !contains(panel, at)) return null;
  }
  return null;
}

const scrolls = (element: Element): boolean => /auto|scroll|overlay/.test(getComputedStyle(element).overflowY);

/** A hidden tab sends no scroll event by itself. */
function scroll({ entries }: LeaseList, scroller: Element | null): void {
  if (!scroller) {
    entries.at(-1)?.element.scrollIntoView({ block: "end", behavior: "instant" });
    return;
  }
  scroller.scrollTop = scroller.scrollHeight;
  scroller.dispatchEvent(new Event("scroll"));
}
