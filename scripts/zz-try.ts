import { startPortal } from "../test/portal/server/portal";
import { takeBack } from "./bench/plain-script";
import { tasksOf } from "./bench/work";
import { openBrowser } from "./drive/launch";
import { openPortal } from "./drive/portal";
export async function main() {
  const portal = await startPortal({ scenario: "medium" });
  const choice = { path: "/usr/bin/chromium", profile: null, headless: true, args: [...portal.browserArguments] };
  const browser = await openBrowser(choice);
  const page = await openPortal(browser, portal.licensesUrl);
  page.setDefaultTimeout(6000);
  await page.locator("::-p-xpath(//*[@role='button'][.='License Allocations to Users'])").click();
  await page.waitForSelector(
    `::-p-xpath((//*[@role="region"])[1]//tbody//button[@aria-label='Edit license allocation'])`,
  );
  for (const t of tasksOf(portal.store, 20)) {
    try {
      const b = performance.now();
      await takeBack(page, t);
      console.log(t.email, (performance.now() - b).toFixed(0));
    } catch (e) {
      console.log(t, String(e).slice(0, 300));
      await page.screenshot({ path: "/tmp/shot.png" });
      break;
    }
  }
  await browser.close();
  await portal.close();
}
