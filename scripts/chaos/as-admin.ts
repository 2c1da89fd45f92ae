import type { Page } from "puppeteer";
import type { Portal } from "../../test/portal/server/portal";
import type { ChaosBrowser } from "./chaos-browser";

/**
 * Does what an admin does who finds a run standing: opens the browser and the portal again, signs in, answers a banner, and presses Resume once.
 * `again`: Resume was pressed and refused; the page has been opened anew, unless it was still loading.
 */
export async function tend(browser: ChaosBrowser, portal: Portal): Promise<"nothing" | "resumed" | "again"> {
  if (!browser.isOpen) await browser.reopen();
  if (portal.knobs["signed-out"]) {
    portal.setKnobs({ "signed-out": false });
    await (await browser.page()).goto(portal.licensesUrl, { waitUntil: "domcontentloaded" });
  }
  const page = await browser.page();
  await clearTheWay(page);
  const { run, tab } = await browser.surface.ask("popup-background/state", { tab: null });
  if (run?.status !== "paused") return "nothing";
  const refusal = tab === null ? null : (await browser.surface.ask("popup-background/resume", { tab })).reason;
  if (tab !== null && !refusal) return "resumed";
  // A page that is still loading would only begin to load once more.
  if (refusal?.code !== "page-loading") await page.goto(portal.licensesUrl, { waitUntil: "domcontentloaded" });
  return "again";
}

/** Answers what lies over the page and has nothing to do with licenses. */
export async function clearTheWay(page: Page): Promise<void> {
  for (const name of ["Cookie banner", "What is new"]) {
    const button = await page.$(`[aria-label="${name}"] button`);
    await button?.click().catch(() => undefined);
  }
}
