import { browser } from "../browser";
import { type Command, next } from "../run/next";
import type { CheckedPlan } from "../run/plan";
import { type Reason, reason } from "../run/reasons";
import { pageOf } from "./ask-tab";
import { carryOut, say } from "./carry-out";
import { append, currentRun, isOpen, pauseUnkept, rowsLeft } from "./current-run";
import { turns } from "./in-turn";
import { attach, closeLanes, openLanes } from "./lanes";
import { readyReason } from "./ready";
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
  if (isOpen(before)) return reason("run-in-progress", `since ${before.facts?.at ?? ""}`);
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
    address: url ?? portal,
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
  const page = await pageOf(tab);
  const unready = readyReason(page, run.facts);
  if (unready) return unready;
  await forgetShapes();
  const unfit = await unfitByShape(tab, () => rowsLeft(run));
  if (unfit) return unfit;
  if (run.paused) await append({ type: "run-resumed" });
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

export async function stop(): Promise<Reason | null> {
  const run = await currentRun();
  if (!isOpen(run)) return reason("stopped", "no run is under way");
  await append({ type: "stop-asked" });
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
    await keepAlive();
    try {
      await pump();
    } catch (error) {
      await halt(error);
    }
    await letGo();
  });
}

/** Something went wrong that no row is to blame for. A journal that cannot be written cannot say so either: what is not kept is not done. */
async function halt(error: unknown): Promise<void> {
  const why = error instanceof DOMException ? reason("storage-failed") : reason("unexpected", String(error));
  await append({ type: "run-paused", reason: why }).catch(() => pauseUnkept(reason("storage-failed")));
}

/** Hands out commands until there are none and nobody is at work any more, whatever goes wrong meanwhile. */
async function pump(): Promise<void> {
  const inHand = new Map<number, Promise<void>>();
  try {
    await handOut(inHand);
  } finally {
    // Another lane may still be at a row: nobody else may take that up before it has let go.
    await Promise.allSettled(inHand.values());
  }
}

/** Times one row is taken up before the page is not trusted to answer any more. A row that moves under us needs three. */
const mostTurns = 8;

async function handOut(inHand: Map<number, Promise<void>>): Promise<void> {
  const busy = new Set<number>();
  const turns = new Map<number, number>();
  for (;;) {
    const run = await currentRun();
    // A run that died before its first lane was opened still has one to be asked about.
    const lanes = run.lanes.size > 0 ? [...run.lanes.keys()] : [0];
    const freeLanes = lanes.filter((number) => !busy.has(number));
    for (const command of next(run, { freeLanes, inHand: new Set(inHand.keys()) })) {
      if (command.do === "end") return await end(command);
      const { row, lane } = command;
      const turn = (turns.get(row) ?? 0) + 1;
      if (turn > mostTurns) {
        await append({ type: "run-paused", reason: reason("no-answer", `row ${row}, ${mostTurns} times`) });
        break;
      }
      turns.set(row, turn);
      busy.add(lane);
      takeUp(command, inHand, () => busy.delete(lane));
    }
    if (inHand.size === 0) return;
    await Promise.race(inHand.values());
  }
}

/** Rows that go together are in hand together. */
function takeUp(
  command: Exclude<Command, { do: "end" }>,
  inHand: Map<number, Promise<void>>,
  letGoOfLane: () => void,
): void {
  const rows = [command.row, ...("with" in command ? (command.with ?? []) : [])];
  const done = carryOut(command).finally(() => {
    for (const row of rows) inHand.delete(row);
    letGoOfLane();
  });
  for (const row of rows) inHand.set(row, done);
}

async function end({ why, reason: because }: Extract<Command, { do: "end" }>): Promise<void> {
  await append({ type: "run-ended", why, reason: because });
  await say("");
  await closeLanes();
}
