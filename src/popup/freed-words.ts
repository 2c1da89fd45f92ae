import { directOf, isUserState } from "../rules/check";
import type { CheckedPlan } from "../run/plan";
import type { Report, ReportRow } from "../run/report-shape";

/** Units given back, by label: for certain, and at most. */
export type FreedRange = Readonly<Record<string, { readonly least: number; readonly most: number }>>;

/** What a plan gives back; rows whose users may take a license again count only as at most. */
export function freedByPlan({ rows }: CheckedPlan): FreedRange {
  const freed: Record<string, { least: number; most: number }> = {};
  for (const row of rows) {
    if (row.standing !== "ready") continue;
    for (const label of row.freed) {
      freed[label] ??= { least: 0, most: 0 };
      freed[label].most += 1;
      if (!row.freedIsUpTo) freed[label].least += 1;
    }
  }
  return freed;
}

/** Numbers of a run: of what went back to groups, or was released, somebody may have taken one again since. */
export function freedByRun(freed: Readonly<Record<string, number>>, report: Report | null): FreedRange {
  const returning = new Map<string, number>();
  for (const row of report?.rows ?? []) {
    // Of a run in hand the report is that of its beginning, with nothing settled yet.
    if (report?.run.endedAt && row.state !== "verified") continue;
    for (const label of mayReturn(row)) returning.set(label, (returning.get(label) ?? 0) + 1);
  }
  return Object.fromEntries(
    Object.entries(freed).map(([label, most]) => [
      label,
      { least: Math.max(0, most - (returning.get(label) ?? 0)), most },
    ]),
  );
}

function mayReturn({ procedure, before, predicted }: ReportRow): readonly string[] {
  if (before === null) return [];
  if (procedure === "release") return "lease" in before ? (before.lease ?? []) : [];
  const inherits = predicted !== null && isUserState(predicted) && predicted.direct === null;
  return inherits ? (directOf(before) ?? []) : [];
}
