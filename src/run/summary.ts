import type { RunState } from "./run-state";
import type { RunRow, RunSummary } from "./summary-shape";

const minute = 60_000;

/** The run as it stands at `now` (ISO time); null before it has started. */
export function summarize(state: RunState, now: string): RunSummary | null {
  if (state.facts === null || state.status === "none") return null;
  return {
    run: state.facts.run,
    organization: state.facts.organization,
    status: state.status,
    reason: state.reason,
    ...(isWaiting(state, now) && { wait: { until: state.wait.until, reason: state.wait.reason } }),
    ...(state.lanes.has(0) && { tab: state.lanes.get(0)?.tab }),
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

/** Whether the portal is to be left alone at this time (ISO). */
const isWaiting = (
  state: RunState,
  now: string,
): state is RunState & { readonly wait: NonNullable<RunState["wait"]> } =>
  !state.paused && state.status !== "ended" && millisecondsToWait(state, Date.parse(now)) > 0;

/** Milliseconds for which the portal is still to be left alone. `now` in milliseconds. */
export const millisecondsToWait = ({ wait }: RunState, now: number): number =>
  wait === null ? 0 : Math.max(0, Date.parse(wait.until) - now);

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
