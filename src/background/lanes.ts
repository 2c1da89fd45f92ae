import { browser } from "../browser";
import { type Reason, reason } from "../run/reasons";
import { pageOf } from "./ask-tab";
import { append, currentRun, isOpen } from "./current-run";

const tile = { width: 900, height: 700 };

/** Opens the lanes of a run: the admin's tab is the first, the others are windows of their own beside each other, so that each stays visible. */
export async function openLanes(tab: number): Promise<Reason | null> {
  await closeLanes(tab);
  const { options, facts } = await currentRun();
  const tabs = [tab];
  for (let number = 1; number < options.lanes; number += 1) {
    const window = await browser.windows.create({
      url: facts?.address ?? "",
      type: "popup",
      focused: false,
      left: 40 * number,
      top: 40 * number,
      ...tile,
    });
    const opened = window.tabs?.[0]?.id;
    if (opened !== undefined) tabs.push(opened);
  }
  for (const [number, id] of tabs.entries()) {
    const page = await pageOf(id);
    if ("code" in page) return number === 0 ? page : reason("no-answer", `lane ${number + 1}`);
    await reopenLane(number, id, page.page);
  }
  return null;
}

/** Closes the windows that were opened for a run; the admin's own tab stays, as it was, and so does one the admin goes on in. */
export async function closeLanes(goesOn?: number): Promise<void> {
  const { lanes } = await currentRun();
  for (const [number, { tab }] of lanes) {
    if (number > 0 && tab !== goesOn) await browser.tabs.remove(tab).catch(() => undefined);
    else await mayDiscard(tab, true);
  }
}

/** Whether the browser may discard a tab by itself to save memory. Firefox does not let that be said. */
async function mayDiscard(tab: number, autoDiscardable: boolean): Promise<void> {
  try {
    await browser.tabs.update(tab, { autoDiscardable });
  } catch {
    // The tab is gone, or the browser knows no such thing.
  }
}

/** Notes which page a lane works in now, and listens for its end: when this worker dies the page wakes the next one. */
export async function reopenLane(lane: number, tab: number, page: string): Promise<void> {
  await append({ type: "lane-opened", lane, tab, page });
  await mayDiscard(tab, false);
  attach(tab);
}

/** A tab got another number, as one does that the browser discards: the lane in it goes along. */
export async function followTab(added: number, removed: number): Promise<void> {
  const run = await currentRun();
  if (!isOpen(run)) return;
  for (const [lane, { tab, page }] of run.lanes)
    if (tab === removed) await append({ type: "lane-opened", lane, tab: added, page });
}

const attached = new Set<number>();

export function attach(tab: number): void {
  if (attached.has(tab)) return;
  attached.add(tab);
  const port = browser.tabs.connect(tab, { name: "lane", frameId: 0 });
  port.onDisconnect.addListener(() => attached.delete(tab));
}
