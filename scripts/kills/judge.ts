import type { CheckedRow } from "../../src/run/plan";
import type { ReportRow } from "../../src/run/report-shape";
import type { Store } from "../../test/portal/store/model";
import { storeJson } from "../../test/portal/store/store-json";
import { disagreement } from "../drive/replica-check";
import type { Prepared } from "./prepared";
import type { Strike, StruckRun } from "./struck-run";

/** One cell of the matrix: a step of a row, and how the run was interrupted there. */
export interface Cell {
  readonly procedure: string;
  readonly flow: string;
  readonly step: string;
  readonly nth: number;
  /** Which step of its row it is, counted from 0. */
  readonly place: number;
  readonly kind: Strike["kind"];
  /** `missed`: the step did not come, so nothing was tried. */
  readonly verdict: "same" | "wrong" | "missed";
  /** What is wrong, a line each. */
  readonly wrong: readonly string[];
  /** From the interruption to the next event of a row, what the admin does for it included. */
  readonly milliseconds: number;
}

/**
 * Judges a run by the replica's own store and write log: the store is what its rules make of the rows and the same as without interruption, each
 * row was written once, the report says so, and the journal has lost nothing.
 */
export function judgeRun(
  prepared: Prepared,
  before: Store,
  strikes: readonly Strike[],
  { report, struck, lost }: StruckRun,
): Cell[] {
  const { stage, checked, undisturbed } = prepared;
  const { store, writes } = disagreement(stage.portal, before, report);
  const usual = new Map(undisturbed.report.rows.map((row) => [row.row, row]));
  const wrong = [
    ...lost,
    ...store,
    ...writes.map((write) => `written, and no row asked for it: ${write}`),
    ...unlike(undisturbed.store, stage.portal.store),
    ...report.rows.flatMap((row) => otherwise(row, usual.get(row.row))),
  ];
  const named = wrong.map((line) => ({ line, about: checked.filter((row) => isAbout(row, line)) }));
  return strikes.map((strike) => {
    const own = named.filter(({ about }) => about.length === 0 || about.some((one) => one.row === strike.row));
    const unwronged = struck.has(strike) ? "same" : "missed";
    return {
      ...cellOf(prepared, strike),
      verdict: own.length > 0 ? "wrong" : unwronged,
      wrong: own.map(({ line }) => line),
      milliseconds: struck.get(strike) ?? 0,
    };
  });
}

/** A cell in which nothing was tried yet. */
export function cellOf({ checked, undisturbed }: Prepared, { row, step, nth, kind }: Strike): Cell {
  const { procedure = "", flow = null } = checked.find((one) => one.row === row) ?? {};
  const place = undisturbed.steps
    .filter((one) => one.row === row)
    .findIndex((one) => one.step === step && one.nth === nth);
  return { procedure, flow: flow ?? "", step, nth, place, kind, verdict: "missed", wrong: [], milliseconds: 0 };
}

/** A line that names nobody of the plan is about all of it. */
const isAbout = ({ user, group, row }: CheckedRow, line: string): boolean =>
  (user !== "" && line.includes(user)) || (group !== "" && line.includes(group)) || line.startsWith(`row ${row}:`);

function otherwise(row: ReportRow, usual: ReportRow | undefined): string[] {
  const told = ({ state, observed }: ReportRow): string => `${state} ${JSON.stringify(observed)}`;
  if (usual && told(row) === told(usual)) return [];
  return [`row ${row.row}: ${told(row)}, undisturbed ${usual && told(usual)} (${row.reason?.text ?? "no reason"})`];
}

/** What two stores hold, in no order, where it differs. */
function unlike(one: Store, other: Store): string[] {
  const parts = (store: Store): Set<string> =>
    new Set(
      Object.entries(storeJson(store)).flatMap(([name, held]) =>
        Array.isArray(held) ? held.map((part) => `${name} ${JSON.stringify(part)}`) : `${name} ${held}`,
      ),
    );
  const [expected, found] = [parts(one), parts(other)];
  return [
    ...[...expected].filter((part) => !found.has(part)).map((part) => `undisturbed there is ${part}`),
    ...[...found].filter((part) => !expected.has(part)).map((part) => `undisturbed there is no ${part}`),
  ];
}
