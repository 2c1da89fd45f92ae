import type { Browser, Page } from "puppeteer";
import { afterAll, afterEach, beforeAll } from "vitest";
import { launchBrowser } from "../../portal/browser.ts";
import { type Portal, type PortalOptions, startPortal } from "../../portal/server/portal.ts";

export interface Fixture {
  readonly portal: Portal;
  readonly page: Page;
  readonly browser: Browser;
}

/** One portal and one browser for a test file; each test begins with the same store and default knobs. */
export function portalFixture(options: PortalOptions = {}): Fixture {
  let started: Fixture | undefined;
  beforeAll(async () => {
    const portal = await startPortal({ scenario: "small", ...options });
    const browser = await launchBrowser(portal);
    const page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    started = { portal, browser, page };
  });
  afterEach(() => current().portal.reset());
  afterAll(async () => {
    await started?.browser.close();
    await started?.portal.close();
  });
  const current = (): Fixture => {
    if (!started) throw new Error("the portal has not been started");
    return started;
  };
  return {
    get portal() {
      return current().portal;
    },
    get page() {
      return current().page;
    },
    get browser() {
      return current().browser;
    },
  };
}
