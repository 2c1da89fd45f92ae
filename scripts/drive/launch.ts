import { existsSync } from "node:fs";
import { resolve } from "node:path";
import puppeteer, { type Browser } from "puppeteer";
import { CommandError } from "../setup/command-error.mjs";

export interface BrowserChoice {
  readonly path: string;
  readonly profile: string | null;
  readonly args: readonly string[];
  readonly headless: boolean;
}

/** A browser with the unpacked extension in it, and the address of the extension's own pages. */
export interface Launched {
  readonly browser: Browser;
  readonly extension: string;
}

/** Puppeteer adds these, and an admin's browser has none of them: with them a hidden tab is as fast as a visible one. */
const unlikeAnAdmins = [
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",
];

export async function launch(folder: string, choice: BrowserChoice): Promise<Launched> {
  const browser = await openBrowser(choice, [resolve(folder)]);
  try {
    return { browser, extension: await extensionIn(browser) };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Opens a browser as an admin would have it, with these unpacked extensions. */
export async function openBrowser(choice: BrowserChoice, extensions: readonly string[] = []): Promise<Browser> {
  const { path, profile, args, headless } = choice;
  if (!existsSync(path)) throw new CommandError(`There is no browser at ${path}. Correct --browser, or leave it out.`);
  try {
    return await puppeteer.launch({
      executablePath: path,
      headless,
      // Ctrl+C is ours: it stops the run truthfully, so the browser must outlive it.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      pipe: true,
      enableExtensions: [...extensions],
      ignoreDefaultArgs: unlikeAnAdmins,
      defaultViewport: null,
      // Waiting for the end of a run is one call that lasts as long as the run.
      protocolTimeout: 1_800_000,
      ...(profile ? { userDataDir: resolve(profile) } : {}),
      args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--window-size=1280,900", ...args],
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      `The browser at ${path} could not be started. It said:\n${why}\nClose other windows of the same profile, or choose another browser with --browser.`,
    );
  }
}

async function extensionIn(browser: Browser): Promise<string> {
  try {
    const worker = await browser.waitForTarget(
      (target) => target.type() === "service_worker" && target.url().startsWith("chrome-extension://"),
      { timeout: 20_000 },
    );
    return new URL("/", worker.url()).href;
  } catch {
    throw new CommandError(
      "The browser did not load the extension. Branded Chrome ignores extensions given to it this way: use Chromium or Chrome for Testing (--browser PATH).",
    );
  }
}
