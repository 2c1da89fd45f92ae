import type { LeasePart } from "../messages";
import type { Labels } from "../portal/labels/labels";
import { sameLabel } from "../rules/normalize";
import { type Reason, reason } from "../run/page-reasons";
import { othersBeside } from "./at-the-row";
import { noteEverybody, noteList, openedList, type PanelRef } from "./attempt";
import { cancelDialogs, closePanels } from "./close-panel";
import { isUnsure, toTheEnd, unsure, waitFor } from "./endless";
import { theOne } from "./find";
import { hidesEntries, keyOf, type LeaseList, leaseLook, listAtRest, listNow } from "./lease-list";
import { locate } from "./locate";
import { isReason } from "./outcome";
import { panelOf } from "./panel-of";
import { isLoading } from "./panel-reading";
import { pressSoon } from "./patient";
import { listReadSince } from "./requests";
import { pressIcon } from "./row-icon";
import { groupSought } from "./sought";
import { patience, until } from "./time";
import { everyRow, rowsSaid } from "./windowed-list";

/** One page of a group's list of inherited licenses. `start` opens the panel anew, `next` turns the page, `here` reads the one shown again. */
export async function readLeases(
  labels: Labels,
  group: string,
  from: "start" | "next" | "here",
): Promise<LeasePart | Reason> {
  if (from === "start") return await opened(labels, group);
  const ref = refOf(labels, group);
  const stuck = await cancelDialogs(labels);
  if (stuck) return stuck;
  const open = await until(() => (isReason(panelOf(labels, ref)) ? null : true), reopening);
  if (!open) return missing(labels, ref);
  return from === "next" ? await following(labels, ref) : await here(labels, group, ref);
}

/** Milliseconds an open panel may be out of sight while it is drawn anew. */
const reopening = 3_000;
const name = "License inheritance from group";

/** The list that was opened for this group, or as it would be told without that. */
function refOf(labels: Labels, group: string): PanelRef {
  const list = openedList();
  if (list?.of && "group" in list.of && sameLabel(list.of.group, group)) return list;
  return { name, of: { group }, others: othersBeside(groupSought(labels, "licenses", group), group) };
}

async function opened(labels: Labels, group: string): Promise<LeasePart | Reason> {
  const stuck = await closePanels(labels);
  if (stuck) return stuck;
  const sought = groupSought(labels, "licenses", group);
  const row = await locate(labels, sought);
  if (isReason(row)) return row;
  const ref: PanelRef = { name, of: { group }, others: othersBeside(sought, group) };
  const asked = performance.now();
  const unpressed = await pressIcon(labels, sought, "Group members with license inheritance", row);
  if (unpressed) return unpressed;
  const list = await listAtRest(labels, ref, () => listReadSince(asked, "", "leases"));
  if (!list) return missing(labels, ref, asked);
  noteList(ref);
  const [first] = list.pages;
  // A panel may open at the page it was left at.
  if (first && first.number === 1 && !first.current && list.pages.some(({ current }) => current))
    return await turned(labels, ref, list, first.button);
  return await whole(labels, ref, list);
}

/** `asked`: since when the list may have been answered. One that was, and does not show what it says, holds up its own rows only. */
const missing = (labels: Labels, ref: PanelRef, asked = Number.POSITIVE_INFINITY): Reason => {
  const panel = panelOf(labels, ref);
  if (isReason(panel)) return panel;
  const answered = listReadSince(asked, "", "leases") && !isLoading(panel);
  return reason(answered ? "list-incomplete" : "page-loading", "the list of inherited licenses");
};

/** Whether lists of this portal were seen to come in pages: then one without page numbers has one page. */
let hasPages = false;

/** A list without pages goes on at its end; one that has only some entries in the page is scrolled through. */
async function whole(labels: Labels, ref: PanelRef, list: LeaseList): Promise<LeasePart | Reason> {
  hasPages ||= list.next !== null || list.pages.length > 0;
  if (hidesEntries(list.entries)) return await scrolledThrough(labels, ref, list);
  if (hasPages || list.part.shown === list.entries.length) return list.part;
  const end = await toTheEnd(labels, ref, list);
  return isReason(end) ? end : end.part;
}

async function scrolledThrough(labels: Labels, ref: PanelRef, list: LeaseList): Promise<LeasePart | Reason> {
  const said = list.ofPage ?? rowsSaid(list.entries.map(({ element }) => element));
  let ends = 0;
  const rows = await everyRow(leaseLook(labels, ref), (count) => {
    ends += 1;
    return hasPages || count === said ? 0 : waitFor(count, true);
  });
  const now = listNow(labels, ref);
  if (!rows || !now) return reason("page-loading", "not every entry of the list could be read");
  if (said !== null && rows.length !== said)
    return reason("page-loading", `${rows.length} of ${said} entries could be read`);
  if (!hasPages && said === null && isUnsure(ends > 1) && rows.length % 25 === 0) return unsure;
  noteEverybody(rows);
  return { ...now.part, rows };
}

async function following(labels: Labels, ref: PanelRef): Promise<LeasePart | Reason> {
  const list = await listAtRest(labels, ref, () => true);
  if (!list) return missing(labels, ref);
  const { next } = list;
  if (!next) return reason("not-found", "Next page", name);
  return await turned(labels, ref, list, next);
}

/** Milliseconds the next page of a list may be empty before its entries come. */
const between = 2_000;

/** Presses a button that turns the page and waits until other rows are shown. */
async function turned(labels: Labels, ref: PanelRef, before: LeaseList, button: Element): Promise<LeasePart | Reason> {
  const asked = performance.now();
  const unpressed = await pressSoon(() => (button.isConnected ? button : buttonLike(labels, ref, button)), "the page");
  if (unpressed) return unpressed;
  const key = keyOf(before.part.rows);
  const isOther = (list: LeaseList): boolean => keyOf(list.part.rows) !== key;
  const fits = (now: LeaseList): boolean => listReadSince(asked, "", "leases") && isOther(now);
  const list = await listAtRest(labels, ref, fits, patience, between);
  if (list && list.entries.length > 0) return await whole(labels, ref, list);
  if (list?.part.more) return missing(labels, ref, asked);
  // The last page may be gone meanwhile, and the portal stays where it was.
  const now = listNow(labels, ref);
  const ended = now !== null && !now.part.more && listReadSince(asked, "", "leases");
  return ended ? now.part : missing(labels, ref, asked);
}

/** The button of the same name, where the page has drawn its buttons anew. */
function buttonLike(labels: Labels, ref: PanelRef, button: Element): Element | Reason {
  const panel = panelOf(labels, ref);
  if (isReason(panel)) return panel;
  return theOne(panel.element, "button", [button.getAttribute("aria-label") ?? button.textContent ?? ""]);
}

/** The page that is shown, once it is at rest. Where releases have emptied it, the page before it, or the list anew. */
async function here(labels: Labels, group: string, ref: PanelRef): Promise<LeasePart | Reason> {
  const list = await listAtRest(labels, ref, () => true);
  if (!list) return missing(labels, ref);
  if (list.entries.length > 0) return await whole(labels, ref, list);
  const last = list.pages.filter(({ current }) => !current).at(-1);
  return last ? await turned(labels, ref, list, last.button) : await opened(labels, group);
}
