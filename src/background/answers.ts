import { browser } from "../browser";
import { propose } from "../goals/propose";
import type { Answers } from "../messages";
import { driftOf } from "../run/drift";
import { failedRows } from "../run/failed-rows";
import { needsOnlyDirect } from "../run/needs";
import { reason } from "../run/reasons";
import { buildReport } from "../run/report";
import { runRows } from "../run/summary";
import { undoRows } from "../run/undo";
import { answerLine } from "./answer-line";
import { appState } from "./app-state";
import { rest } from "./ask-tab";
import { begin, pause, recover, resume, stop } from "./coordinator";
import { currentRun, isOpen } from "./current-run";
import { forgetEverything } from "./forget";
import { latestHistory } from "./journal-store";
import { knownAt } from "./known-at";
import { exportLearned, forget, importLearned, learn, learnedLabels } from "./learned-store";
import { checkPage, pageAsItStands } from "./page-check";
import { placeShown } from "./place-shown";
import { approvedPlan, discardPlan, draftedPlan, draftPlan } from "./plan-draft";
import { pointAt, pointed, showInPage } from "./point-at";
import { recordTab } from "./record";
import { inventoryOf, readOrganization } from "./scan";
import { keepSettings, readSettings } from "./settings-store";
import { changed } from "./surface";
import { tellPages } from "./tell-pages";

/** What the surface may ask. */
export const surfaceAnswers: Answers<"popup-background"> = {
  "popup-background/state": ({ tab }) => appState(tab),
  "popup-background/scan": async ({ tab, only }) => ({ reason: await readOrganization(tab, only) }),
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
    const { lanes, maxFailures, maxStale } = await readSettings();
    const unbegun = await begin(plan, tab, { lanes, maxFailures, maxStale });
    if (!unbegun) await discardPlan();
    return { reason: unbegun };
  },
  "popup-background/pause": async () => ({ reason: await pause() }),
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
    const unread = await readOrganization(tab, onlyFor(rows));
    if (unread) return { plan: null, reason: unread };
    return await draftPlan(rows, `failed rows of ${run.facts.source}`, run.facts.portal);
  },
  "popup-background/propose": async ({ goal, users }) => {
    const inventory = await inventoryOf((await placeShown()).portal);
    if (!inventory) return { proposal: null, reason: reason("inventory-missing") };
    const proposed = propose(goal, users, inventory, await readSettings(), new Date().toISOString());
    return "problem" in proposed
      ? { proposal: null, reason: reason("no-proposal", proposed.problem) }
      : { proposal: proposed, reason: null };
  },
  "popup-background/undo": async ({ tab }) => {
    const run = await currentRun();
    if (isOpen(run) || !run.facts) return { plan: null, cannot: [], reason: reason("run-in-progress") };
    const wanted = undoRows(run);
    if (wanted.rows.length === 0) return { plan: null, cannot: wanted.cannot, reason: reason("nothing-to-undo") };
    const unread = await readOrganization(tab, onlyFor(wanted.rows));
    if (unread) return { plan: null, cannot: wanted.cannot, reason: unread };
    // UNDO-4: what somebody changed since is left as it is now.
    const { rows, cannot } = undoRows(run, await inventoryOf(run.facts.portal));
    if (rows.length === 0) return { plan: null, cannot, reason: reason("nothing-to-undo") };
    return { ...(await draftPlan(rows, `undo of ${run.facts.source}`, run.facts.portal)), cannot };
  },
  "popup-background/drift": async ({ tab }) => {
    const run = await currentRun();
    if (isOpen(run) || !run.facts) return { drift: null, readAt: "", reason: reason("run-in-progress") };
    const unread = await readOrganization(tab, onlyFor([...run.items.values()].map(({ plan }) => plan)));
    const inventory = unread ? null : await inventoryOf(run.facts.portal);
    if (!inventory) return { drift: null, readAt: "", reason: unread ?? reason("inventory-missing") };
    return { drift: driftOf(run, inventory), readAt: inventory.readAt, reason: null };
  },
  "popup-background/record-page": ({ tab }) => recordTab(tab),
  "popup-background/forget-everything": async () => ({ reason: await forgetEverything() }),
  "popup-background/check-page": async ({ tab, flows }) => ({ reason: await checkPage(tab, flows) }),
  "popup-background/as-it-stands": ({ tab, flows }) => pageAsItStands(tab, flows),
  "popup-background/show-in-page": async ({ tab, line }) => ({ reason: await showInPage(tab, line) }),
  "popup-background/point-at": async ({ tab, line }) => ({ reason: await pointAt(tab, line) }),
  "popup-background/answer-line": async ({ tab, line, answer }) => ({ reason: await answerLine(tab, line, answer) }),
  "popup-background/settings": async (settings) => {
    await keepSettings(settings);
    changed();
    return { reason: null };
  },
  "popup-background/learned": async () => ({ learned: await learnedLabels() }),
  "popup-background/learn": async (lesson) => ({ reason: await told(learn(lesson, new Date().toISOString())) }),
  "popup-background/forget": async (name) => ({ reason: await told(forget(name)) }),
  "popup-background/export-learned": async () => ({ text: await exportLearned() }),
  "popup-background/import-learned": ({ text }) => told(importLearned(text)),
};

/** What a page may ask: what was learned, time, and that somebody looks at the journal. */
export const pageAnswers: Answers<"content-background"> = {
  "content-background/wait": async ({ milliseconds }) => {
    await rest(Math.min(Math.max(milliseconds, 0), 1_000));
    return {};
  },
  "content-background/learned": ({ host }) => knownAt(host),
  "content-background/pointed": async ({ pointed: what }) => {
    await pointed(what);
    return {};
  },
  "content-background/wake": async () => {
    await recover();
    const run = await currentRun();
    return { working: isOpen(run) && !run.paused };
  },
};

/** Groups and accounts take longer to read, so they are read where a row needs them. */
const onlyFor = (rows: readonly { readonly procedure: string }[]): "direct" | undefined =>
  needsOnlyDirect(rows) ? "direct" : undefined;

/** Once it is kept every page is told, before whoever asked for it goes on. */
async function told<T>(change: Promise<T>): Promise<T> {
  const answer = await change;
  await tellPages();
  changed();
  return answer;
}
