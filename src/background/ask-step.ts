import { flows } from "../flows/index";
import type { FlowName } from "../flows/names";
import type { Place, Step } from "../flows/steps";
import type { Outcome, PanelReading } from "../messages";
import { type Reason, reason } from "../run/reasons";
import { askTab } from "./ask-tab";
import type { Lane } from "./lane";

/** The row and attempt a step belongs to. */
export interface Turn {
  readonly row: number;
  readonly attempt: number;
}

/** Has the page do one step. Null when the tab fell silent: the lane finds out why before anything else is done. */
export async function askStep(
  lane: Lane,
  { row, attempt }: Turn,
  place: Place,
  step: Step,
  expected: PanelReading | null,
): Promise<Outcome | null> {
  const request = { run: lane.run, row, attempt, place, step, expected };
  const answer = await askTab(lane.tab, "background-content/run-step", request);
  return "reply" in answer ? answer.reply : null;
}

/** Leads a tab to the list a flow works in: its steps up to the first row or button. They only move about. Null, or why it cannot. */
export async function goTo(tab: number, name: FlowName): Promise<Reason | null> {
  const flow = flows[name];
  return await walk(tab, flow.place, [...flow.steps({ users: ["nobody@none"], group: "nothing", licenses: [] })]);
}

/** Does steps that only move about, up to the first that is about a row. */
export async function walk(tab: number, place: Place, steps: readonly Step[]): Promise<Reason | null> {
  for (const step of steps) {
    if (step.verb !== "open" && step.verb !== "tab" && step.verb !== "expand") return null;
    const request = { run: "", row: 0, attempt: 0, place, step, expected: null };
    const answer = await askTab(tab, "background-content/run-step", request);
    if ("silent" in answer) return answer.silent;
    if (answer.reply.kind === "done") continue;
    // Who may only view may still go there and read.
    if (answer.reply.reason.code !== "view-only") return answer.reply.reason;
  }
  return null;
}

/** A list that never ends is a page that was not understood. */
const mostPages = 2_000;

/**
 * Every row of a list that is read page by page, or why it could not be read to its end. `page` asks for one page.
 */
export async function everyPage<T>(
  page: (from: "start" | "next") => Promise<{ readonly part: Part<T> | null; readonly reason: Reason | null }>,
): Promise<{ readonly rows: T[]; readonly shown: number | null } | Reason> {
  const rows: T[] = [];
  for (let turn = 0; turn < mostPages; turn += 1) {
    const { part, reason: problem } = await page(turn === 0 ? "start" : "next");
    if (!part) return problem ?? reason("no-answer");
    // Whoever stood there was lost on the way or has gone meanwhile: only reading it again can tell.
    if (part.rows.length === 0 && (turn > 0 || part.more)) return reason("list-incomplete", `page ${turn + 1}`);
    rows.push(...part.rows);
    if (!part.more) return { rows, shown: part.shown };
  }
  return reason("page-loading", "the list does not end");
}

interface Part<T> {
  readonly rows: readonly T[];
  readonly shown: number | null;
  readonly more: boolean;
}
