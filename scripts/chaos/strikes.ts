import type { Portal } from "../../test/portal/server/portal";
import type { ChaosBrowser } from "./chaos-browser";
import type { Strike } from "./choose-round";
import { within } from "./within";

/** Milliseconds a browser may take to do what kills a part of it; one that is dead already says nothing. */
const longest = 15_000;

/** Does one strike. Whatever it breaks meanwhile is what it is for. */
export async function perform({ what }: Strike, browser: ChaosBrowser, portal: Portal): Promise<void> {
  if (what === "session expired") return portal.setKnobs({ "signed-out": true });
  const done = {
    "worker killed": () => browser.killWorker(),
    "tab reloaded": () => browser.reloadTab(),
    "tab closed": () => browser.closeTab(),
    "browser killed": () => browser.kill(),
  }[what];
  await within(longest, what, done()).catch(() => undefined);
}
