import type { LeasePart } from "../messages";
import type { Labels } from "../portal/labels/labels";
import type { LeaseRow } from "../rules/model";
import type { PanelRef } from "./attempt";
import { type Entry, entriesIn } from "./entries";
import { findAll, findRole } from "./find";
import { isReason } from "./outcome";
import { pagerOf } from "./pager";
import { panelOf } from "./panel-of";
import { isLoading } from "./panel-reading";
import { emailsIn } from "./table";
import { patience, settled } from "./time";
import { isVisible, queryAll, textsOf } from "./tree";
import { type Drawn, showsPart } from "./windowed-list";

/** A group's list of inherited licenses as it stands. */
export interface LeaseList {
  readonly panel: Element;
  readonly entries: readonly Entry[];
  readonly next: Element | null;
  /** Buttons of the pages, by number; none where the list has one page or no end. */
  readonly pages: readonly { readonly number: number; readonly button: Element; readonly current: boolean }[];
  readonly part: LeasePart;
  /** How many entries this page of the list has, by its page numbers. */
  readonly ofPage: number | null;
}

/** Milliseconds an empty list must stay empty: its entries come after it. */
const emptiness = 400;

/** The list once it is at rest and fits; null once its time has passed. `lasting`: milliseconds it must be empty to be so. */
export async function listAtRest(
  labels: Labels,
  ref: PanelRef,
  fits: (list: LeaseList) => boolean,
  deadline = patience,
  lasting = emptiness,
): Promise<LeaseList | null> {
  let emptySince: number | null = null;
  return await settled(
    () => {
      const list = listNow(labels, ref);
      if (!list || !fits(list)) return null;
      if (list.entries.length > 0) {
        emptySince = null;
        return list;
      }
      emptySince ??= performance.now();
      return performance.now() - emptySince >= lasting ? list : null;
    },
    (list) => keyOf(list.part.rows) + String(list.part.more),
    deadline,
  );
}

/** What a list shows, so that two readings can be compared. */
export const keyOf = (rows: readonly LeaseRow[]): string => JSON.stringify(rows);

/** The list as it stands; null while it is loading, is not as full as its page numbers say, or cannot be told. */
export function listNow(labels: Labels, ref: PanelRef): LeaseList | null {
  const panel = panelOf(labels, ref);
  if (isReason(panel) || isLoading(panel)) return null;
  const { element } = panel;
  const entries = entriesIn(element, labels);
  const [next, ...more] = findAll(element, "button", labels.button["Next page"]);
  if (more.length > 0) return null;
  // People who stand there in no entry we know must not be taken for nobody.
  if (entries.length === 0 && emailsIn(textsOf(element)).length > 0) return null;
  const pager = pagerOf(element, entry);
  const ofPage = pager && pager.total > 0 ? pager.to - pager.from + 1 : null;
  if (ofPage !== null && entries.length !== ofPage && !hidesEntries(entries)) return null;
  const part: LeasePart = {
    rows: entries.map(({ lease }) => lease),
    shown: pager?.total ?? null,
    from: pager?.from ?? null,
    more: next !== undefined && isEnabled(next),
  };
  return { panel: element, entries, next: next ?? null, pages: pagesOf(element), part, ofPage };
}

/** Whether entries of the list may be out of sight, and so not in the page. */
export const hidesEntries = (entries: readonly Entry[]): boolean => showsPart(entries.map(({ element }) => element));

/** The list as it is drawn now, to be scrolled through. */
export const leaseLook = (labels: Labels, ref: PanelRef) => (): Drawn<LeaseRow> | null => {
  const list = listNow(labels, ref);
  return list && { rows: list.part.rows, elements: list.entries.map(({ element }) => element) };
};

const entry = 'li, [role="listitem"], [role="row"], tr';

const isEnabled = (button: Element): boolean =>
  !button.matches(":disabled") && button.getAttribute("aria-disabled") !== "true";

/** The numbers of a list's pages are told by what they show, in every language. */
const pagesOf = (panel: Element): LeaseList["pages"] =>
  queryAll(panel, 'nav, [role="navigation"]')
    .filter(isVisible)
    .flatMap((nav) => findRole(nav, "button"))
    .flatMap((button) => {
      const text = textsOf(button).join("");
      const current = !["", "false", null].includes(button.getAttribute("aria-current"));
      return /^\d+$/.test(text) ? [{ number: Number(text), button, current }] : [];
    });
