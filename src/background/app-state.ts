import { browser } from "../browser";
import type { AppState, PortalTab } from "../messages";
import { noPolicy, policyLines } from "../run/policy";
import { summarize } from "../run/summary";
import { checkNow } from "./check-state";
import { currentRun, isOpen } from "./current-run";
import { draftedPlan } from "./plan-draft";
import { readPolicy } from "./policy";
import { portalTabs } from "./portal-tabs";
import { inventoryOf, scanNow } from "./scan";
import { ownSettings } from "./settings-store";

let tabs: PortalTab[] = [];
/** While a run or a scan drives a tab, asking every tab at each change would only slow it. */
let stale = true;

export const tabsMoved = (): void => {
  stale = true;
};

/** Everything the surface shows at a glance. `tab` is the portal tab it is about from now on, null to leave that as it is. */
export async function appState(tab: number | null): Promise<AppState> {
  const before = await currentRun();
  const busy = scanNow().status === "reading" || (isOpen(before) && !before.paused);
  // Kept where it survives this worker, so that the next one still knows which tab the surface is about.
  if (tab !== null) await browser.storage.session.set({ chosen: tab });
  const { chosen } = await browser.storage.session.get("chosen");
  if (stale || !busy) {
    tabs = await portalTabs();
    stale = false;
  }
  const shown = tabs.find((one) => one.tab === chosen) ?? tabs.find(({ active }) => active) ?? tabs[0] ?? null;
  const plan = await draftedPlan();
  const check = await checkNow();
  const scan = await scanSummary(shown?.reading?.portal ?? "");
  const settings = await ownSettings();
  const policy = policyLines((await readPolicy()) ?? noPolicy);
  // Last, since the pages may have taken seconds to answer: meanwhile another run may have begun.
  const run = await currentRun();
  return {
    tabs,
    tab: shown?.tab ?? null,
    scan,
    plan: plan && { digest: plan.digest, organization: plan.organization, source: plan.source, rows: plan.rows.length },
    run: summarize(run, new Date().toISOString()),
    settings,
    policy,
    ...(check && { check }),
    version: browser.runtime.getManifest().version,
  };
}

async function scanSummary(portal: string): Promise<AppState["scan"]> {
  const { status, read, shown, reason, part, groupsRead, groups } = scanNow();
  const none = { readAt: "", organization: "", complete: false };
  if (status === "reading" || status === "failed")
    return { status, read, shown, reason, part, groupsRead, groups, ...none };
  const idle = { reason: null, part: "", groupsRead: 0, groups: null };
  const kept = portal === "" ? null : await inventoryOf(portal);
  if (!kept) return { status: "none", read: 0, shown: null, ...idle, ...none };
  const { users, shown: rows, readAt, organization, complete } = kept;
  return { status: "done", read: users.length, shown: rows, ...idle, readAt, organization, complete };
}
