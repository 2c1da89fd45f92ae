import type { Report, ReportRow } from "../../src/run/report-shape";
import type { WriteLogEntry } from "../../test/portal/server/write-log";
import type { RuleSwitches } from "../../test/portal/store/decision";
import type { Store } from "../../test/portal/store/model";
import type { WishedRow } from "./mixed-rows";
import { differences } from "./replay-log";
import { movesSame, type Served, served } from "./served";
import { isShown, sameText, type Wish } from "./wish";

/** What is wrong with a round, a line each. Nothing of it is taken from what the extension said, but `misreported`, which compares that. */
export interface Judgment {
  /** Writes of ours that no row asked for, with another content, or over what somebody else had written. */
  readonly wrongWrites: readonly string[];
  /** Writes of ours after a row was written already. */
  readonly doubleWrites: readonly string[];
  /** Where the store is not what the replica's own rules make of the writes that were asked for. */
  readonly storeDifferences: readonly string[];
  /** Rows that are not as the report says. */
  readonly misreported: readonly string[];
  /** Rows nobody said anything about in the end. */
  readonly lost: readonly string[];
}

/** Everything that is wrong, with its kind. */
export const linesOf = (judgment: Judgment): string[] =>
  Object.entries(judgment).flatMap(([kind, lines]: [string, readonly string[]]) =>
    lines.map((line) => `${kind}: ${line}`),
  );

export interface Evidence {
  readonly rows: readonly WishedRow[];
  readonly before: Store;
  readonly after: Store;
  readonly writes: readonly WriteLogEntry[];
  readonly switches: RuleSwitches;
  /** E-mail of the admin whose browser it is: all writes of that admin are ours. */
  readonly admin: string;
  /** Null where the run never ended. */
  readonly report: Report | null;
}

export function judgeRound({ rows, before, after, writes, switches, admin, report }: Evidence): Judgment {
  const isOurs = (entry: WriteLogEntry): boolean => entry.admin === admin;
  const log = writes.map((entry) => served(rows, entry));
  const ours = log.filter(({ entry }) => isOurs(entry));
  const others = log.filter(({ entry }) => !isOurs(entry));
  const byRow = new Map(rows.map((row) => [row, ours.filter((one) => one.rows.includes(row))]));
  const reported = new Map(report?.rows.map((row) => [row.row, row]));
  return {
    wrongWrites: ours.flatMap(wrongWrite),
    doubleWrites: [...byRow].flatMap(([row, mine]) => doubleWrite(row, mine)),
    storeDifferences: differences(before, after, log, isOurs, switches),
    misreported: [...rows.entries()].flatMap(([at, row]) => {
      const said = reported.get(at + 1);
      const touched = others.some(
        ({ entry, rows: same }) => entry.accepted && (same.includes(row) || movesSame(row, entry)),
      );
      const wrong = said ? misreport(said, row.wish, after, byRow.get(row) ?? [], touched) : null;
      return wrong === null ? [] : [`${nameOf(row)}: ${said?.state}, but ${wrong}`];
    }),
    lost: [...rows.entries()].filter(([at]) => !reported.has(at + 1)).map(([, row]) => nameOf(row)),
  };
}

const nameOf = ({ plan }: WishedRow): string => [plan.procedure, plan.user, plan.group].filter(Boolean).join(" ");

function wrongWrite({ entry, rows, strangers }: Served): string[] {
  const content = entry.accepted ? rows.flatMap((row) => wrongContent(entry, row)) : [];
  return [...strangers.map((one) => `${one}: asked for by no row`), ...content];
}

/** A set replaces another one whole: what it replaces must be what the row was planned from. */
function wrongContent({ before, after, quotas }: WriteLogEntry, row: WishedRow): string[] {
  const { wish } = row;
  if (wish.about !== "direct" && wish.about !== "rule") return [];
  const said = (what: string, labels: unknown): string => `${nameOf(row)}: ${what} ${JSON.stringify(labels)}`;
  const right =
    sameText(after, wish.after) && (wish.about === "direct" || sameLimits(quotas?.after ?? {}, wish.quotas));
  return [
    ...(right ? [] : [said("written", after)]),
    ...(sameText(before, wish.before) ? [] : [said("written over another admin's", before)]),
  ];
}

const sameLimits = (one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): boolean =>
  sameText(Object.entries(one).sort(), Object.entries(other).sort());

/** A member that leaves has two writes, the group's and, where the license outlives that, the release. */
function doubleWrite(row: WishedRow, mine: readonly Served[]): string[] {
  const halves = [mine.filter(({ entry }) => isSaved(entry)), mine.filter(({ entry }) => !isSaved(entry))];
  return halves.flatMap((half) => {
    const first = half.findIndex(({ entry }) => entry.accepted);
    const more = first < 0 ? 0 : half.length - first - 1;
    return more > 0 ? [`${nameOf(row)}: ${more} more after it was written`] : [];
  });
}

const isSaved = ({ call }: WriteLogEntry): boolean => call !== "DELETE UserLicense/group/user";

/** How a row is otherwise than reported, or null. `touched`: another admin wrote the same thing or its reverse, so the end of it proves less. */
function misreport(
  { state }: ReportRow,
  wish: Wish,
  store: Store,
  mine: readonly Served[],
  touched: boolean,
): string | null {
  const written = mine.some(({ entry }) => entry.accepted);
  const shown = isShown(store, wish);
  if (state === "refused" || state === "skipped") return written ? "it was written" : null;
  if (state === "unchanged") {
    if (written) return "it was written";
    return shown || touched ? null : "the store shows otherwise";
  }
  if (state === "verified") {
    if (mine.length === 0) return "nothing was written";
    return shown || touched ? null : "the store shows otherwise";
  }
  if (state === "failed") return shown && !touched ? "it took effect" : null;
  return null;
}
