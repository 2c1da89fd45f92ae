import { stateOf } from "../rules/state";
import type { Item, JournalEvent } from "./journal";
import { reason } from "./reasons";
import { emptyRun, firstItem, put, type RunState, userKey } from "./run-state";
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
      state.paused = true;
      state.reason = event.reason;
      if (!state.stopAsked) state.status = "paused";
      break;
    case "run-resumed":
      state.paused = false;
      state.reason = null;
      if (!state.stopAsked) state.status = "running";
      break;
    case "stop-asked":
      state.stopAsked = true;
      state.status = "stopping";
      break;
    case "run-ended":
      runEnded(state, event);
  }
}

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
    const key = userKey(item);
    const rowsOfUser = state.rowsOf.get(key);
    if (rowsOfUser === undefined) state.rowsOf.set(key, [plan.row]);
    else rowsOfUser.push(plan.row);
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

/** The item after an event that does not settle it; null where the event cannot follow. */
function progress(item: Item, event: Exclude<ItemEvent, { type: "item-settled" }>): Item | null {
  const doubt = item.phase === "in-doubt";
  switch (event.type) {
    case "item-started":
      if (doubt || event.attempt === item.attempt) return null;
      return {
        ...item,
        ...untouched,
        phase: "driving",
        attempt: event.attempt,
        lane: event.lane,
        startedAt: item.startedAt || event.at,
      };
    case "step-done":
      return { ...item, step: `${event.verb} ${event.label}` };
    case "commit-intended":
      if (doubt) return null;
      // Taken even without a start: a write that may have happened must never be forgotten.
      return {
        ...item,
        ...untouched,
        phase: "in-doubt",
        attempt: event.attempt,
        before: stateOf(event.before),
        intended: event.intended,
        page: event.page,
        startedAt: item.startedAt || event.at,
      };
    case "commit-withheld":
      return doubt && !item.pressed && event.attempt === item.attempt
        ? { ...item, ...untouched, phase: "driving", reason: event.reason }
        : null;
    case "commit-pressed":
      return doubt ? { ...item, pressed: true } : null;
    case "observed":
      // A read that may be old never replaces one that is not.
      return item.fresh && !event.fresh ? null : { ...item, observed: event.observed, fresh: event.fresh };
    case "item-planned-again":
      // RUN-4: out of doubt only by a fresh read.
      if (item.phase === "planned" || (doubt && !item.fresh)) return null;
      return { ...item, ...untouched, phase: "planned", reason: event.reason, plannedAgain: item.plannedAgain + 1 };
  }
}

const untouched = { intended: null, page: "", pressed: false, observed: null, fresh: false, step: "", reason: null };

function runEnded(state: RunState, event: Event<"run-ended">): void {
  // A run with rows left is not done, whoever says so.
  if (event.why === "done" && state.settled < state.items.size) return;
  const why = reason(event.why === "stopped-itself" ? "run-stopped-itself" : "stopped");
  for (const row of state.order) {
    const item = state.items.get(row);
    if (item === undefined || item.phase === "settled") continue;
    if (item.phase === "in-doubt")
      settle(state, { ...item, state: "unknown", reason: reason("not-read-back") }, event.at);
    else settle(state, { ...item, state: "skipped", reason: why }, event.at);
  }
  state.status = "ended";
  state.why = event.why;
  state.reason = event.reason;
  state.endedAt = event.at;
}
