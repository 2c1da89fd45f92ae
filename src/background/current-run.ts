import { applyEvent, fold } from "../run/fold";
import type { JournalEvent } from "../run/journal";
import type { CheckedRow } from "../run/plan";
import type { Reason } from "../run/reasons";
import type { RunState } from "../run/run-state";
import { turns } from "./in-turn";
import { appendEvents, beginHistory, latestHistory } from "./journal-store";
import { changed } from "./surface";

/** The run begun last, as its journal tells it. The worker may die at any moment, so this is only ever a copy of what is kept. */
let run = "";
let state: RunState | null = null;
let reading: Promise<RunState> | null = null;

export async function currentRun(): Promise<RunState> {
  if (state) return state;
  reading ??= latestHistory().then((history) => {
    run = history.run;
    state = fold(history.events);
    return state;
  });
  try {
    return await reading;
  } catch (error) {
    // Storage may answer another time; a failed read is not kept for an answer.
    reading = null;
    throw error;
  }
}

export type Untimed = JournalEvent extends infer E ? (E extends JournalEvent ? Omit<E, "at"> : never) : never;

/** Writes an event and only then takes it in: nothing is known that is not kept. */
export const append = (event: Untimed): Promise<void> =>
  inTurn(() => (event.type === "run-started" ? appendFirst(event) : keep([event])));

/** Writes events of a run under way, all or none, and only then takes them in: the rows of one Save are kept by one write. */
export const appendAll = (events: readonly Untimed[]): Promise<void> => inTurn(() => keep(events));

/**
 * Writes that rows begin, unless the admin asked for a stop or a pause before: false, and nothing is begun. Between the moment a row was
 * chosen and this one, the page was asked.
 */
export const appendBeginning = (events: readonly Untimed[]): Promise<boolean> =>
  inTurn(async () => {
    const { stopAsked, pauseAsked } = await currentRun();
    if (stopAsked || pauseAsked) return false;
    await keep(events);
    return true;
  });

/** What is written is written one after the other, so that what was asked for is known to whatever begins after it. */
const inTurn = turns();

const now = (): string => new Date().toISOString();

async function appendFirst(event: Extract<Untimed, { type: "run-started" }>): Promise<void> {
  await currentRun();
  const dated: JournalEvent = { ...event, at: now() };
  run = event.run;
  await beginHistory(run, dated);
  state = fold([dated]);
  changed();
}

async function keep(events: readonly Untimed[]): Promise<void> {
  const before = await currentRun();
  const at = now();
  const dated = events.map((event): JournalEvent => ({ ...event, at }));
  await appendEvents(run, dated);
  for (const event of dated) applyEvent(before, event);
  changed();
}

/** The journal takes no more: the run is shown as paused though that cannot be kept. Nothing further is done until it is resumed. */
export async function pauseUnkept(why: Reason): Promise<void> {
  applyEvent(await currentRun(), { type: "run-paused", at: new Date().toISOString(), reason: why });
  changed();
}

/** The journal was emptied: what was known of it is read again. */
export function forgetRun(): void {
  state = null;
  reading = null;
}

export const isOpen = (known: RunState): boolean => known.status !== "none" && known.status !== "ended";

/** Plan rows of a run that are not settled yet. */
export const rowsLeft = ({ items }: RunState): CheckedRow[] =>
  [...items.values()].flatMap(({ plan, phase }) => (phase === "settled" ? [] : [plan]));
