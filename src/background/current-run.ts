import { applyEvent, fold } from "../run/fold";
import type { JournalEvent } from "../run/journal";
import type { CheckedRow } from "../run/plan";
import type { Reason } from "../run/reasons";
import type { RunState } from "../run/run-state";
import { appendEvents, latestHistory } from "./journal-store";
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
export async function append(event: Untimed): Promise<void> {
  const before = await currentRun();
  const dated: JournalEvent = { ...event, at: new Date().toISOString() };
  if (dated.type === "run-started") {
    run = dated.run;
    await appendEvents(run, [dated]);
    state = fold([dated]);
  } else {
    await appendEvents(run, [dated]);
    applyEvent(before, dated);
  }
  changed();
}

/** Writes events of a run under way, all or none, and only then takes them in: the rows of one Save are kept by one write. */
export async function appendAll(events: readonly Untimed[]): Promise<void> {
  const before = await currentRun();
  const at = new Date().toISOString();
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
