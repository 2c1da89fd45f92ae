import { weathers } from "./fault-kinds";
import { type RoundResult, wrongLines } from "./round-result";

/** The figures of all rounds, a line each: what happened to them, and what was wrong. */
export function chaosTable(results: readonly RoundResult[]): string[] {
  const strikes = summed(results.map((result) => result.strikes));
  const faults = summed(results.map((result) => result.faults));
  const lasting = new Set(weathers.map(({ name }) => name));
  const struck = Object.entries(faults).filter(([name]) => !lasting.has(name));
  const under = Object.entries(faults).filter(([name]) => lasting.has(name));
  const count = (of: (result: RoundResult) => number): number => results.reduce((sum, one) => sum + of(one), 0);
  const { "session expired": expired = 0, ...deaths } = strikes;
  const killed = Object.values(deaths).reduce((sum, one) => sum + one, 0);
  const recoveries = results.flatMap((result) => result.recoveries);
  return [
    ...aligned([
      ["rounds", results.length],
      ["rows", count(({ rows }) => rows)],
      ...sorted(rowsOf(results)).map(indented),
      ...sorted(summed(results.map(({ states }) => states))).map(indented),
      ["kills", killed],
      ...sorted(deaths).map(indented),
      ["faults that struck", expired + struck.reduce((sum, [, many]) => sum + many, 0)],
      ...sorted({ ...Object.fromEntries(struck), "session expired": expired }).map(indented),
      ["rows under a fault that lasted", under.reduce((sum, [, many]) => sum + many, 0)],
      ...sorted(Object.fromEntries(under)).map(indented),
      ["mean recovery", `${(mean(recoveries) / 1000).toFixed(1)} s`],
      ["times Resume was pressed", count(({ resumed }) => resumed)],
      ["times nothing went on and the bench killed the browser", count(({ hangs }) => hangs)],
      ["wrong writes", count(({ judgment }) => judgment.wrongWrites.length)],
      ["double writes", count(({ judgment }) => judgment.doubleWrites.length)],
      ["parts of the store that are not as they must be", count(({ judgment }) => judgment.storeDifferences.length)],
      ["rows whose reported state disagrees with the store", count(({ judgment }) => judgment.misreported.length)],
      ["rows lost", count(({ judgment }) => judgment.lost.length)],
      ["rounds that came to no end", count(({ broken }) => (broken === "" ? 0 : 1))],
    ]),
    ...why(results),
    ...results.flatMap((result) => wrongLines(result).map((line) => `WRONG, round ${result.number}: ${line}`)),
  ];
}

/** One round in one line, what was wrong below. */
export function roundLine(result: RoundResult): string {
  const killed = Object.values(result.strikes).reduce((sum, one) => sum + one, 0);
  const states = sorted(result.states).map(([name, many]) => `${many} ${name}`);
  const head = `round ${result.number}: ${result.rows} rows, ${result.skin}, ${killed} strikes, ${result.seconds.toFixed(0)} s (${states.join(", ")})`;
  return [head, ...wrongLines(result).map((line) => `    WRONG ${line}`)].join("\n");
}

function why(results: readonly RoundResult[]): string[] {
  const reasons = sorted(summed(results.map((result) => result.reasons)));
  return reasons.length === 0
    ? []
    : ["Rows that were not verified, and why:", ...reasons.map(([name, many]) => `  ${many} x ${name}`)];
}

const rowsOf = (results: readonly RoundResult[]): Record<string, number> =>
  summed(results.map(({ skin, rows }) => ({ [`on pages of ${skin}`]: rows })));

type Counts = Readonly<Record<string, number | undefined>>;

function summed(all: readonly Counts[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const counts of all) for (const [name, many = 0] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + many;
  return sum;
}

const sorted = (counts: Readonly<Record<string, number>>): [string, number][] =>
  Object.entries(counts).sort(([, one], [, other]) => other - one);

const indented = ([name, many]: readonly [string, number]): [string, number] => [`  ${name}`, many];

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

function aligned(rows: readonly (readonly [string, number | string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${String(value).padStart(7)}`);
}
