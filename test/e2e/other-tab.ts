import type { Page } from "puppeteer";
import type { Stage } from "./stage";

interface Tab {
  readonly id: number;
  readonly windowId: number;
}
declare const chrome: {
  readonly tabs: {
    query(wanted: { url: string }): Promise<Tab[]>;
    create(tab: { windowId: number; url: string; active: boolean }): Promise<Tab>;
    remove(tabs: readonly number[]): Promise<void>;
  };
  readonly windows: { create(window: { url: string }): Promise<{ readonly tabs: readonly Tab[] }> };
};

/** Where a page may be opened beside the first one: in front of it, or in a window of its own. */
export type Beside = "tab" | "window";

const everyPortal = { url: "https://cloud.uipath.com/*" };

/** Opens an address of the portal beside the page that is there, as an admin would; the number the browser gives the new tab. */
export const openBeside = (stage: Stage, address: string, beside: Beside): Promise<number> =>
  stage.surface.page.evaluate(
    async (url, wanted, portal) => {
      const [first] = await chrome.tabs.query(portal);
      if (wanted === "tab" && first) {
        const { id } = await chrome.tabs.create({ windowId: first.windowId, url, active: true });
        return id;
      }
      const [opened] = (await chrome.windows.create({ url })).tabs;
      if (!opened) throw new Error("a window without a tab");
      return opened.id;
    },
    address,
    beside,
    everyPortal,
  );

/** The numbers of all tabs that show a page of the portal's host. */
export const portalTabs = (stage: Stage): Promise<number[]> =>
  stage.surface.page.evaluate(async (portal) => (await chrome.tabs.query(portal)).map(({ id }) => id), everyPortal);

/** Closes tabs by their numbers. */
export const closeTabs = (stage: Stage, tabs: readonly number[]): Promise<void> =>
  stage.surface.page.evaluate((numbers) => chrome.tabs.remove(numbers), tabs);

/** What is clicked in a page from its next load on: the text of each button, in order, as the page itself sees it. */
export async function clicksIn(page: Page): Promise<string[]> {
  const clicked: string[] = [];
  await page.exposeFunction("noteClick", (text: string) => void clicked.push(text));
  await page.evaluateOnNewDocument(() =>
    addEventListener(
      "click",
      ({ target }) => {
        const button = target instanceof Element ? target.closest("button") : null;
        Reflect.get(globalThis, "noteClick")(button?.textContent?.trim() ?? "");
      },
      true,
    ),
  );
  return clicked;
}
