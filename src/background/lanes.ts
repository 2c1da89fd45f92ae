import { browser } from "../browser";
import { type Reason, reason } from "../run/reasons";
import { pageOf } from "./ask-tab";
import { append, currentRun } from "./current-run";

const tile = { width: 900, height: 700 };

/** Opens the lanes of a run: the admin's tab is the first, the others are windows of their own beside each other, so that each stays visible. */
export async function openLanes(tab: number): Promise<Reason | null> {
  await closeLanes();
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

/** Closes the windows that were opened for a run; the admin's own tab stays. */
export async function closeLanes(): Promise<void> {
  const { lanes } = await currentRun();
  for (const [number, { tab }] of lanes) if (number > 0) await browser.tabs.remove(tab).catch(() => undefined);
}

/** Notes which page a lane works in now, and listens for its end: when this worker dies the page wakes the next one. */
export async function reopenLane(lane: number, tab: number, page: string): Promise<void> {
  await append({ type: "lane-opened", lane, tab, page });
  attach(tab);
}

const attached = new Set<number>();

export function attach(tab: number): void {
  if (attached.has(tab)) return;
  attached.add(tab);
  const port = browser.tabs.connect(tab, { name: "lane", frameId: 0 });
  port.onDisconnect.addListener(() => attached.delete(tab));
}
