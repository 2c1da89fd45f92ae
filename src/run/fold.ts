import type { JournalEvent } from "./journal";
import { progress } from "./progress";
import { type Reason, reason } from "./reasons";
import { emptyRun, firstItem, isHalfDone, keysOf, put, type RunState } from "./run-state";
import { count, learn, settle } from "./settle";

type Event<T extends JournalEvent["type"]> = Extract<JournalEvent, { type: T }>;
type ItemEvent = Extract<JournalEvent, { row: number }>;

/** The state a history leads to. Any beginning of a history is a legal state. */
export function fold(events: Iterable<JournalEvent>): RunState {
  const state = emptyRun();
  for (const event of events) applyEvent(state, event);
  return state;
}

/**
 * Takes one more event into `state`, in place, and gives the same object back, in time that does not grow with the run (`run-started` and
 * `run-ended` apart). An event that cannot follow on what is known changes nothing and is no error: a settled row never changes (RUN-2).
 */
export function applyEvent(state: RunState, event: JournalEvent): RunState {
  if (event.type === "run-started") runStarted(state, event);
  else if (state.facts !== null && state.status !== "ended") {
    if ("row" in event) itemEvent(state, event);
    else runEvent(state, event);
  }
  return state;
}

function runEvent(state: RunState, event: Exclude<JournalEvent, { row: number } | { type: "run-started" }>): void {
  switch (event.type) {
    case "lane-opened":
      state.lanes.set(event.lane, { tab: event.tab, page: event.page });
      break;
    case "run-paused":
      paused(state, event);
      break;
    case "run-resumed":
      state.paused = false;
      state.pauseAsked = false;
      state.reason = null;
      if (!state.stopAsked) state.status = "running";
      break;
    case "stop-asked":
      state.stopAsked = true;
      state.status = "stopping";
      break;
    case "pause-asked":
      pauseAsked(state);
      break;
    case "wait-begun":
      waitBegun(state, event);
      break;
    case "run-ended":
      runEnded(state, event);
  }
}

function paused(state: RunState, { reason: why }: Event<"run-paused">): void {
  state.paused = true;
  state.pauseAsked = false;
  state.reason = why;
  if (!state.stopAsked) state.status = "paused";
  if (!isCutOff(why)) return;
  for (const row of [...state.inDoubt]) {
    const item = state.items.get(row);
    if (item !== undefined && !item.taken) put(state, { ...item, cutOff: true });
  }
}

/** What was asked of the portal just before may never have got there. */
const isCutOff = ({ code }: Reason): boolean => code === "portal-not-reachable" || code === "signed-out";

function pauseAsked(state: RunState): void {
  if (state.paused || state.stopAsked) return;
  state.pauseAsked = true;
  state.status = "pausing";
}

function waitBegun(state: RunState, { until, reason: why, rows }: Event<"wait-begun">): void {
  state.wait = { until, reason: why };
  if (isTrouble(why)) state.troubles += 1;
  for (const row of rows) {
    const item = state.items.get(row);
    if (item?.phase === "in-doubt") put(state, { ...item, turnedAway: true });
  }
}

/** Keeping within a limit is no trouble. */
const isTrouble = ({ code }: Reason): boolean => code !== "portal-limit";

function runStarted(state: RunState, { type: _, rows, options, ...facts }: Event<"run-started">): void {
  if (state.facts !== null) return;
  state.facts = facts;
  state.status = "running";
  state.options = options;
  for (const plan of rows) {
    if (state.items.has(plan.row)) continue;
    const item = firstItem(plan, facts.at);
    put(state, item);
    if (item.state !== null) {
      count(state, { ...item, state: item.state });
      continue;
    }
    state.order.push(plan.row);
    for (const key of keysOf(item)) {
      const rowsOfKey = state.rowsOf.get(key);
      if (rowsOfKey === undefined) state.rowsOf.set(key, [plan.row]);
      else rowsOfKey.push(plan.row);
    }
  }
}

function itemEvent(state: RunState, event: ItemEvent): void {
  const item = state.items.get(event.row);
  if (item === undefined || item.phase === "settled") return;
  // A late word of an earlier attempt.
  if (event.attempt < item.attempt) return;
  if (event.type === "item-settled") {
    const settled = { ...item, state: event.state, reason: event.reason, observed: event.observed ?? item.observed };
    settle(state, settled, event.at);
    if (item.attempt > 0) learn(state, settled, event.at);
    return;
  }
  const changed = progress(item, event);
  if (changed !== null) put(state, changed);
}

function runEnded(state: RunState, event: Event<"run-ended">): void {
  // A run with rows left is not done, whoever says so.
  if (event.why === "done" && state.settled < state.items.size) return;
  const why = reason(event.why === "stopped-itself" ? "run-stopped-itself" : "stopped");
  for (const row of state.order) {
    const item = state.items.get(row);
    if (item === undefined || item.phase === "settled") continue;
    if (item.phase === "in-doubt")
      settle(state, { ...item, state: "unknown", reason: reason("not-read-back") }, event.at);
    else if (isHalfDone(item)) settle(state, { ...item, state: "unknown", reason: reason("half-done") }, event.at);
    else settle(state, { ...item, state: "skipped", reason: why }, event.at);
  }
  state.status = "ended";
  state.why = event.why;
  state.reason = event.reason;
  state.endedAt = event.at;
}
