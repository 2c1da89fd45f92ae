import { existsSync } from "node:fs";
import puppeteer, { type Browser } from "puppeteer";
import type { Portal } from "./server/portal.ts";

export function findBrowserForTests(): string {
  const wished = process.env.PUPPETEER_EXECUTABLE_PATH;
  if (wished) return wished;
  return existsSync("/usr/bin/chromium") ? "/usr/bin/chromium" : puppeteer.executablePath();
}

/** A plain browser that reaches this portal and nothing else. */
export function launchBrowser(portal: Portal): Promise<Browser> {
  return puppeteer.launch({
    executablePath: findBrowserForTests(),
    headless: true,
    pipe: true,
    args: ["--no-sandbox", "--window-size=1400,1000", ...portal.browserArguments],
    defaultViewport: { width: 1400, height: 1000 },
  });
}
