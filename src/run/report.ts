import type { Item } from "./journal";
import { reason } from "./reasons";
import type { Report, ReportRow } from "./report-shape";
import type { RunState } from "./run-state";

/**
 * The report of a run as it stands, made by `version` of the extension. Rows that are not settled are told as they are: nothing written
 * (`skipped`), or in doubt (`unknown`). The counts add up to the rows.
 */
export function buildReport(state: RunState, version: string): Report {
  const rows = [...state.items.values()].map(reportRow);
  const counts = { verified: 0, unchanged: 0, refused: 0, skipped: 0, failed: 0, unknown: 0 };
  for (const row of rows) counts[row.state] += 1;
  return {
    formatVersion: 1,
    run: {
      id: state.facts?.run ?? "",
      organization: state.facts?.organization ?? "",
      portal: state.facts?.portal ?? "",
      startedAt: state.facts?.at ?? "",
      endedAt: state.endedAt,
      version,
      planDigest: state.facts?.planDigest ?? "",
    },
    summary: { rows: rows.length, ...counts, licensesFreed: { ...state.licensesFreed } },
    rows,
  };
}

function reportRow(item: Item): ReportRow {
  const { plan } = item;
  const open = item.phase === "in-doubt" ? "unknown" : "skipped";
  const openReason = reason(item.phase === "in-doubt" ? "not-read-back" : "interrupted");
  return {
    row: plan.row,
    procedure: plan.procedure,
    user: plan.user,
    group: plan.group,
    licenses: plan.licenses,
    state: item.state ?? open,
    reason: item.state === null ? openReason : item.reason,
    before: item.before,
    predicted: plan.predicted,
    observed: item.observed,
    attempts: item.attempt,
    startedAt: item.startedAt,
    endedAt: item.endedAt,
    note: plan.note,
  };
}
