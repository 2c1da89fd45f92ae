import { type BrowserChoice, openBrowser } from "../drive/launch";
import { openPortal } from "../drive/portal";

/**
 * What an able admin would write with Puppeteer alone to read the list of users: a hundred rows a page, turn the page, wait until it shows
 * other numbers, take whom the rows are about. It proves nothing of what it read. Milliseconds, and how many it read.
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
    const users = await page.evaluate(turnEveryPage);
    return { milliseconds: performance.now() - began, read: new Set(users).size };
  } finally {
    await browser.close();
  }
}

/** Runs in the page. */
async function turnEveryPage(): Promise<string[]> {
  const list = document.querySelector("[role=region]");
  const found: string[] = [];
  const numbers = (): string => list?.querySelector(".MuiTablePagination-displayedRows")?.textContent ?? "";
  // Not the e-mails: an account that was deleted shows none, and a page can be full of those.
  const users = (): string[] =>
    Array.from(list?.querySelectorAll("tbody tr > :first-child") ?? [], ({ textContent }) => textContent ?? "");
  const changed = (): Promise<void> =>
    new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
  for (;;) {
    found.push(...users());
    const next = list?.querySelector<HTMLButtonElement>("button[aria-label='Go to next page']");
    if (!next || next.disabled) return found;
    const [before, first] = [numbers(), users()[0]];
    next.click();
    while (numbers() === before || users()[0] === first || !users()[0]) await changed();
  }
}
