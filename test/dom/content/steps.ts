import { perform } from "../../../src/content/perform";
import { atTheRowOf, inThePanelOf, type Step } from "../../../src/flows/steps";
import type { Outcome, PanelReading } from "../../../src/messages";
import { type Live, live } from "./live";
import { kim } from "./tables";

export const alex = kim.email.toLowerCase();
let attempt = 0;

/** A page that answers, and a new attempt at Alex Kim's row on it. */
export function begin(rows?: Parameters<typeof live>[0]): Live {
  attempt += 1;
  return live(rows);
}

/** Performs one step for Alex Kim, in the attempt the test is at. */
export const step = (it: Step, expected: PanelReading | null = null): Promise<Outcome> =>
  perform({ run: "run-1", row: 1, attempt, place: "licenses", step: it, expected }, "page-1");
export const atRow = (): Promise<Outcome> => step(atTheRowOf({ user: alex }, "Edit license allocation"));
export const inPanel = (): Promise<Outcome> => step(inThePanelOf({ user: alex }, "Edit License Allocation"));

export const theAttempt = (): { run: string; row: number; attempt: number } => ({ run: "run-1", row: 1, attempt });

/** An outcome in two words. */
export const code = (outcome: Outcome): string =>
  outcome.kind === "done" ? "done" : `${outcome.kind} ${outcome.reason.code}`;
