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

/** How long each answer is waited out: what only a person can change not long, a page that is still loading longest. */
const patience: Readonly<Record<string, number>> = { loading: 60_000, "another-page": 20_000, "not-portal": 20_000 };
const SHORTEST = 10_000;
const settled = ["ready", "read", "read-failed", "preview", "ended", "running", "stopping", "pausing", "paused"];

/** Waits for the Licenses page; anything else ends here, with the extension's own sentence. `leisure`: somebody may have to sign in first. */
export async function portalReady(surface: Surface, leisure: number): Promise<void> {
  const began = performance.now();
  const verdicts = async (): Promise<string[]> => {
    const { tabs } = await surface.ask("popup-background/state", { tab: null });
    return tabs.map(({ reading }) => reading?.verdict ?? "loading");
  };
  for (;;) {
    if (await surface.reach(settled, SHORTEST)) return;
    const seen = await verdicts();
    const longest = Math.max(leisure, ...seen.map((verdict) => patience[verdict] ?? SHORTEST));
    if (performance.now() - began < longest) continue;
    const { sentence } = await surface.status();
    throw new CommandError(`${sentence} Nothing was written. ${advice(seen)}`, 3);
  }
}

function advice(verdicts: readonly string[]): string {
  if (verdicts.includes("signed-out") || verdicts.length === 0)
    return "Sign in once with --headed --profile DIR, then run the same command with that --profile.";
  return "Give the address of the organization's Licenses page as --portal.";
}
