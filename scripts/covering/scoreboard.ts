import type { Result } from "./carry-out";
import { mustRefuse, textOf } from "./factors";
import type { Verdict } from "./judge";

const verdicts = ["done", "refused", "wrong"] as const satisfies readonly Verdict[];

/** Done, refused and wrong by every value of every factor; then each reason with how often it was named, and everything wrong. */
export function scoreboard(results: readonly Result[]): string[] {
  const possible = results.filter(({ combination }) => !mustRefuse(combination));
  const done = possible.filter(({ verdict }) => verdict === "done").length;
  return [
    ...aligned([["", "", ...verdicts], ...valueRows(results), ["all", "", ...counts(results)]]),
    "",
    `${done} of ${possible.length} that can be done were done (${percent(done, possible.length)}).`,
    ...refusals(results),
    ...wrongs(results),
  ];
}

/** One combination in one line. */
export function resultLine({ combination, verdict, refusals: said, wrong, unread, seconds }: Result): string {
  const unreadSaid = verdict === "done" ? [] : unread.map((sentence) => `not read: ${sentence}`);
  const why = [...wrong, ...said.map(({ about, code, text }) => `${about}: ${text} (${code})`), ...unreadSaid];
  const head = `${verdict.padEnd(7)} ${seconds.toFixed(1).padStart(5)} s  ${textOf(combination)}`;
  return [head, ...why.map((line) => `          ${line}`)].join("\n");
}

function valueRows(results: readonly Result[]): string[][] {
  const names = [...new Set(results.flatMap(({ combination }) => Object.keys(combination)))];
  return names.flatMap((name) => {
    const values = [...new Set(results.map(({ combination }) => combination[name] ?? ""))].sort();
    return values.map((value, at) => {
      const having = results.filter(({ combination }) => combination[name] === value);
      return [at === 0 ? name : "", value, ...counts(having)];
    });
  });
}

const counts = (results: readonly Result[]): string[] =>
  verdicts.map((wanted) => String(results.filter(({ verdict }) => verdict === wanted).length));

/** Every reason there was, the most frequent first, with the shortest combination that shows it. */
function refusals(results: readonly Result[]): string[] {
  const named = new Map<string, { count: number; text: string; shown: string }>();
  for (const { combination, refusals: said } of results) {
    const shown = textOf(combination);
    for (const { about, code, text } of said) {
      const key = `${about}: ${code}`;
      const known = named.get(key) ?? { count: 0, text, shown };
      const shorter = shown.length < known.shown.length ? { text, shown } : {};
      named.set(key, { ...known, ...shorter, count: known.count + 1 });
    }
  }
  const sorted = [...named].sort(([, one], [, other]) => other.count - one.count);
  return [
    sorted.length > 0 ? "Reasons named:" : "Nothing was refused.",
    ...sorted.flatMap(([key, { count, text, shown }]) => [`  ${count} x ${key} - ${text}`, `      as in: ${shown}`]),
  ];
}

function wrongs(results: readonly Result[]): string[] {
  const wrong = results.filter(({ verdict }) => verdict === "wrong");
  return [
    wrong.length > 0 ? `WRONG: ${wrong.length} combinations.` : "Nothing was wrong.",
    ...wrong.flatMap((result) => [`  ${textOf(result.combination)}`, ...result.wrong.map((line) => `      ${line}`)]),
  ];
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? "none" : `${((100 * part) / whole).toFixed(1)} %`;

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}
