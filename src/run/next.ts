import type { Item } from "./journal";
import { type Reason, reason } from "./reasons";
import { type RunState, userKey } from "./run-state";

/** What to do now. `attempt` counts from 1. */
export type Command =
  | { readonly do: "observe"; readonly row: number; readonly lane: number }
  | { readonly do: "drive"; readonly row: number; readonly attempt: number; readonly lane: number }
  | { readonly do: "confirm-unchanged"; readonly row: number; readonly lane: number }
  | { readonly do: "end"; readonly why: "done" | "stopped" | "stopped-itself"; readonly reason: Reason | null };

/** The lanes nobody works in, and the rows somebody works on right now. */
export interface Hands {
  readonly freeLanes: readonly number[];
  readonly inHand: ReadonlySet<number>;
}

/**
 * The next commands, one for each free lane at most; none while there is nothing to do but wait. An item in doubt is observed first and
 * never driven (RUN-1); two rows of one user never run at once and keep the order of the plan (RUN-5). Looks only at rows that are in
 * work and at the first ones that wait, so it costs the same in a long run.
 */
export function next(state: RunState, hands: Hands): Command[] {
  if (state.status === "none" || state.status === "ended") return [];
  const idle = hands.inHand.size === 0;
  if (state.settled === state.items.size) return idle ? [{ do: "end", why: "done", reason: null }] : [];
  const stop = stopping(state);
  if (state.paused) return stop !== null && idle ? [stop] : [];

  const work = handOut(state, hands);
  for (const row of state.inDoubt) work.add(row, (_, lane) => ({ do: "observe", row, lane }));
  if (stop !== null) return idle && state.inDoubt.size === 0 ? [stop] : work.commands;
  for (const row of state.driving) work.add(row, drive);
  for (let at = state.cursor; at < state.order.length && !work.full(); at += 1) {
    const row = state.order[at];
    if (row !== undefined && state.items.get(row)?.phase === "planned") work.add(row, start);
  }
  return work.commands;
}

/** Whether nothing new may start, and the end that leads to. */
function stopping(state: RunState): Extract<Command, { do: "end" }> | null {
  if (state.stopAsked) return { do: "end", why: "stopped", reason: reason("stopped") };
  const { maxFailures } = state.options;
  if (maxFailures <= 0 || state.failuresInRow < maxFailures) return null;
  return { do: "end", why: "stopped-itself", reason: reason("too-many-failures", `${state.failuresInRow} in a row`) };
}

const drive = (item: Item, lane: number): Command => ({
  do: "drive",
  row: item.plan.row,
  attempt: item.attempt + 1,
  lane,
});

const start = (item: Item, lane: number): Command =>
  item.plan.standing === "unchanged" ? { do: "confirm-unchanged", row: item.plan.row, lane } : drive(item, lane);

/** Hands out the free lanes, one row of a user at a time. */
function handOut(state: RunState, { freeLanes, inHand }: Hands) {
  const commands: Command[] = [];
  const lanes = [...freeLanes].reverse();
  const busy = new Set<string>();
  for (const row of inHand) {
    const item = state.items.get(row);
    if (item !== undefined) busy.add(userKey(item));
  }
  const add = (row: number, command: (item: Item, lane: number) => Command): void => {
    const item = state.items.get(row);
    const lane = lanes.at(-1);
    if (item === undefined || lane === undefined || inHand.has(row)) return;
    const key = userKey(item);
    if (busy.has(key)) return;
    // What is in doubt is observed at once; anything else waits for the user's earlier rows.
    if (item.phase !== "in-doubt" && state.rowsOf.get(key)?.[0] !== row) return;
    busy.add(key);
    lanes.pop();
    commands.push(command(item, lane));
  };
  return { commands, add, full: () => lanes.length === 0 };
}
