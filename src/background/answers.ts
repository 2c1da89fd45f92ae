import { browser } from "../browser";
import type { Answers } from "../messages";
import { failedRows } from "../run/failed-rows";
import { reason } from "../run/reasons";
import { buildReport } from "../run/report";
import { runRows } from "../run/summary";
import { appState } from "./app-state";
import { rest } from "./ask-tab";
import { begin, recover, resume, stop } from "./coordinator";
import { currentRun, isOpen } from "./current-run";
import { latestHistory } from "./journal-store";
import { approvedPlan, discardPlan, draftedPlan, draftPlan } from "./plan-draft";
import { inventoryOf, readUsers } from "./scan";
import { keepSettings, readSettings } from "./settings-store";
import { changed } from "./surface";

/** What the surface may ask. */
export const surfaceAnswers: Answers<"popup-background"> = {
  "popup-background/state": ({ tab }) => appState(tab),
  "popup-background/scan": async ({ tab }) => ({ reason: await readUsers(tab) }),
  "popup-background/inventory": async () => ({ inventory: await inventoryOf((await placeShown()).portal) }),
  "popup-background/check-plan": async ({ rows, source, organization }) => {
    const shown = await placeShown();
    if (shown.organization !== organization)
      return { plan: null, reason: reason("another-organization", organization, shown.organization) };
    return await draftPlan(rows, source, shown.portal);
  },
  "popup-background/plan": async () => ({ plan: await draftedPlan() }),
  "popup-background/discard-plan": async () => {
    await discardPlan();
    return { reason: null };
  },
  "popup-background/start": async ({ tab, digest, word }) => {
    const { plan, reason: refusal } = await approvedPlan(digest, word);
    if (!plan) return { reason: refusal };
    const { lanes, maxFailures } = await readSettings();
    const unbegun = await begin(plan, tab, { lanes, maxFailures });
    if (!unbegun) await discardPlan();
    return { reason: unbegun };
  },
  "popup-background/stop": async () => ({ reason: await stop() }),
  "popup-background/resume": async ({ tab }) => ({ reason: await resume(tab) }),
  "popup-background/run-rows": async () => ({ rows: runRows(await currentRun()) }),
  "popup-background/report": async () => {
    const run = await currentRun();
    return { report: run.facts ? buildReport(run, browser.runtime.getManifest().version) : null };
  },
  "popup-background/journal": async () => ({ events: (await latestHistory()).events }),
  "popup-background/retry-failed": async ({ tab }) => {
    const run = await currentRun();
    if (isOpen(run) || !run.facts) return { plan: null, reason: reason("run-in-progress") };
    const rows = failedRows(run);
    const unread = await readUsers(tab);
    if (unread) return { plan: null, reason: unread };
    return await draftPlan(rows, `failed rows of ${run.facts.source}`, run.facts.portal);
  },
  "popup-background/settings": async (settings) => {
    await keepSettings(settings);
    changed();
    return { reason: null };
  },
};

/** What a page being driven may ask: time, and that somebody looks at the journal. */
export const pageAnswers: Answers<"content-background"> = {
  "content-background/wait": async ({ milliseconds }) => {
    await rest(Math.min(Math.max(milliseconds, 0), 1_000));
    return {};
  },
  "content-background/wake": async () => {
    await recover();
    const run = await currentRun();
    return { working: isOpen(run) && !run.paused };
  },
};

/** Organization and address of the portal the surface is about; empty where it is about none. */
async function placeShown(): Promise<{ organization: string; portal: string }> {
  const { tabs, tab } = await appState(null);
  const { organization = "", portal = "" } = tabs.find((one) => one.tab === tab)?.reading ?? {};
  return { organization, portal };
}
