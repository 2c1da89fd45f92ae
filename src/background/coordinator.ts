import { browser } from "../browser";
import { keptAddress } from "../portal/pages";
import type { CheckedPlan } from "../run/plan";
import { type Reason, reason } from "../run/reasons";
import { pageAnew, pageOf } from "./ask-tab";
import { say } from "./carry-out";
import { append, currentRun, isOpen, pauseUnkept, rowsLeft } from "./current-run";
import { handOutAll } from "./hand-out";
import { turns } from "./in-turn";
import { isAtItsEnd } from "./known-tab";
import { attach, openLanes } from "./lanes";
import { readyReason } from "./ready";
import { endSleep } from "./sleep";
import { holderOf, letGoOfOtherTabs } from "./take-over";
import { keepAlive, letGo } from "./wake";
import { forgetShapes, unfitByShape } from "./watch-shape";

let working: Promise<void> | null = null;

/** The page is checked before a run begins or goes on: what is asked for meanwhile has to find what came of it. */
const inTurn = turns();

interface RunOptions {
  readonly lanes: number;
  readonly maxFailures: number;
  readonly maxStale: number;
}

/** Starts a run of an approved plan in this tab. Null, or why not. */
export const begin = (plan: CheckedPlan, tab: number, options: RunOptions): Promise<Reason | null> =>
  inTurn(() => beginNow(plan, tab, options));

async function beginNow(plan: CheckedPlan, tab: number, options: RunOptions): Promise<Reason | null> {
  const before = await currentRun();
  if (isOpen(before)) return reason("run-in-progress", await holderOf(before));
  const page = await pageOf(tab);
  const unready = readyReason(page, plan);
  if (unready) return unready;
  await forgetShapes();
  const unfit = await unfitByShape(tab, () => plan.rows);
  if (unfit) return unfit;
  const { url } = await browser.tabs.get(tab);
  const { organization, portal, source, rows, digest } = plan;
  await append({
    type: "run-started",
    run: crypto.randomUUID(),
    organization,
    portal,
    address: keptAddress(url ?? portal),
    version: browser.runtime.getManifest().version,
    planDigest: digest,
    source,
    rows: [...rows],
    options,
  });
  return await go(tab);
}

/** Goes on with a run that was paused or interrupted. Null, or why not. */
export const resume = (tab: number): Promise<Reason | null> => inTurn(() => resumeNow(tab));

async function resumeNow(tab: number): Promise<Reason | null> {
  const run = await currentRun();
  if (!isOpen(run) || !run.facts) return reason("stopped", "no run is waiting");
  if (!run.paused && working !== null && run.lanes.get(0)?.tab !== tab)
    return reason("run-in-progress", await holderOf(run));
  const page = await pageAnew(tab);
  const unready = readyReason(page, run.facts);
  if (unready) return unready;
  await forgetShapes();
  const unfit = await unfitByShape(tab, () => rowsLeft(run));
  if (unfit) return unfit;
  // Nothing goes on here before it is certain that nothing is at work in the tab the run was in.
  const held = await letGoOfOtherTabs(run, tab);
  if (held) return held;
  if (run.paused || run.pauseAsked) await append({ type: "run-resumed" });
  return await go(tab);
}

/** The worker has just been born: a run it left behind in this browser session goes on by itself; one of an earlier session waits. */
export async function recover(): Promise<void> {
  const run = await currentRun();
  if (!isOpen(run) || run.paused || working !== null) return;
  for (const { tab } of run.lanes.values()) attach(tab);
  const { driven } = await browser.storage.session.get("driven");
  if (driven !== run.facts?.run) return await append({ type: "run-paused", reason: reason("interrupted") });
  work();
}

/** The browser lets a tab go on that it had stopped: so does the run that waited for it. */
export async function thawed(tab: number): Promise<void> {
  const { paused, reason: why, lanes } = await currentRun();
  if (paused && why?.code === "tab-frozen" && lanes.get(0)?.tab === tab) await resume(tab);
}

export async function stop(): Promise<Reason | null> {
  const run = await currentRun();
  if (!isOpen(run)) return reason("stopped", "no run is under way");
  await append({ type: "stop-asked" });
  endSleep();
  work();
  return null;
}

/** Pauses the run once the row in hand is settled and read back. Null, or why there is nothing to pause. */
export async function pause(): Promise<Reason | null> {
  const run = await currentRun();
  if (!isOpen(run)) return reason("stopped", "no run is under way");
  await append({ type: "pause-asked" });
  endSleep();
  work();
  return null;
}

async function go(tab: number): Promise<Reason | null> {
  const run = await currentRun();
  await browser.storage.session.set({ driven: run.facts?.run ?? "" });
  const unopened = await openLanes(tab);
  if (unopened) {
    await append({ type: "run-paused", reason: unopened });
    return unopened;
  }
  work();
  return null;
}

/** Asked for while the work before it was just ending: then it is done again, so that no stop or resume is lost. */
let wanted = false;

/** One worker at a time, whatever woke it; the lock holds over worker deaths and windows alike. */
function work(): void {
  wanted = true;
  working ??= untilUnwanted().finally(() => {
    working = null;
  });
}

async function untilUnwanted(): Promise<void> {
  while (wanted) {
    wanted = false;
    await locked();
  }
}

async function locked(): Promise<void> {
  const { facts } = await currentRun();
  await navigator.locks.request(`run ${facts?.portal}`, async () => {
    try {
      await keepAlive();
      await handOutAll();
    } catch (error) {
      // Then the alarm stays, and the worker it wakes goes on.
      if (isAtItsEnd(error)) return;
      await halt(error);
    }
    await sayPause();
    await letGo();
  });
}

/** The portal's tab says too that nothing is done in it any more, and why. */
async function sayPause(): Promise<void> {
  const { paused, reason: why } = await currentRun();
  if (paused && why) await say(`Paused. ${why.text}`);
}

/** Something went wrong that no row is to blame for. A journal that cannot be written cannot say so either: what is not kept is not done. */
async function halt(error: unknown): Promise<void> {
  const why = error instanceof DOMException ? reason("storage-failed") : reason("unexpected", String(error));
  await append({ type: "run-paused", reason: why }).catch(() => pauseUnkept(reason("storage-failed")));
}
