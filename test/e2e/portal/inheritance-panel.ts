import type { Page } from "puppeteer";
import { entries } from "./groups-page.ts";
import { drawer, press } from "./licenses-page.ts";

export function emailIn(entry: string | undefined): string {
  return /^\S+@\S+$/m.exec(entry ?? "")?.[0] ?? "";
}

/** Presses Release license of the first entry and waits for the answer. */
export async function releaseFirst(page: Page, then?: () => Promise<void>): Promise<number> {
  const answer = page.waitForResponse((response) => response.request().method() === "DELETE");
  await press(page, `${drawer}//button[. = "Release license"]`);
  await then?.();
  return (await answer).status();
}

export function turnPage(page: Page, to: "next" | "previous"): Promise<void> {
  return press(page, `${drawer}//button[@aria-label="Go to ${to} page"]`);
}

/** Scrolls the list to its end again and again until so many are there. */
export async function scrollThrough(page: Page, count: number): Promise<string[]> {
  for (let there = (await entries(page)).length; there < count; there = (await entries(page)).length) {
    await page.$eval(".MuiDrawer-paper", (panel) => {
      for (const box of panel.children) box.scrollTop = box.scrollHeight;
    });
    await page.waitForFunction((before) => document.querySelectorAll(".MuiDrawer-paper li").length > before, {}, there);
  }
  return entries(page);
}
