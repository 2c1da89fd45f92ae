import { setTimeout as wait } from "node:timers/promises";
import type { JournalEvent } from "../../src/run/journal";
import type { CheckedPlan } from "../../src/run/plan";
import type { Report } from "../../src/run/report-shape";
import type { MortalStage } from "../../test/e2e/mortal-stage";
import { start } from "../../test/e2e/stage";
import { interrupt, type Kind } from "./interruption";
import { eventsAfter, type KeptEvent } from "./journal-watch";

/** A step of one row: the event that tells of it, and which one of its kind it is in that row, counted from 1. */
export interface RowStep {
  readonly row: number;
  readonly step: string;
  readonly nth: number;
}

/** Where a run is interrupted, how, and how long after the event was kept (milliseconds). */
export interface Strike extends RowStep {
  readonly kind: Kind;
  readonly delay: number;
}

export interface StruckRun {
  readonly report: Report;
  readonly steps: readonly RowStep[];
  /** Strikes that found their step, with the milliseconds until the next event of a row. */
  readonly struck: ReadonlyMap<Strike, number>;
  /** Events that had been kept and were gone after an interruption. */
  readonly lost: readonly string[];
}

/** Starts a run of the plan and interrupts it at each of these steps, once. */
export async function struckRun(stage: MortalStage, plan: CheckedPlan, strikes: readonly Strike[]): Promise<StruckRun> {
  const before = await eventsAfter(stage.surface.page, 0, 0);
  let known = before.at(-1)?.key ?? 0;
  const steps: RowStep[] = [];
  const struck = new Map<Strike, number>();
  const lost: string[] = [];
  const seen: KeptEvent[] = [];
  let last: { readonly strike: Strike; readonly at: number } | null = null;
  await start(stage, plan);
  for (;;) {
    const fresh = await eventsAfter(stage.surface.page, known);
    for (const kept of fresh) {
      known = kept.key;
      seen.push(kept);
      const { event } = kept;
      if (event.type === "run-ended") return { report: await reportOf(stage), steps, struck, lost };
      if (!("row" in event)) continue;
      if (last) struck.set(last.strike, Math.round(performance.now() - last.at));
      last = null;
      const step = nextStep(steps, event);
      steps.push(step);
      const strike = strikes.find((one) => isSame(one, step) && !struck.has(one));
      if (!strike) continue;
      await wait(strike.delay);
      last = { strike, at: performance.now() };
      struck.set(strike, 0);
      await interrupt(stage, strike.kind);
      lost.push(...(await lostOf(stage, seen)));
    }
  }
}

const isSame = (one: RowStep, other: RowStep): boolean =>
  one.row === other.row && one.step === other.step && one.nth === other.nth;

function nextStep(before: readonly RowStep[], event: Extract<JournalEvent, { row: number }>): RowStep {
  const { row } = event;
  const step = event.type === "step-done" ? `${event.verb} ${event.label}` : event.type;
  return { row, step, nth: before.filter((one) => one.row === row && one.step === step).length + 1 };
}

/** What was seen in the journal must be in it as it was. */
async function lostOf(stage: MortalStage, seen: readonly KeptEvent[]): Promise<string[]> {
  const now = new Map((await eventsAfter(stage.surface.page, 0)).map(({ key, event }) => [key, JSON.stringify(event)]));
  return seen
    .filter(({ key, event }) => now.get(key) !== JSON.stringify(event))
    .map(({ event }) => `lost from the journal: ${JSON.stringify(event)}`);
}

async function reportOf(stage: MortalStage): Promise<Report> {
  const { report } = await stage.surface.ask("popup-background/report", {});
  if (!report) throw new Error("the run has ended, and there is no report");
  return report;
}
