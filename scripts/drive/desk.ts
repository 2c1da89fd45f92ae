import type { Page } from "puppeteer";
import { buildIfStale, folderOf } from "../build/extension";
import { CommandError } from "../setup/command-error.mjs";
import { type BrowserChoice, type Launched, launch } from "./launch";
import { openPortal, openSurface, portalReady } from "./portal";
import { type StopWish, stopWish } from "./stop-wish";
import type { Surface } from "./surface";

/** A browser with the portal and the extension's page open, the portal recognized, nothing of an earlier time in the way. */
export interface Desk extends Launched {
  readonly portal: Page;
  readonly surface: Surface;
  readonly stop: StopWish;
}

export interface DeskWish {
  readonly address: string;
  readonly choice: BrowserChoice;
  readonly minutes: number;
  /** Wait for the Licenses page before any work; else the work begins wherever the portal is. */
  readonly recognize: boolean;
}

/** In a window somebody may have to sign in first. */
const SIGN_IN = 600_000;

/** Opens all of it, hands it over, and closes it whatever happens. */
export async function atDesk<T>(wish: DeskWish, work: (desk: Desk) => Promise<T>): Promise<T> {
  await buildIfStale("chrome");
  const launched = await launch(folderOf("chrome"), wish.choice);
  const stop = stopWish(wish.minutes);
  try {
    const portal = await openPortal(launched.browser, wish.address);
    const surface = await openSurface(launched);
    if (wish.recognize) {
      if (!wish.choice.headless) console.log("Waiting for the Licenses page; sign in and open it if need be.");
      await portalReady(surface, wish.choice.headless ? 0 : SIGN_IN);
      await makeRoom(surface);
    }
    return await work({ ...launched, portal, surface, stop });
  } finally {
    stop.end();
    if (launched.browser.connected) await launched.browser.close();
  }
}

/** A profile keeps what was last done in it: a preview is put back, a report put aside, a run never touched. */
async function makeRoom(surface: Surface): Promise<void> {
  const { status } = await surface.status();
  if (status === "preview") await surface.press("Back to choosing");
  if (status === "ended") await surface.press("New cleanup");
  if (["running", "stopping", "pausing", "paused"].includes(status)) {
    throw new CommandError(
      "This profile has a run that has not ended. Open it (npm start -- --portal URL --profile DIR), resume or stop that run, then run this command again.",
      3,
    );
  }
}
