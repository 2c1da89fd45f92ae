import type { Item } from "./journal";
import { type Reason, reason } from "./reasons";
import { isFirst, isHalfDone, keysOf, type RunState } from "./run-state";

/** What to do now. `attempt` counts from 1. `with`: rows of the same group that are driven together with it; each has its own attempts. */
export type Command =
  | { readonly do: "observe"; readonly row: number; readonly lane: number; readonly with?: readonly number[] }
  | {
      readonly do: "drive";
      readonly row: number;
      readonly attempt: number;
      readonly lane: number;
      readonly with?: readonly number[];
    }
  | { readonly do: "confirm-unchanged"; readonly row: number; readonly lane: number }
  /** The admin asked for it, and the row in hand is settled. */
  | { readonly do: "pause" }
  | { readonly do: "end"; readonly why: "done" | "stopped" | "stopped-itself"; readonly reason: Reason | null };

/** A command about rows. */
export type Work = Exclude<Command, { do: "end" | "pause" }>;

/** The lanes nobody works in, and the rows somebody works on right now. `waiting`: the portal is to be left alone for now. */
export interface Hands {
  readonly freeLanes: readonly number[];
  readonly inHand: ReadonlySet<number>;
  readonly waiting?: boolean;
}

/**
 * The next commands, one for each free lane at most; none while there is nothing to do but wait. An item in doubt is observed first and
 * never driven (RUN-1); two rows of one user, or of one group, never run at once and keep the order of the plan (RUN-5), except that all
 * rows of a group that one Save or one reading of a list settles go together (RUN-10). Looks only at rows that are in work, at the first
 * ones that wait and at those of their group, so it costs the same in a long run.
 */
export function next(state: RunState, hands: Hands): Command[] {
  if (state.status === "none" || state.status === "ended") return [];
  const idle = hands.inHand.size === 0;
  if (state.settled === state.items.size) return idle ? [{ do: "end", why: "done", reason: null }] : [];
  const stop = stopping(state);
  if (state.paused) return stop !== null && idle ? [stop] : [];
  const last = stop ?? (state.pauseAsked ? { do: "pause" as const } : null);
  if (last !== null && idle && isClear(state)) return [last];
  return hands.waiting ? [] : workOf(state, hands, last !== null);
}

/** What there is to do; when the run is to stop or to pause, only what was begun. */
function workOf(state: RunState, hands: Hands, isLast: boolean): Command[] {
  const work = handOut(state, hands);
  for (const row of state.inDoubt) work.add(row, (item, lane) => observe(state, hands, item, lane));
  if (isLast) {
    const rest = (item: Item, lane: number): Command => driveWith(state, hands, item, lane, isHalfDone);
    if (endsHalfDone(state)) for (const row of state.halfDone) work.add(row, rest);
    return work.commands;
  }
  const drive = (item: Item, lane: number): Command => driveWith(state, hands, item, lane);
  for (const row of state.driving) work.add(row, drive);
  for (let at = state.cursor; at < state.order.length && !work.full(); at += 1) {
    const row = state.order[at];
    if (row !== undefined && state.items.get(row)?.phase === "planned") work.add(row, drive);
  }
  return work.commands;
}

/** Nothing is in doubt, and nothing is half done that may still be brought to its end. */
const isClear = (state: RunState): boolean =>
  state.inDoubt.size === 0 && (state.halfDone.size === 0 || !endsHalfDone(state));

/** A row that was begun is brought to its end whoever wants the run to stop, unless writing itself has gone wrong. */
const endsHalfDone = (state: RunState): boolean => (state.stopAsked || state.pauseAsked) && !state.wrongTarget;

/** Percent of stale rows is judged from this many driven rows on. */
const fewest = 10;

/** Whether nothing new may start, and the end that leads to. */
function stopping(state: RunState): Extract<Command, { do: "end" }> | null {
  if (state.stopAsked) return { do: "end", why: "stopped", reason: reason("stopped") };
  const itself = (why: Reason): Extract<Command, { do: "end" }> => ({ do: "end", why: "stopped-itself", reason: why });
  if (state.wrongTarget) return itself(reason("wrong-target"));
  const { maxFailures, maxStale = 100 } = state.options;
  if (maxFailures > 0 && state.failuresInRow >= maxFailures)
    return itself(reason("too-many-failures", `${state.failuresInRow} in a row`));
  if (state.driven >= fewest && state.stale * 100 > state.driven * maxStale)
    return itself(reason("too-many-stale", state.stale, state.driven));
  return null;
}

/** Rows about members or inherited licenses of one group are driven together: by one Save, or by one way through its list. */
export const isTogether = ({ plan }: Item): boolean =>
  plan.procedure === "remove-member" || plan.procedure === "add-member" || plan.procedure === "release";

function driveWith(
  state: RunState,
  hands: Hands,
  item: Item,
  lane: number,
  fits: (other: Item) => boolean = ({ phase }) => phase === "planned" || phase === "driving",
): Command {
  const { row, standing } = item.plan;
  if (standing === "unchanged" && !isTogether(item)) return { do: "confirm-unchanged", row, lane };
  const others = companions(state, hands, item, fits);
  return { do: "drive", row, attempt: item.attempt + 1, lane, ...(others.length > 0 && { with: others }) };
}

function observe(state: RunState, hands: Hands, item: Item, lane: number): Command {
  const others = companions(state, hands, item, (other) => other.phase === "in-doubt");
  return { do: "observe", row: item.plan.row, lane, ...(others.length > 0 && { with: others }) };
}

/** The other rows that go with this one: of the same group, procedure and half, each the first of its user. */
function companions(state: RunState, { inHand }: Hands, item: Item, fits: (other: Item) => boolean): number[] {
  if (!isTogether(item)) return [];
  const group = keysOf(item).find((key) => key.startsWith("group "));
  const rows = group === undefined ? [] : (state.rowsOf.get(group) ?? []);
  return rows.filter((row) => {
    const other = state.items.get(row);
    if (other === undefined || row === item.plan.row || inHand.has(row) || !fits(other)) return false;
    if (other.plan.procedure !== item.plan.procedure || other.proven !== item.proven) return false;
    // What is in doubt is observed whatever else its user waits for.
    return (
      other.phase === "in-doubt" ||
      isFirst(
        state,
        other,
        keysOf(other).filter((key) => key !== group),
      )
    );
  });
}

/** Hands out the free lanes, one row of a user or group at a time. */
function handOut(state: RunState, { freeLanes, inHand }: Hands) {
  const commands: Command[] = [];
  const lanes = [...freeLanes].reverse();
  const busy = new Set<string>();
  const take = (row: number): void => {
    const item = state.items.get(row);
    for (const key of item === undefined ? [] : keysOf(item)) busy.add(key);
  };
  for (const row of inHand) take(row);
  const add = (row: number, command: (item: Item, lane: number) => Command): void => {
    const item = state.items.get(row);
    const lane = lanes.at(-1);
    if (item === undefined || lane === undefined || inHand.has(row)) return;
    const keys = keysOf(item);
    if (keys.some((key) => busy.has(key))) return;
    // What is in doubt is observed at once; anything else waits for the earlier rows of its user and group.
    if (item.phase !== "in-doubt" && !isFirst(state, item, keys)) return;
    lanes.pop();
    const given = command(item, lane);
    commands.push(given);
    take(row);
    if ("with" in given) for (const other of given.with ?? []) take(other);
  };
  return { commands, add, full: () => lanes.length === 0 };
}
