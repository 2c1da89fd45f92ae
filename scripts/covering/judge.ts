import type { CheckedPlan } from "../../src/run/plan";
import type { Reason } from "../../src/run/reasons";
import type { Report } from "../../src/run/report-shape";
import type { Portal } from "../../test/portal/server/portal";
import type { Store } from "../../test/portal/store/model";
import { disagreement } from "../drive/replica-check";

export type Verdict = "done" | "refused" | "wrong";

/** Why something was not done. `about`: the procedure of a row, or the part of the work that ended all of it. */
export interface Refusal {
  readonly about: string;
  readonly code: string;
  readonly text: string;
}

export interface Judged {
  readonly verdict: Verdict;
  readonly refusals: readonly Refusal[];
  /** What is wrong in the replica's store and write log, a line each. */
  readonly wrong: readonly string[];
}

/** What is asked of a combination besides: that nothing is written at all, or that rows of these procedures may be refused. */
export interface Asked {
  readonly mustRefuse: boolean;
  readonly mayRefuse: readonly string[];
}

/**
 * Judges a combination by the replica alone. Done: all rows verified but those that may be refused, and the store is what its own rules make of them. Refused: rows that
 * are not verified say why, and nothing else was written. Wrong: any write nobody asked for, twice or where none may be, or a row that is
 * not what the report says.
 */
export function judge(
  portal: Pick<Portal, "store" | "writes">,
  before: Store,
  report: Report,
  ended: Refusal | null,
  { mustRefuse, mayRefuse }: Asked,
): Judged {
  const { store, writes } = disagreement(portal, before, report, "logged");
  const open = report.rows.filter(({ state }) => state !== "verified");
  const nameless = open.filter(({ reason }) => reason === null && ended === null);
  const forbidden = mustRefuse ? portal.writes.filter(({ accepted }) => accepted) : [];
  const wrong = [
    ...store,
    ...writes,
    ...nameless.map(({ row, procedure, state }) => `row ${row} ${procedure}: ${state}, and no reason is named`),
    ...forbidden.map(({ call }) => `${call}: written where all of it must be refused`),
  ];
  const ofRows = open
    .filter(({ procedure, state }) => state !== "refused" || !mayRefuse.includes(procedure))
    .flatMap(({ procedure, reason }) => (reason ? [{ about: procedure, ...reason }] : []));
  const refusals = [...(ended ? [ended] : []), ...ofRows];
  if (wrong.length > 0) return { verdict: "wrong", refusals, wrong };
  return { verdict: refusals.length > 0 ? "refused" : "done", refusals, wrong };
}

/** What is known where a run gave no report: each row that was to be driven may have been written, and none was proved. */
export function unreported(plan: CheckedPlan | null, ended: Reason): Report {
  const rows = (plan?.rows ?? []).map(
    ({ row, procedure, user, group, licenses, before, predicted, note, standing, reason }) => ({
      ...{ row, procedure, user, group, licenses, before, predicted, note },
      state: standing === "ready" ? ("unknown" as const) : ("refused" as const),
      reason: standing === "ready" ? ended : reason,
      observed: null,
      attempts: 0,
      startedAt: "",
      endedAt: "",
    }),
  );
  const run = { id: "", organization: "", portal: "", startedAt: "", endedAt: "", version: "", planDigest: "" };
  const none = { verified: 0, unchanged: 0, refused: 0, skipped: 0, failed: 0, unknown: 0, licensesFreed: {} };
  return { formatVersion: 1, run, summary: { rows: rows.length, ...none }, rows };
}
