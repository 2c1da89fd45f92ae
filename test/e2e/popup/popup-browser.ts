import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import puppeteer, { type Browser } from "puppeteer";
import { findBrowser } from "../../../scripts/setup/find-browser.mjs";
import { screenshots } from "./look";
import { servePopup } from "./serve-popup";

/** A browser, and the address at which it finds the built surface. */
export interface PopupBrowser {
  readonly browser: Browser;
  readonly address: string;
  close(): Promise<void>;
}

export async function popupBrowser(): Promise<PopupBrowser> {
  await mkdir(screenshots, { recursive: true });
  const served = await servePopup(join("dist", "chrome"));
  const found = findBrowser();
  const browser = await puppeteer.launch({
    executablePath: "path" in found ? found.path : "chromium",
    args: ["--no-sandbox"],
  });
  return {
    browser,
    address: served.address,
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}
