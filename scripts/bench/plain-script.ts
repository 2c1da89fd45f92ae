import type { Page } from "puppeteer";
import { type BrowserChoice, openBrowser } from "../drive/launch";
import { openPortal } from "../drive/portal";
import type { Task } from "./work";

/** The list of users; the list of groups below it has the same controls. */
const users = '(//*[@role="region"])[1]';
const xpath = (path: string): string => `::-p-xpath(${path})`;
const quoted = (text: string): string => (text.includes("'") ? `"${text}"` : `'${text}'`);

/**
 * What an able admin would write with Puppeteer alone: one tab, the same clicks, waits on what the page shows and never on the clock.
 * It has no preview, checks no identity in the panel, keeps no journal, proves nothing. Returns milliseconds.
 */
export async function plainScript(address: string, choice: BrowserChoice, tasks: readonly Task[]): Promise<number> {
  const browser = await openBrowser(choice);
  try {
    const page = await openPortal(browser, address);
    await page.locator(xpath("//*[@role='button'][.='License Allocations to Users']")).click();
    await page.waitForSelector(xpath(`${users}//tbody//button[@aria-label='Edit license allocation']`));
    const began = performance.now();
    for (const task of tasks) await takeBack(page, task);
    return performance.now() - began;
  } finally {
    await browser.close();
  }
}

async function takeBack(page: Page, { email, license }: Task): Promise<void> {
  const row = `${users}//tr[.//*[text()=${quoted(email)}]]`;
  const panel = `//*[contains(@class, 'MuiDrawer-paper')][.//*[text()=${quoted(email)}]]`;
  const search = await page.waitForSelector(xpath(`${users}//input[@type='search']`));
  // Set, not typed: while the last panel slides away it still takes the keyboard, and letters typed meanwhile are lost.
  await search?.evaluate(setText, email);
  await page.locator(xpath(`${row}//button[@aria-label='Edit license allocation']`)).click();
  const box = await page.waitForSelector(xpath(`${panel}//label[.=${quoted(license)}]//input`));
  await page.waitForFunction(
    (input) => input instanceof HTMLInputElement && input.checked,
    { polling: "mutation" },
    box,
  );
  await box?.click();
  await page.locator(xpath(`${panel}//button[.='Save']`)).click();
  await page.waitForSelector(xpath(panel), { hidden: true });
  await page.locator(xpath(`${users}//button[.='Refresh']`)).click();
  await page.waitForSelector(xpath(`${row}/td[2][not(contains(., ${quoted(license)}))]`));
}

/** Runs in the page: as if typed, for a field whose framework watches its value. */
function setText(field: Element, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
