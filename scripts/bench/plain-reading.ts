import { type BrowserChoice, openBrowser } from "../drive/launch";
import { openPortal } from "../drive/portal";

/**
 * What an able admin would write with Puppeteer alone to read the list of users: a hundred rows a page, turn the page, wait until it shows
 * other numbers, take the e-mails. It proves nothing of what it read. Milliseconds, and how many it read.
 */
export async function plainReading(address: string, choice: BrowserChoice) {
  const browser = await openBrowser(choice);
  try {
    const page = await openPortal(browser, address);
    const began = performance.now();
    await page.locator("::-p-xpath(//*[@role='button'][.='License Allocations to Users'])").click();
    await page.locator("::-p-xpath((//*[@role='region'])[1]//*[@role='combobox'])").click();
    await page.locator("::-p-xpath(//*[@role='option'][.='100'])").click();
    await page.waitForFunction(() => document.querySelectorAll("[role=region] tbody tr").length >= 100, {
      polling: "mutation",
    });
    const emails = await page.evaluate(turnEveryPage);
    return { milliseconds: performance.now() - began, read: new Set(emails).size };
  } finally {
    await browser.close();
  }
}

/** Runs in the page. */
async function turnEveryPage(): Promise<string[]> {
  const list = document.querySelector("[role=region]");
  const found: string[] = [];
  const numbers = (): string => list?.querySelector(".MuiTablePagination-displayedRows")?.textContent ?? "";
  const mails = (): string[] =>
    (list?.querySelector("tbody")?.textContent ?? "").match(/[\w.+-]+@[\w.-]+\.example/g) ?? [];
  const changed = (): Promise<void> =>
    new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
  for (;;) {
    found.push(...mails());
    const next = list?.querySelector<HTMLButtonElement>("button[aria-label='Go to next page']");
    if (!next || next.disabled) return found;
    const [before, first] = [numbers(), mails()[0]];
    next.click();
    while (numbers() === before || mails()[0] === first || mails().length === 0) await changed();
  }
}
