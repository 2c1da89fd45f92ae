import type { Browser, Page } from "puppeteer";
import { CommandError } from "../setup/command-error.mjs";
import type { Launched } from "./launch";
import { Surface } from "./surface";

/** Left and right of each other: a window that is wholly covered counts as hidden, and the browser slows it down. */
const portalWindow = { left: 0, top: 0, width: 1240, height: 900 };
const surfaceWindow = { left: 700, top: 60, width: 900, height: 900 };

/** Opens the portal in a window of its own, which stays visible for as long as it is worked in. */
export async function openPortal(browser: Browser, address: string): Promise<Page> {
  const [first] = await browser.pages();
  const page = await browser.newPage({ type: "window", windowBounds: portalWindow });
  await first?.close();
  try {
    const answer = await page.goto(address, { waitUntil: "domcontentloaded", timeout: 60_000 });
    if (answer && answer.status() >= 500) throw new Error(`it answered ${answer.status()}`);
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/ at https?:.*$/, "") : String(error);
    throw new CommandError(
      `The portal at ${address} cannot be reached (${why}). Check the address and the connection.`,
    );
  }
  return page;
}

/** The extension's own page, in a window of its own beside the portal's. */
export async function openSurface({ browser, extension }: Launched): Promise<Surface> {
  const page = await browser.newPage({ type: "window", windowBounds: surfaceWindow });
  const surface = new Surface(page);
  const address = `${extension}src/popup/popup.html?view=tab`;
  await page.goto(address);
  const { tabs, tab } = await surface.ask("popup-background/state", { tab: null });
  const about = tab ?? tabs[0]?.tab;
  if (about !== undefined) await page.goto(`${address}&tab=${about}`);
  return surface;
}

/** Answers that waiting does not change. */
const final = [
  "signed-out",
  "view-only",
  "user-license-management-off",
  "license-migration",
  "unknown-language",
  "tenant-licenses",
];

/** Waits for the Licenses page; anything else ends here, with the extension's own sentence. */
export async function portalReady(surface: Surface, milliseconds: number): Promise<void> {
  const settled = ["ready", "read", "read-failed", "preview", "ended", "running", "stopping", "paused"];
  const short = Math.min(10_000, milliseconds);
  if (await surface.reach(settled, short)) return;
  const { tabs } = await surface.ask("popup-background/state", { tab: null });
  const hopeless = tabs.some(({ reading }) => final.includes(reading?.verdict ?? "")) && milliseconds < 120_000;
  if (!hopeless && (await surface.reach(settled, milliseconds - short))) return;
  const { sentence } = await surface.status();
  throw new CommandError(
    `${sentence} Nothing was written. ${advice(tabs.map(({ reading }) => reading?.verdict ?? ""))}`.trim(),
    3,
  );
}

function advice(verdicts: readonly string[]): string {
  if (verdicts.includes("signed-out") || verdicts.length === 0)
    return "Sign in once with --headed --profile DIR, then run the same command with that --profile.";
  return "Give the address of the organization's Licenses page as --portal.";
}
