import type { Place, Step } from "../flows/steps";
import type { Outcome, PanelReading } from "../messages";
import type { Labels } from "../portal/labels/labels";
import { reason } from "../run/page-reasons";
import { atTheRow, pressAllocate } from "./at-the-row";
import { type Attempt, attemptOf } from "./attempt";
import { clear, set, tick } from "./boxes";
import { save } from "./commit";
import { inThePanel } from "./in-the-panel";
import { open } from "./menu";
import { again, refused } from "./outcome";
import { changePeople, choose } from "./panel-steps";
import { recognize, recognizedLately } from "./recognize";
import { refusalOf } from "./refusal";
import { release } from "./release";
import { cutOffSince } from "./requests";
import { expand, tab } from "./way";
import { labelsOfPage } from "./words";

export interface Assignment {
  readonly run: string;
  readonly row: number;
  readonly attempt: number;
  readonly place: Place;
  readonly step: Step;
  readonly expected: PanelReading | null;
}

/**
 * Performs one step of a flow, on its own page only. The page must be recognized first, at every step: a look-alike or a page without the
 * right is left alone.
 */
export async function perform(assignment: Assignment, page: string): Promise<Outcome> {
  const here = attemptOf(assignment.run, assignment.row, assignment.attempt);
  const outcome = await performStep(assignment, page, here);
  // What one step finds missing may be the answer to what an earlier one asked.
  return outcome.kind !== "done" && cutOffSince(here.began) ? again(reason("portal-not-reachable")) : outcome;
}

async function performStep({ place, step, expected }: Assignment, page: string, here: Attempt): Promise<Outcome> {
  const labels = labelsOfPage();
  if (!labels) return refused(reason("unknown-language", document.documentElement.lang));
  if (step.verb === "open") return await open(labels, step.label, place, page);
  const reading = step.verb === "commit" ? recognize(page) : recognizedLately(page);
  const unready = refusalOf(reading.verdict, reading.missing, place);
  if (unready) return unready.code === "page-loading" ? again(unready) : refused(unready);
  switch (step.verb) {
    case "tab":
      return await tab(labels, step.label);
    case "expand":
      return await expand(labels, step.label);
    case "at-the-row":
      return await atTheRow(labels, place, step.of, step.label, here);
    case "press":
      return await pressAllocate(labels, step.without, here);
    case "in-the-panel":
      return await inThePanel(labels, here, step.label, step.of);
    case "commit":
      return expected
        ? await commit(labels, step, here, expected)
        : refused(reason("boxes-changed", "nothing was expected"));
    default:
      return await inside(labels, step, here);
  }
}

type Inside = Extract<Step, { verb: "choose" | "clear" | "tick" | "set" | "pick" | "take-out" }>;

/** What is done in the panel the attempt is in. */
async function inside(labels: Labels, step: Inside, here: Attempt): Promise<Outcome> {
  switch (step.verb) {
    case "choose":
      return await choose(labels, here, step.label);
    case "clear":
      return await clear(labels, here, step.licenses);
    case "tick":
      return await tick(labels, here, step.licenses);
    case "set":
      return await set(labels, here, step.licenses);
    case "pick":
    case "take-out":
      return await changePeople(labels, here, step.verb, step.users);
  }
}

async function commit(
  labels: Labels,
  { label, at }: Extract<Step, { verb: "commit" }>,
  here: Attempt,
  expected: PanelReading,
): Promise<Outcome> {
  if (label === "Save") return await save(labels, here, expected);
  return at === null
    ? refused(reason("not-found", label, "the entry of nobody"))
    : await release(labels, at, here, expected);
}
