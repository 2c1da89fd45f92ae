import { expect } from "vitest";
import { disagreement, storeBefore } from "../../../scripts/drive/replica-check";
import { eventsAfter } from "../../../scripts/kills/journal-watch";
import type { CheckedPlan, PlanRow } from "../../../src/run/plan";
import type { Report } from "../../../src/run/report-shape";
import type { RunSummary } from "../../../src/run/summary-shape";
import type { Store } from "../../portal/store/model";
import { everyProcedure, signInEverybody } from "../every-procedure";
import { people } from "../people";
import { ended, preview, reached, resetStage, type Stage, start } from "../stage";

/** A plan or the run of one under way, and the replica's store as it was before it. */
export interface Begun {
  readonly plan: CheckedPlan;
  readonly before: Store;
}

/** Rows that each take one license of several from a user. */
export const oneOfSeveral = (stage: Stage, count: number): Partial<PlanRow>[] =>
  people(stage.portal, (held) => held > 1)
    .slice(0, count)
    .map(({ email, licenses }) => ({ user: email, licenses: licenses.slice(0, 1) }));

/** Checks one row of a procedure, in a store in which everybody has signed in. */
export async function planOne(stage: Stage, procedure: string): Promise<Begun> {
  await resetStage(stage, { knobs: { motion: false } });
  signInEverybody(stage.portal);
  const rows = everyProcedure(stage.portal).filter((row) => row.procedure === procedure);
  const plan = await preview(stage, rows.slice(0, 1));
  return { plan, before: storeBefore(stage.portal.store) };
}

/** Starts a run of these rows and resolves as soon as its journal tells of a step of a row: the verb of a step, or the type of an event. */
export async function startUntil(
  stage: Stage,
  rows: readonly Partial<PlanRow>[],
  row: number,
  step: string,
): Promise<Begun> {
  const plan = await preview(stage, rows);
  const before = storeBefore(stage.portal.store);
  const known = (await eventsAfter(stage.surface.page, 0, 0)).at(-1)?.key ?? 0;
  await start(stage, plan);
  await untilStep(stage, row, step, known);
  return { plan, before };
}

/** Resolves as soon as the journal tells of a step of a row, after the event of this key. */
export async function untilStep(stage: Stage, row: number, step: string, known: number): Promise<void> {
  for (let at = known; ; ) {
    const events = await eventsAfter(stage.surface.page, at);
    for (const { event } of events) {
      if (!("row" in event) || event.row !== row) continue;
      if (step === (event.type === "step-done" ? event.verb : event.type)) return;
    }
    at = events.at(-1)?.key ?? at;
  }
}

/** What the journal tells of a row, for whoever reads of a failure. */
export async function toldOf({ surface }: Stage, row: number): Promise<string> {
  const events = await eventsAfter(surface.page, 0, 0);
  const ofRun = events.slice(events.map(({ event }) => event.type).lastIndexOf("run-started"));
  const about = ofRun.flatMap(({ event }) => ("row" in event && event.row !== row ? [] : [event]));
  return about.map((event) => JSON.stringify(event.type === "run-started" ? event.type : event)).join("\n");
}

/** Lets no call of the portal be answered any more, until what it gives is called. */
export function holdAnswers({ portal }: Stage): () => void {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  portal.listen(() => held);
  return () => {
    portal.listen(null);
    release();
  };
}

/** Waits until the run says that it is paused. */
export const paused = (stage: Stage): Promise<RunSummary> => reached(stage, ["paused", "ended"]);

/** One click on Resume. */
export async function resumed(stage: Stage): Promise<void> {
  const { reason } = await stage.surface.ask("popup-background/resume", { tab: await stage.tab() });
  expect(reason?.text ?? "").toBe("");
}

/** The run ends as if nothing had happened: every row verified, the store as the replica's own rules make it, each row written once. */
export async function endsUnharmed(stage: Stage, { plan, before }: Begun): Promise<Report> {
  const report = await ended(stage);
  expect(report.rows.map(({ state, reason }) => reason?.text ?? state)).toEqual(plan.rows.map(() => "verified"));
  expect(disagreement(stage.portal, before, report)).toEqual({ store: [], writes: [] });
  return report;
}
