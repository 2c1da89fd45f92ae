import type { AppState } from "../../src/messages";
import type { CheckedPlan } from "../../src/run/plan";
import type { StopWish } from "./stop-wish";
import type { Status, Surface } from "./surface";
import { rowLine } from "./tell";

const TELL_EVERY = 1000;

/**
 * Tells every row as it settles, until the run has ended. A stop is pressed in the page, and then waited for. A run that pauses is
 * stopped too where nobody is there to resume it.
 */
export async function followRun(
  surface: Surface,
  plan: CheckedPlan | null,
  stop: StopWish,
  onPause: "stop" | "wait" = "stop",
): Promise<AppState["run"]> {
  const planned = new Map(plan?.rows.map((row) => [row.row, row]));
  const told = new Set<number>();
  let stopping = false;
  let ended: Status | null = null;
  while (!ended) {
    ended = await surface.reach(["ended"], TELL_EVERY);
    const { run } = await surface.ask("popup-background/state", { tab: null });
    if (run && run.settled > told.size) {
      const { rows } = await surface.ask("popup-background/run-rows", {});
      for (const { row, state, reason } of rows) {
        if (state === null || told.has(row)) continue;
        told.add(row);
        console.log(rowLine(told.size, run.rows, state, planned.get(row), reason));
      }
    }
    const paused = run?.status === "paused" && onPause === "stop";
    const why = stop.asked || (paused ? (run.reason?.text ?? "The run paused.") : "");
    if (why && !stopping && !ended) {
      stopping = true;
      console.log(`${why} Stopping: the row in hand is finished and read back.`);
      await surface.press("Stop");
    }
  }
  return (await surface.ask("popup-background/state", { tab: null })).run;
}
