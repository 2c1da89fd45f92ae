import type { Browser, Page } from "puppeteer";
import type { AppState } from "../../../src/messages";
import { installBackground, type Replies } from "./fake-background";

export const sizes = { popup: { width: 400, height: 600 }, tab: { width: 1280, height: 900 } } as const;

export type View = keyof typeof sizes;

/** The surface in a page of its own, and whatever its console complained of. */
export interface Opened {
  readonly page: Page;
  readonly faults: readonly string[];
}

export async function openPopup(
  browser: Browser,
  address: string,
  view: View,
  state: AppState,
  replies: Replies,
): Promise<Opened> {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.setViewport(sizes[view]);
  await installBackground(page, state, replies);
  await page.goto(`${address}/src/popup/popup.html${view === "tab" ? "?view=tab&tab=7" : ""}`);
  await page.waitForSelector("[data-status]");
  return { page, faults };
}

export const reached = (page: Page, status: string) =>
  page.waitForSelector(`[role="status"][data-status="${status}"]`, { timeout: 5000 });

/** What has this role and accessible name, once it can be used. */
export const named = (page: Page, role: string, name: string) =>
  page.locator(`::-p-aria([name="${name}"][role="${role}"])`);

/** Text of an element that must be there. */
export const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => element.textContent ?? "");
