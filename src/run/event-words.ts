import { stateInWords } from "../rules/check";
import { stateOf } from "../rules/state";
import type { JournalEvent } from "./journal";

type Event<T extends JournalEvent["type"]> = Extract<JournalEvent, { type: T }>;
export type RowEvent = Extract<JournalEvent, { row: number }>;

/** What a step looks for or does, in words. */
const verbs: Readonly<Record<string, (label: string) => string>> = {
  open: (label) => `the menu entry "${label}"`,
  tab: (label) => `the tab "${label}"`,
  expand: (label) => `the section "${label}"`,
  "at-the-row": (label) => `"${label}" at the one row`,
  press: (label) => `the button "${label}"`,
  "in-the-panel": (label) => `the panel "${label}", at rest`,
  choose: (label) => `the option "${label}"`,
  clear: (label) => `the boxes of the ${label} to clear`,
  tick: (label) => `the boxes of the ${label} to tick`,
  set: (label) => `the boxes of exactly these ${label}`,
  pick: (label) => `the field "${label}" to put somebody in`,
  "take-out": (label) => `the field "${label}" to take somebody out`,
};

/** What happened to a row, in words. */
export function rowEventInWords(event: RowEvent): string {
  switch (event.type) {
    case "item-started":
      return `attempt ${event.attempt} begins, in lane ${event.lane + 1}`;
    case "step-done":
      return stepInWords(event);
    case "commit-intended":
      return `about to write. Before: ${stateInWords(stateOf(event.before))}. After: ${stateInWords(stateOf(event.intended))}`;
    case "write-intended":
      return intentInWords(event);
    case "part-proven":
      return `the first half is ${event.wrote ? "done" : "so already"}, read afresh: ${stateInWords(event.observed)}`;
    case "commit-withheld":
      return `nothing was pressed: ${event.reason.text}`;
    case "commit-pressed":
      return `pressed; the portal said: ${event.said || "nothing"}`;
    case "observed":
      return `${event.fresh ? "read afresh" : "read, maybe an old list"}: ${stateInWords(event.observed)}`;
    case "item-planned-again":
      return `planned again: ${event.reason.text}`;
    case "item-settled":
      return endInWords(event);
  }
}

function stepInWords({ verb, label, pressed, seen }: Event<"step-done">): string {
  const sought = Object.hasOwn(verbs, verb) ? verbs[verb]?.(label) : undefined;
  const what = `looked for ${sought ?? `${verb} "${label}"`}: ${pressed ? "found, pressed" : "found, no press needed"}`;
  return seen === "" ? what : `${what}; the page shows: ${seen}`;
}

function intentInWords({ row, press, before, intended, others }: Event<"write-intended">): string {
  const shared = press.row === row ? "" : ` by the press for row ${press.row}`;
  const stay = others ? `. Must still be there afterwards: ${others.join(", ") || "nobody else"}` : "";
  return `about to write${shared}. Before: ${stateInWords(before)}. After: ${stateInWords(intended)}${stay}`;
}

function endInWords({ state, reason, observed }: Event<"item-settled">): string {
  const why = reason ? `: ${reason.text}` : "";
  return `${state}${why}${observed ? ` Read: ${stateInWords(observed)}` : ""}`;
}

/** What happened to the run, in words. */
export function runEventInWords(event: Exclude<JournalEvent, RowEvent>): string {
  switch (event.type) {
    case "run-started":
      return `begins with ${event.rows.length} rows, at ${event.address}`;
    case "lane-opened":
      return `lane ${event.lane + 1} is tab ${event.tab}, page ${event.page}`;
    case "run-paused":
      return `paused: ${event.reason.text}`;
    case "run-resumed":
      return "resumed";
    case "stop-asked":
      return "the admin asks to stop";
    case "pause-asked":
      return "the admin asks to pause";
    case "wait-begun":
      return `waits until ${event.until}${event.rows.length > 0 ? ` (rows turned away: ${event.rows.join(", ")})` : ""}: ${event.reason.text}`;
    case "run-ended":
      return `ended (${event.why})${event.reason ? `: ${event.reason.text}` : ""}`;
  }
}
