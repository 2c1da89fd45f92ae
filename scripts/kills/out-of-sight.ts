import type { JournalEvent } from "../../src/run/journal";
import type { Stage } from "../../test/e2e/stage";

declare const chrome: {
  readonly tabs: {
    get(tab: number): Promise<{ windowId: number }>;
    create(tab: { windowId: number; url: string; active: boolean }): Promise<{ id: number }>;
    remove(tab: number): Promise<void>;
  };
};

/** Ways an admin loses sight of the portal's tab. */
export const ways = ["another tab in front", "window minimized"] as const;
export type Way = (typeof ways)[number];

/** Puts the portal's tab out of sight. Gives the way back. */
export async function putOutOfSight(stage: Stage, way: Way): Promise<() => Promise<void>> {
  return way === "window minimized" ? await minimize(stage) : await cover(stage);
}

async function cover(stage: Stage): Promise<() => Promise<void>> {
  const { page } = stage.surface;
  const front = await page.evaluate(
    async (tab) => {
      const { windowId } = await chrome.tabs.get(tab);
      return (await chrome.tabs.create({ windowId, url: "about:blank", active: true })).id;
    },
    await stage.tab(),
  );
  return () => page.evaluate((tab) => chrome.tabs.remove(tab), front);
}

async function minimize({ page }: Stage): Promise<() => Promise<void>> {
  const client = await page.createCDPSession();
  const { windowId } = await client.send("Browser.getWindowForTarget");
  const put = (windowState: "minimized" | "normal") =>
    client.send("Browser.setWindowBounds", { windowId, bounds: { windowState } });
  await put("minimized");
  return async () => {
    await put("normal");
    await client.detach();
  };
}

/** Milliseconds from one settled row to the next, for the rows settled after a moment and until another (ISO times), the first one left out. */
export function pace(events: readonly JournalEvent[], from: string, until: string): number {
  const times = events.flatMap(({ type, at }) =>
    type === "item-settled" && at > from && at <= until ? [Date.parse(at)] : [],
  );
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  return times.length < 2 ? Number.NaN : (last - first) / (times.length - 1);
}
