import { type Reason, reason } from "../run/reasons";
import { pageOf } from "./ask-tab";
import { append, currentRun } from "./current-run";
import type { Lane } from "./lane";
import { restAsAsked, slowDown } from "./pace";
import { readyReason } from "./ready";

/**
 * A row that may have been written could not be read back. A portal that asks for time is given it. Where the page is none to read in, or
 * something still lies over it at a second look, the run waits and the row stays in doubt: true. Whoever resumes has it read
 * first.
 */
export async function waitsToBeRead(lane: Lane, why: Reason | null, isSecondLook: boolean): Promise<boolean> {
  if (await slowDown(lane, [], false)) await restAsAsked();
  const { facts, paused } = await currentRun();
  const page = await pageOf(lane.tab);
  const lost = "code" in page || !page.cutOff ? null : reason("portal-not-reachable");
  const covered = isSecondLook && why?.code === "covered" ? why : null;
  const unready = lost ?? (facts ? readyReason(page, facts) : null) ?? covered;
  if (!unready) return false;
  if (!paused) await append({ type: "run-paused", reason: unready });
  return true;
}
