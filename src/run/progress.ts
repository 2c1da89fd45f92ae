import { stateOf } from "../rules/state";
import type { Item, JournalEvent } from "./journal";
import { isTaken } from "./taken";

type Event<T extends JournalEvent["type"]> = Extract<JournalEvent, { type: T }>;
/** An event about one item that does not settle it. */
type Progress = Exclude<Extract<JournalEvent, { row: number }>, { type: "item-settled" }>;

/** The item after an event that does not settle it; null where the event cannot follow. */
export function progress(item: Item, event: Progress): Item | null {
  switch (event.type) {
    case "item-started":
      return started(item, event);
    case "step-done":
      return { ...item, step: `${event.verb} ${event.label}` };
    case "commit-intended":
    case "write-intended":
      // Taken even without a start: a write that may have happened must never be forgotten.
      return isInDoubt(item) ? null : intended(item, event);
    case "part-proven":
      // RUN-11: from here only what is left of the row is driven; that its first write is done is never asked again.
      return { ...item, ...untouched, phase: "planned", proven: true, wrote: event.wrote, observed: event.observed };
    case "commit-withheld":
      return isInDoubt(item) && !item.pressed && event.attempt === item.attempt
        ? { ...item, ...untouched, phase: "driving", reason: event.reason }
        : null;
    case "commit-pressed":
      return isInDoubt(item) ? { ...item, pressed: true, taken: isTaken(event.said) } : null;
    case "observed":
      // A read that may be old never replaces one that is not.
      return item.fresh && !event.fresh ? null : { ...item, observed: event.observed, fresh: event.fresh };
    case "item-planned-again":
      return plannedAgain(item, event);
  }
}

const isInDoubt = ({ phase }: Item): boolean => phase === "in-doubt";

const untouched = {
  intended: null,
  page: "",
  pressed: false,
  press: null,
  others: null,
  turnedAway: false,
  taken: false,
  cutOff: false,
  observed: null,
  fresh: false,
  step: "",
  reason: null,
};

function started(item: Item, { attempt, lane, at }: Event<"item-started">): Item | null {
  if (isInDoubt(item) || attempt === item.attempt) return null;
  return { ...item, ...untouched, phase: "driving", attempt, lane, startedAt: item.startedAt || at };
}

function intended(item: Item, event: Event<"commit-intended"> | Event<"write-intended">): Item {
  const { attempt, page } = event;
  const doubt: Item = {
    ...item,
    ...untouched,
    phase: "in-doubt",
    attempt,
    page,
    startedAt: item.startedAt || event.at,
  };
  if (event.type === "commit-intended") return { ...doubt, before: stateOf(event.before), intended: event.intended };
  // What a half-done row was before is what it was before its first half.
  return {
    ...doubt,
    before: item.proven ? item.before : event.before,
    press: event.press,
    others: event.others ?? null,
  };
}

function plannedAgain(item: Item, { reason }: Event<"item-planned-again">): Item | null {
  // RUN-4: out of doubt only by a fresh read.
  if (item.phase === "planned" || (isInDoubt(item) && !item.fresh)) return null;
  return { ...item, ...untouched, phase: "planned", reason, plannedAgain: item.plannedAgain + 1 };
}
