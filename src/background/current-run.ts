import { applyEvent, fold } from "../run/fold";
import type { JournalEvent } from "../run/journal";
import type { RunState } from "../run/run-state";
import { appendEvent, latestHistory } from "./journal-store";
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
  return await reading;
}

type Untimed = JournalEvent extends infer E ? (E extends JournalEvent ? Omit<E, "at"> : never) : never;

/** Writes an event and only then takes it in: nothing is known that is not kept. */
export async function append(event: Untimed): Promise<void> {
  const before = await currentRun();
  const dated: JournalEvent = { ...event, at: new Date().toISOString() };
  if (dated.type === "run-started") {
    run = dated.run;
    await appendEvent(run, dated);
    state = fold([dated]);
  } else {
    await appendEvent(run, dated);
    applyEvent(before, dated);
  }
  changed();
}

export const isOpen = (known: RunState): boolean => known.status !== "none" && known.status !== "ended";
