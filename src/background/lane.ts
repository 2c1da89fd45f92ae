import type { Outcome } from "../messages";
import type { RowState } from "../rules/model";
import type { FinalState } from "../run/journal";
import type { CheckedRow } from "../run/plan";
import { type Reason, reason } from "../run/reasons";
import { isHalfDone } from "../run/run-state";
import { append, currentRun } from "./current-run";

/** One tab at work. `page` is the content script in it: a reload makes another. */
export interface Lane {
  readonly run: string;
  readonly number: number;
  readonly tab: number;
  readonly page: string;
}

const stops: readonly string[] = [
  "signed-out",
  "page-not-recognized",
  "accounts-not-recognized",
  "page-loading",
  "not-shown",
  "tenant-page",
  "wrong-organization",
  "view-only",
  "user-license-management-off",
  "license-migration",
  "unknown-language",
  "label-not-confirmed",
  "label-contradicted",
  "no-answer",
  "no-page",
  "portal-not-reachable",
  "tab-closed",
  "tab-discarded",
  "tab-frozen",
  "tab-left",
  "covered",
];

/** Reasons that hold for every row alike: the run waits for the admin instead of refusing row after row. */
export const pauses = ({ code }: Reason): boolean => stops.includes(code);

export async function settle(
  row: number,
  attempt: number,
  state: FinalState,
  why: Reason | null,
  observed: RowState | null = null,
): Promise<void> {
  await append({ type: "item-settled", row, attempt, state, reason: why, observed });
}

/** Attempts a row is given when the page moves under us without anything having been written. */
const most = 3;

/** Nothing was written: another attempt, the next row, or a pause where no row could go on. */
export async function undone(
  { row }: CheckedRow,
  attempt: number,
  outcome: Exclude<Outcome, { kind: "done" }>,
): Promise<void> {
  const { reason: why } = outcome;
  if (pauses(why)) return await append({ type: "run-paused", reason: why });
  const item = (await currentRun()).items.get(row);
  const tries = (item?.plannedAgain ?? 0) + 1;
  if (outcome.kind === "again" && tries < most)
    return await append({ type: "item-planned-again", row, attempt, reason: why });
  // What is refused has had nothing written for it.
  if (item && isHalfDone(item)) return await settle(row, attempt, "unknown", reason("half-done", why.text));
  await settle(row, attempt, "refused", why);
}
