import { normalizeText } from "../rules/normalize";
import type { FinalState, Item, JournalEvent, RunOptions } from "./journal";
import type { CheckedRow } from "./plan";
import { type Reason, reason } from "./reasons";

type Started = Extract<JournalEvent, { type: "run-started" }>;
/** What a run was started with, its rows apart. */
export type RunFacts = Omit<Started, "type" | "rows" | "options">;

/**
 * What the history says of a run. One object that `applyEvent` changes in place, so that an event costs the same whether the run has ten
 * rows or ten thousand; an `Item` in it is never changed but replaced, so an item may be kept. Only `fold.ts` changes it.
 */
export interface RunState {
  /** Null until the run has started. */
  facts: RunFacts | null;
  status: "none" | "running" | "stopping" | "pausing" | "paused" | "ended";
  options: RunOptions;
  /** By plan row, in plan order. */
  readonly items: Map<number, Item>;
  readonly lanes: Map<number, { readonly tab: number; readonly page: string }>;
  readonly driving: Set<number>;
  readonly inDoubt: Set<number>;
  /** Rows whose first of two writes this run has made, and whose second is still to come. */
  readonly halfDone: Set<number>;
  /** Rows to run in plan order, and the first of them that is not settled yet. */
  readonly order: number[];
  cursor: number;
  /** Rows of each user and of each group that are not settled, in plan order; only the first may be worked on. */
  readonly rowsOf: Map<string, number[]>;
  settled: number;
  readonly counts: Record<FinalState, number>;
  /** Given back by verified rows, by label. */
  readonly licensesFreed: Record<string, number>;
  /** When the last driven rows settled, milliseconds, at most a minute before the newest. */
  readonly paced: number[];
  /** Driven rows that failed or are unknown since the last one that was verified or unchanged. */
  failuresInRow: number;
  /** Driven rows that were settled, and those of them refused because the portal no longer shows what the plan was made from. */
  driven: number;
  stale: number;
  /** A write reached something it was not meant for: nothing more is started (RUN-8). */
  wrongTarget: boolean;
  stopAsked: boolean;
  /** The admin wants a pause; over once the run is paused or goes on. */
  pauseAsked: boolean;
  paused: boolean;
  /** The wait begun last, which may be over by now: until when (ISO time), and why. */
  wait: { readonly until: string; readonly reason: Reason } | null;
  /** How often the portal was slow to serve, or failed, since the last row that went through. */
  troubles: number;
  /** Why it is paused, or why it ended. */
  reason: Reason | null;
  why: "done" | "stopped" | "stopped-itself" | null;
  endedAt: string;
}

/** The state before the first event. */
export function emptyRun(): RunState {
  return {
    facts: null,
    status: "none",
    options: { lanes: 1, maxFailures: 0 },
    items: new Map(),
    lanes: new Map(),
    driving: new Set(),
    inDoubt: new Set(),
    halfDone: new Set(),
    order: [],
    cursor: 0,
    rowsOf: new Map(),
    settled: 0,
    counts: { verified: 0, unchanged: 0, refused: 0, skipped: 0, failed: 0, unknown: 0 },
    licensesFreed: {},
    paced: [],
    failuresInRow: 0,
    driven: 0,
    stale: 0,
    wrongTarget: false,
    stopAsked: false,
    pauseAsked: false,
    paused: false,
    wait: null,
    troubles: 0,
    reason: null,
    why: null,
    endedAt: "",
  };
}

/** The user and the group a row is about, however they are written: two rows that share a key are never worked on at once (RUN-5). */
export function keysOf({ plan }: Item): string[] {
  const user = plan.user === "" ? [] : [`user ${plan.user.toLowerCase()}`];
  const group = plan.group === "" ? [] : [`group ${normalizeText(plan.group)}`];
  return [...user, ...group];
}

/** Whether every earlier row of the same user or group is settled. */
export const isFirst = (state: RunState, item: Item, keys = keysOf(item)): boolean =>
  keys.every((key) => state.rowsOf.get(key)?.[0] === item.plan.row);

/** A plan row as it enters a run: refused, skipped and undecided rows are settled from the start. */
export function firstItem(plan: CheckedRow, at: string): Item {
  const item: Item = {
    plan,
    phase: "planned",
    attempt: 0,
    plannedAgain: 0,
    lane: 0,
    before: plan.before,
    intended: null,
    page: "",
    pressed: false,
    press: null,
    proven: false,
    wrote: false,
    others: null,
    turnedAway: false,
    taken: false,
    cutOff: false,
    observed: null,
    fresh: false,
    step: "",
    state: null,
    reason: null,
    startedAt: "",
    endedAt: "",
  };
  const settled: Item = { ...item, phase: "settled", reason: plan.reason, endedAt: at };
  if (plan.standing === "refused") return { ...settled, state: "refused" };
  if (plan.standing === "skipped") return { ...settled, state: "skipped" };
  if (plan.standing === "choice")
    return { ...settled, state: "refused", reason: plan.reason ?? reason("choice-needed") };
  return item;
}

/** Puts an item in its place and keeps the sets of rows in step with its phase. */
export function put(state: RunState, item: Item): void {
  const { row } = item.plan;
  state.items.set(row, item);
  keep(state.driving, row, item.phase === "driving");
  keep(state.inDoubt, row, item.phase === "in-doubt");
  keep(state.halfDone, row, isHalfDone(item));
}

function keep(rows: Set<number>, row: number, isIn: boolean): void {
  if (isIn) rows.add(row);
  else rows.delete(row);
}

/** Something was written for it, and something more is to be: it is neither untouched nor done. */
export const isHalfDone = ({ proven, wrote, phase }: Item): boolean => proven && wrote && phase !== "settled";
