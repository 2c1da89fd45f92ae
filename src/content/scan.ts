import type { ScanPart } from "../messages";
import type { Labels } from "../portal/labels/labels";
import { type Reason, reason } from "../run/reasons";
import { type } from "./act";
import { closePanels } from "./close-panel";
import { findAll, findOne, theOne } from "./find";
import { patience } from "./locate";
import { pageSizeMost } from "./page-size";
import { pressSoon } from "./patient";
import { listReadSince } from "./requests";
import { sectionBody } from "./section";
import { adminShown, totalsShown } from "./shown";
import { pagerOf, readTable } from "./table";
import { settled } from "./time";

/** One page of the list of users, from the first page on. Expects the section to be open; reads only, and moves about in the list. */
export async function scan(labels: Labels, from: "start" | "next"): Promise<ScanPart | Reason> {
  return from === "start" ? await first(labels) : await following(labels);
}

async function first(labels: Labels): Promise<ScanPart | Reason> {
  const stuck = await closePanels(labels);
  if (stuck) return stuck;
  const body = sectionBody(labels, "License Allocations to Users");
  if (!body) return reason("not-found", "License Allocations to Users");
  const asked = performance.now();
  const field = findOne(body, "textbox", labels.field.Search);
  const filtered = field.kind === "one" && field.element instanceof HTMLInputElement && field.element.value !== "";
  if (filtered) {
    type(field.element, "");
    if (!(await page(labels, (part) => part.from === null || listReadSince(asked, "")))) return reason("page-loading");
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
  const fresh = (): boolean => refresh.kind !== "one" || listReadSince(refreshed, "");
  return (
    (await page(labels, (part) => (part.from ?? 1) <= 1 && fresh())) ?? reason("page-loading", "the list of users")
  );
}

async function following(labels: Labels): Promise<ScanPart | Reason> {
  const body = sectionBody(labels, "License Allocations to Users");
  const before = body && pagerOf(body);
  if (!body || !before) return reason("not-found", "the page numbers of the list");
  const asked = performance.now();
  const unpressed = await pressSoon(() => theOne(body, "button", labels.button["Next page"]), "Next page");
  if (unpressed) return unpressed;
  const moved = (part: ScanPart): boolean => part.from !== null && part.from > before.from && listReadSince(asked, "");
  return (await page(labels, moved)) ?? reason("page-loading", `after ${before.to} users`);
}

/** The list once it is at rest, is as full as its page numbers say, and fits. */
async function page(labels: Labels, fits: (part: ScanPart) => boolean): Promise<ScanPart | null> {
  return await settled(
    () => {
      const part = read(labels);
      return part && fits(part) ? part : null;
    },
    (part) => JSON.stringify(part.rows),
    patience,
  );
}

function read(labels: Labels): ScanPart | null {
  const body = sectionBody(labels, "License Allocations to Users");
  const table = body && readTable(body, labels);
  if (!body || !table || table.busy) return null;
  const pager = pagerOf(body);
  if (pager && pager.total > 0 && table.rows.length !== pager.to - pager.from + 1) return null;
  return {
    rows: table.rows.map(({ user }) => user),
    shown: pager?.total ?? null,
    from: pager?.from ?? null,
    more: pager !== null && pager.to < pager.total,
    totals: totalsShown(labels),
    admin: adminShown(),
  };
}
