import type { Direct, RowState } from "../../../src/rules/model";
import { stateOf } from "../../../src/rules/state";
import { checkPlan } from "../../../src/run/check-plan";
import type { FinalState, JournalEvent, RunOptions } from "../../../src/run/journal";
import type { CheckedRow, PlanRow } from "../../../src/run/plan";
import { type Reason, reason } from "../../../src/run/reasons";
import { attended, developer, inventory, line, lines, user } from "../sample-inventory";
import { add, check, release, remove, setRule } from "./checking";

export const at = (second: number): string => new Date(Date.UTC(2026, 10, 2, 9, 0, second)).toISOString();

/** Four ready rows (two of one user), one without effect, one refused, one skipped, one waiting for a choice. */
export function sampleRows(): CheckedRow[] {
  return checkedRows([
    line("deallocate", "ann@acme.test", { licenses: [attended] }),
    line("block", "bob@acme.test"),
    line("deallocate", "ann@acme.test", { licenses: [developer], whenEmpty: "inherit" }),
    line("inherit", "cid@acme.test"),
    line("block", "dee@acme.test"),
    line("block", "stranger@acme.test"),
    line("block", "admin@acme.test"),
    line("deallocate", "eve@acme.test"),
  ]);
}

export function checkedRows(rows: PlanRow[]): CheckedRow[] {
  return checkPlan({
    rows: lines(...rows),
    inventory: inventory([
      user("ann@acme.test", [attended, developer]),
      user("bob@acme.test", [attended]),
      user("cid@acme.test", [developer]),
      user("dee@acme.test", []),
      user("eve@acme.test", [attended]),
      user("admin@acme.test", [attended]),
    ]),
    settings: { protectedUsers: [], whenEmpty: "" },
    source: "sample.csv",
    checkedAt: at(0),
  }).rows;
}

/**
 * Rows about groups, by number: 1 and 2 take Ann and Bob out of Developers, 3 and 4 release from Finance (Dee, and Gus who has nothing), 5
 * edits Developers, 6 puts Gus into Finance, 7 blocks Cid.
 */
export function groupRows(): CheckedRow[] {
  return check([
    remove("ann@acme.test", "Developers"),
    remove("bob@acme.test", "developers"),
    release("dee@acme.test", "Finance"),
    release("gus@acme.test", "Finance"),
    setRule("Developers", attended),
    add("gus@acme.test", "Finance"),
    line("block", "cid@acme.test"),
  ]).rows;
}

export const started = (
  rows: CheckedRow[] = sampleRows(),
  options: RunOptions = { lanes: 1, maxFailures: 3 },
): JournalEvent => ({
  type: "run-started",
  at: at(0),
  run: "run-1",
  organization: "acme",
  portal: "https://cloud.uipath.com/acme",
  address: "https://cloud.uipath.com/acme/portal_/admin/licenses",
  version: "0.1.0",
  planDigest: "digest",
  source: "sample.csv",
  rows,
  options,
});

export const itemStarted = (row: number, attempt = 1, second = 1): JournalEvent => ({
  type: "item-started",
  at: at(second),
  row,
  attempt,
  lane: 0,
});
export const stepDone = (row: number, verb: string, label: string, attempt = 1): JournalEvent => ({
  type: "step-done",
  at: at(1),
  row,
  attempt,
  verb,
  label,
  pressed: true,
  seen: label,
});
export const intended = (row: number, attempt = 1, before: Direct = [attended], after: Direct = []): JournalEvent => ({
  type: "commit-intended",
  at: at(2),
  row,
  attempt,
  before,
  intended: after,
  page: "page-1",
});
/** The intent of a row that shares the press of `press`, or has its own. */
export const writeIntended = (row: number, press = row, attempt = 1, others?: string[]): JournalEvent => ({
  type: "write-intended",
  at: at(2),
  row,
  attempt,
  before: { member: true, lease: [developer] },
  intended: { member: false, lease: null },
  page: "page-1",
  press: { row: press, attempt },
  ...(others && { others }),
});
export const partProven = (row: number, attempt = 1, wrote = true): JournalEvent => ({
  type: "part-proven",
  at: at(4),
  row,
  attempt,
  observed: { member: false, lease: [developer] },
  wrote,
});
export const saw = (row: number, state: RowState, attempt = 1, fresh = true): JournalEvent => ({
  type: "observed",
  at: at(4),
  row,
  attempt,
  observed: state,
  fresh,
});
export const refusedAs = (
  row: number,
  why: Reason,
  attempt = 1,
  state: "refused" | "failed" = "refused",
): JournalEvent => ({
  type: "item-settled",
  at: at(5),
  row,
  attempt,
  state,
  reason: why,
  observed: null,
});
export const withheld = (row: number, attempt = 1, why: Reason = reason("boxes-changed")): JournalEvent => ({
  type: "commit-withheld",
  at: at(2),
  row,
  attempt,
  reason: why,
});
export const pressed = (row: number, attempt = 1): JournalEvent => ({
  type: "commit-pressed",
  at: at(3),
  row,
  attempt,
  said: "",
});
export const observed = (row: number, direct: Direct, attempt = 1, fresh = true): JournalEvent => ({
  type: "observed",
  at: at(4),
  row,
  attempt,
  observed: stateOf(direct),
  fresh,
});
export const plannedAgain = (row: number, attempt = 1): JournalEvent => ({
  type: "item-planned-again",
  at: at(5),
  row,
  attempt,
  reason: reason("not-applied"),
});
export const settled = (row: number, state: FinalState = "verified", attempt = 1, second = 5): JournalEvent => ({
  type: "item-settled",
  at: at(second),
  row,
  attempt,
  state,
  reason: state === "failed" ? reason("not-applied") : null,
  observed: null,
});
export const ended = (why: "done" | "stopped" | "stopped-itself", second = 9): JournalEvent => ({
  type: "run-ended",
  at: at(second),
  why,
  reason: null,
});
export const stopAsked: JournalEvent = { type: "stop-asked", at: at(6) };
export const paused: JournalEvent = { type: "run-paused", at: at(6), reason: reason("signed-out") };
export const resumed: JournalEvent = { type: "run-resumed", at: at(7) };
export const pauseAsked: JournalEvent = { type: "pause-asked", at: at(6) };
export const waitBegun = (rows: number[] = []): JournalEvent => ({
  type: "wait-begun",
  at: at(6),
  until: at(30),
  reason: reason("throttled"),
  rows,
});
