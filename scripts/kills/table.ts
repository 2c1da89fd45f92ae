import { type Kind, kinds } from "./interruption";
import type { Cell } from "./judge";

/** The matrix by flow and step, a column for each kind of interruption; then everything that is wrong, and the sums. */
export function table(cells: readonly Cell[]): string[] {
  const columns = kinds.filter((kind) => cells.some((cell) => cell.kind === kind));
  const flows = [...new Set(cells.map(({ flow }) => flow))].sort();
  const rows = flows.flatMap((flow) => rowsOf(cells.filter((cell) => cell.flow === flow)));
  return [
    ...aligned([
      ["flow", "interrupted after", ...columns],
      ...rows.map(({ flow, step, cells: ofRow }) => [flow, step, ...columns.map((kind) => inWord(ofRow, kind))]),
    ]),
    "",
    ...wrongs(cells),
    ...columns.map((kind) => sums(cells, kind)),
  ];
}

/** The cells of one flow by step, in the order of its steps. */
function rowsOf(cells: readonly Cell[]) {
  const places = [...new Set(cells.map(({ place }) => place))].sort((one, other) => one - other);
  return places.map((place) => {
    const ofRow = cells.filter((cell) => cell.place === place);
    const [first] = ofRow;
    return { flow: first?.flow ?? "", step: first ? stepName(first) : "", cells: ofRow };
  });
}

const stepName = ({ step, nth }: Cell): string => (nth > 1 ? `${step} (${nth})` : step);

/** One cell in one line. */
export const cellLine = (cell: Cell): string => {
  const { verdict, flow, kind, milliseconds, wrong } = cell;
  return [
    `${verdict.padEnd(6)} ${String(milliseconds).padStart(6)} ms  ${flow}, ${stepName(cell)}, ${kind}`,
    ...wrong.map((line) => `          ${line}`),
  ].join("\n");
};

/** `ok` where all of them ended as without interruption, with their number where there is more than one. */
function inWord(ofRow: readonly Cell[], kind: Kind): string {
  const here = ofRow.filter((cell) => cell.kind === kind);
  if (here.length === 0) return "";
  const bad = here.find(({ verdict }) => verdict !== "same");
  if (bad) return bad.verdict === "wrong" ? "WRONG" : "missed";
  return here.length > 1 ? `ok x ${here.length}` : "ok";
}

function wrongs(cells: readonly Cell[]): string[] {
  const bad = cells.filter(({ verdict }) => verdict !== "same");
  return bad.length > 0 ? [...bad.map(cellLine), ""] : [];
}

function sums(cells: readonly Cell[], kind: Kind): string {
  const here = cells.filter((cell) => cell.kind === kind);
  const same = here.filter(({ verdict }) => verdict === "same").length;
  const times = here.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
  const [middle = 0, longest = 0] = [times[Math.floor(times.length / 2)], times.at(-1)];
  return `${kind}: ${same} of ${here.length} as without interruption; the next step after ${middle} ms (median), ${longest} ms at most`;
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
