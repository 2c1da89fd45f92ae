import * as z from "zod/mini";
import { browser } from "../browser";
import { type Heard, mostTroubles, stillCounted, waitAfter, waitForRoom } from "../run/pace";
import { type Reason, reason } from "../run/reasons";
import { millisecondsToWait } from "../run/summary";
import { toldWait } from "../run/told-wait";
import { askTab, rest } from "./ask-tab";
import { append, currentRun } from "./current-run";
import type { Lane } from "./lane";
import { readSettings } from "./settings-store";
import { keepAlive, wakeAt } from "./wake";

/** Until when each tab was listened to. Milliseconds. */
const heardUntil = new Map<number, number>();
/** How far back a worker listens that has just been born. Milliseconds. */
const atFirst = 15_000;

const Calls = z.array(z.number());

/** When counted calls were made, oldest first. They outlive this worker; limits hold for all tabs together. */
async function countedCalls(): Promise<number[]> {
  const { counted } = await browser.storage.session.get("counted");
  const parsed = z.safeParse(Calls, counted);
  return parsed.success ? parsed.data : [];
}

const quiet = { heard: { throttled: 0, failing: 0, told: 0 }, said: "" };

/** What the portal answered a tab since it was asked last. Nothing of a tab that does not answer. */
async function hear(tab: number): Promise<{ readonly heard: Heard; readonly said: string }> {
  const now = Date.now();
  const answer = await askTab(
    tab,
    "background-content/traffic",
    { since: heardUntil.get(tab) ?? now - atFirst },
    3_000,
  );
  if ("silent" in answer) return quiet;
  heardUntil.set(tab, now);
  const { throttled, failing, counted, said } = answer.reply;
  if (counted.length > 0) {
    const all = [...(await countedCalls()), ...counted].sort((one, other) => one - other);
    await browser.storage.session.set({ counted: stillCounted(all, now) });
  }
  return { heard: { throttled, failing, told: toldWait(said) }, said: said.join("; ").slice(0, 200) };
}

/** Milliseconds until the published limits leave room. */
const roomIn = async (now: number): Promise<number> =>
  (await readSettings()).withinLimits ? waitForRoom(await countedCalls(), now) : 0;

/**
 * Listens to what the portal answered a lane, and begins a wait where it asks for one. `went`: whether what was asked for went well, so that a
 * failure of something else on the page is nobody's. `rows`: what was just pressed for them. Whether there is a wait now.
 */
export async function slowDown(lane: Lane, rows: readonly number[], went: boolean): Promise<boolean> {
  const { heard, said } = await hear(lane.tab);
  const run = await currentRun();
  const turnedAway = heard.throttled > 0;
  const wait = waitAfter({ ...heard, failing: went ? 0 : heard.failing }, run.troubles, Math.random());
  if (wait === 0) return false;
  if (run.troubles >= mostTroubles) {
    if (!run.paused) await append({ type: "run-paused", reason: reason("portal-troubled", run.troubles) });
    return false;
  }
  await begin(wait, reason(turnedAway ? "throttled" : "portal-failing", said), turnedAway ? rows : []);
  return true;
}

/** Begins a wait where the published limits leave no room for another row. */
export async function keepWithinLimits(): Promise<void> {
  const wait = await roomIn(Date.now());
  if (wait > 0) await begin(wait, reason("portal-limit"), []);
}

async function begin(wait: number, why: Reason, rows: readonly number[]): Promise<void> {
  const now = Date.now();
  const run = await currentRun();
  // A shorter wait never ends a longer one.
  const until = new Date(now + Math.max(wait, millisecondsToWait(run, now))).toISOString();
  await append({ type: "wait-begun", until, reason: why, rows: [...rows] });
  await wakeAt(Date.parse(until));
  const words = `Waiting until ${timeOf(until)}. ${why.text}`;
  for (const { tab } of run.lanes.values()) await askTab(tab, "background-content/show", { text: words }, 2_000);
}

/** Waits as long as the wait that was begun lasts, so that what was pressed can be read back. */
export async function restAsAsked(): Promise<void> {
  for (let left = await leftNow(); left > 0; left = await leftNow()) {
    await rest(Math.min(left, 15_000));
    // Whoever does nothing but wait is put to sleep.
    await keepAlive();
  }
}

const leftNow = async (): Promise<number> => millisecondsToWait(await currentRun(), Date.now());

const timeOf = (at: string): string => new Date(at).toLocaleTimeString();

/** Reading by itself, without a run: waits for room within the limits. `tell` says until when. */
export async function restForRoom(tab: number, tell: (words: string) => void): Promise<void> {
  await hear(tab);
  for (let left = await roomIn(Date.now()); left > 0; left = await roomIn(Date.now())) {
    tell(`nothing until ${timeOf(new Date(Date.now() + left).toISOString())}: the portal's limit of requests is near`);
    await rest(Math.min(left, 15_000));
    await keepAlive();
  }
}

/** Why reading failed where the portal turned it away; null where it did not. */
export async function turnedAway(tab: number): Promise<Reason | null> {
  const { heard, said } = await hear(tab);
  return heard.throttled > 0 ? reason("throttled-reading", said) : null;
}
