import { browser } from "../browser";
import { type Reason, reason } from "../run/reasons";
import { forgetCheck } from "./check-state";
import { currentRun, forgetRun, isOpen } from "./current-run";
import { dropEverything } from "./journal-store";
import { takeBackHosts } from "./portal-permissions";
import { forgetScan, scanNow } from "./scan";
import { changed } from "./surface";
import { tellPages } from "./tell-pages";

/**
 * Deletes everything that is kept in this browser: what was read, the plan, the journals, the settings, what was learned and the hosts that were
 * allowed. Null, or why not: the journal of a run under way is all there is to tell what it wrote.
 */
export async function forgetEverything(): Promise<Reason | null> {
  if (isOpen(await currentRun()) || scanNow().status === "reading") return reason("run-in-progress");
  await dropEverything();
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  forgetCheck();
  forgetRun();
  forgetScan();
  await tellPages();
  await takeBackHosts();
  changed();
  return null;
}
