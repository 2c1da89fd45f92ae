import { effect } from "@preact/signals";
import type { RunRow } from "../messages";
import { ask } from "./ask";
import type { SurfacePhase } from "./phase";
import { inventory, lost, now, phase, plan, report, runRows, settledOrder, state } from "./surface";

/** Rows of a run are asked for at most this often; the state pushed next catches up. */
const ROWS_EVERY = 1000;
const CLOCK_EVERY = 20_000;

/** Keeps the long lists in step with the short state that is pushed. Returns what stops it. */
export function keepInStep(): () => void {
  const stops = [
    effect(followInventory()),
    effect(followPlan),
    effect(followRun()),
    effect(showTitle),
    effect(() => {
      const clock = setInterval(() => (now.value = Date.now()), CLOCK_EVERY);
      return () => clearInterval(clock);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** In a tab that is not looked at, its title tells how far the run is. */
function showTitle(): void {
  const run = state.value?.run;
  const at = phase.value;
  const words: Partial<Record<SurfacePhase, string>> = {
    running: run ? `${run.settled} of ${run.rows}` : "",
    stopping: "Stopping",
    pausing: "Pausing",
    paused: "Paused",
    ended: "Report",
    preview: "Preview",
  };
  const word = at && words[at];
  document.title = word ? `${word} – License Sweep` : "License Sweep";
}

/** A list that does not come is told, not swallowed: the page would show an old one for ever. */
function fetched<T>(asked: Promise<T>, take: (reply: T) => void): void {
  asked.then(take, () => {
    lost.value = true;
  });
}

function followInventory(): () => void {
  let had = "";
  return () => {
    const scan = state.value?.scan;
    const wanted = scan?.status === "done" ? `${scan.organization} ${scan.readAt}` : "";
    if (wanted === had) return;
    had = wanted;
    if (wanted)
      fetched(ask("popup-background/inventory", {}), ({ inventory: users }) => {
        // Users of one organization are never shown as those of another.
        inventory.value = users?.organization === scan?.organization ? users : null;
      });
    else inventory.value = null;
  };
}

function followPlan(): void {
  const wanted = state.value?.plan?.digest;
  if (!wanted || plan.peek()?.digest === wanted) return;
  fetched(ask("popup-background/plan", {}), (reply) => (plan.value = reply.plan));
}

function followRun(): () => void {
  let had = "";
  let at = 0;
  let ofRun: string | undefined;
  return () => {
    const run = state.value?.run;
    if (run?.run !== ofRun) {
      ofRun = run?.run;
      settledOrder.value = [];
      runRows.value = [];
      report.value = null;
      // The rows of a run carry numbers; the report, also of a run in hand, says whose they are.
      if (run) fetched(ask("popup-background/report", {}), (reply) => (report.value ??= reply.report));
    }
    if (!run) return;
    const ended = run.status === "ended";
    const wanted = `${run.run} ${run.status} ${run.settled} ${run.current.map(({ row, step }) => `${row} ${step}`).join()}`;
    if (wanted === had || (!ended && Date.now() - at < ROWS_EVERY)) return;
    had = wanted;
    at = Date.now();
    if (ended) fetched(ask("popup-background/report", {}), (reply) => (report.value = reply.report));
    else fetched(ask("popup-background/run-rows", {}), ({ rows }) => takeRows(rows));
  };
}

function takeRows(rows: readonly RunRow[]): void {
  const known = new Set(settledOrder.value);
  const fresh = rows.filter(({ row, phase }) => phase === "settled" && !known.has(row)).map(({ row }) => row);
  runRows.value = rows;
  if (fresh.length > 0) settledOrder.value = [...settledOrder.value, ...fresh];
}
