import type { FinalState, Item } from "./journal";
import type { ReasonCode } from "./reasons";
import { keysOf, put, type RunState } from "./run-state";

const minute = 60_000;

/** Settles an item for good and counts it. `item` holds its final `state`; `at` is an ISO time. */
export function settle(state: RunState, item: Item & { readonly state: FinalState }, at: string): void {
  put(state, { ...item, phase: "settled", endedAt: at });
  count(state, item);
  leaveQueue(state, item);
}

/** A page that is not what it was refuses every row alike: such refusals count like failures (RUN-7). */
const strange: readonly ReasonCode[] = [
  "not-found",
  "ambiguous",
  "panel-not-open",
  "panel-not-settled",
  "identity-not-shown",
  "license-box-missing",
  "press-without-effect",
  "not-enabled",
];

/** The portal shows something else than the plan was made from (RUN-9). */
const stale: readonly ReasonCode[] = ["changed-since-preview", "changed-while-open", "row-not-found"];

/** What a row that was driven says about how driving goes: failures in a row, and the pace. */
export function learn(state: RunState, item: Item, at: string): void {
  const odd = item.state === "refused" && strange.some((code) => code === item.reason?.code);
  if (item.state === "failed" || item.state === "unknown" || odd) state.failuresInRow += 1;
  if (item.state === "verified" || item.state === "unchanged") {
    state.failuresInRow = 0;
    state.troubles = 0;
  }
  state.driven += 1;
  if (item.state === "refused" && stale.some((code) => code === item.reason?.code)) state.stale += 1;
  if (item.reason?.code === "others-changed") state.wrongTarget = true;
  pace(state, Date.parse(at));
}

/** Counts a row that is settled. */
export function count(state: RunState, item: Item & { readonly state: FinalState }): void {
  state.settled += 1;
  state.counts[item.state] += 1;
  if (item.state !== "verified") return;
  for (const label of item.plan.freed) state.licensesFreed[label] = (state.licensesFreed[label] ?? 0) + 1;
}

function leaveQueue(state: RunState, item: Item): void {
  const { row } = item.plan;
  for (const key of keysOf(item)) {
    const left = (state.rowsOf.get(key) ?? []).filter((other) => other !== row);
    if (left.length === 0) state.rowsOf.delete(key);
    else state.rowsOf.set(key, left);
  }
  while (state.cursor < state.order.length && isSettled(state, state.order[state.cursor])) state.cursor += 1;
}

function isSettled(state: RunState, row: number | undefined): boolean {
  return row !== undefined && state.items.get(row)?.phase === "settled";
}

function pace(state: RunState, time: number): void {
  if (Number.isNaN(time)) return;
  state.paced.push(time);
  while ((state.paced[0] ?? time) < time - minute) state.paced.shift();
}
