import type { RunSummary } from "../messages";
import { lasting } from "./ago";

/** Rate and remaining time, only once there is something to reckon from. */
export function timeLeft(run: RunSummary): string {
  if (run.status !== "running" || !run.perMinute) return "";
  const left = lasting(((run.rows - run.settled) / run.perMinute) * 60_000);
  return `${Math.round(run.perMinute)} rows a minute, about ${left} left`;
}
