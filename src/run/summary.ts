import * as z from "zod/mini";
import { FinalState } from "./journal";
import { Reason } from "./reasons";
import type { RunState } from "./run-state";

/** One row of a run as the surface shows it. */
export const RunRow = z.object({
  row: z.number(),
  phase: z.enum(["planned", "driving", "in-doubt", "settled"]),
  state: z.nullable(FinalState),
  reason: z.nullable(Reason),
  step: z.string(),
});
export type RunRow = z.infer<typeof RunRow>;

/** A run at a glance. */
export const RunSummary = z.object({
  run: z.string(),
  organization: z.string(),
  status: z.enum(["running", "stopping", "paused", "ended"]),
  reason: z.nullable(Reason),
  why: z.nullable(z.enum(["done", "stopped", "stopped-itself"])),
  startedAt: z.string(),
  endedAt: z.string(),
  rows: z.number(),
  settled: z.number(),
  counts: z.record(FinalState, z.number()),
  /** Users now in hand, by e-mail, and the step each is at. */
  current: z.array(z.object({ row: z.number(), user: z.string(), step: z.string() })),
  /** Settled written rows a minute over the last minute; null until there are two. */
  perMinute: z.nullable(z.number()),
  licensesFreed: z.record(z.string(), z.number()),
});
export type RunSummary = z.infer<typeof RunSummary>;

const minute = 60_000;

/** The run as it stands at `now` (ISO time); null before it has started. */
export function summarize(state: RunState, now: string): RunSummary | null {
  if (state.facts === null || state.status === "none") return null;
  return {
    run: state.facts.run,
    organization: state.facts.organization,
    status: state.status,
    reason: state.reason,
    why: state.why,
    startedAt: state.facts.at,
    endedAt: state.endedAt,
    rows: state.items.size,
    settled: state.settled,
    counts: { ...state.counts },
    current: [...state.inDoubt, ...state.driving].flatMap((row) => {
      const item = state.items.get(row);
      return item === undefined ? [] : [{ row, user: item.plan.user, step: item.step }];
    }),
    perMinute: perMinute(state.paced, Date.parse(state.facts.at), Date.parse(now)),
    licensesFreed: { ...state.licensesFreed },
  };
}

/** Driven rows settled a minute, over the last minute or as much of it as the run has lasted. Times in milliseconds. */
function perMinute(paced: readonly number[], startedAt: number, now: number): number | null {
  const recent = paced.filter((time) => time > now - minute).length;
  const lasted = Math.min(minute, now - startedAt);
  return recent < 2 || !(lasted > 0) ? null : (recent * minute) / lasted;
}

/** Every row of the run, in plan order. */
export function runRows(state: RunState): RunRow[] {
  return [...state.items.values()].map(({ plan, phase, state: final, reason, step }) => ({
    row: plan.row,
    phase,
    state: final,
    reason,
    step,
  }));
}
