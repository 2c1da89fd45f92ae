import { expect } from "vitest";
import { kinds } from "../../../scripts/kills/interruption";
import type { Cell } from "../../../scripts/kills/judge";
import { carryOutRound, type Round } from "../../../scripts/kills/matrix";
import { type Prepared, prepare } from "../../../scripts/kills/prepared";
import { cellLine } from "../../../scripts/kills/table";
import type { Procedure } from "../../../src/flows/names";

/** Milliseconds for a part of the matrix, on a busy machine. */
export const timeout = 900_000;

/** Carries out these interruptions of rows of these procedures: everything ends as it does without them. */
export async function everyCellIsSame(
  procedures: readonly Procedure[],
  roundsOf: (prepared: Prepared) => readonly Round[],
): Promise<Cell[]> {
  const prepared = await prepare(procedures);
  try {
    const told = prepared.undisturbed.report.rows.map(({ procedure, state }) => `${procedure} ${state}`);
    expect(told).toEqual(prepared.checked.map(({ procedure }) => `${procedure} verified`));
    const cells: Cell[] = [];
    for (const round of roundsOf(prepared)) cells.push(...(await carryOutRound(prepared, round)));
    expect(cells.filter(({ verdict }) => verdict !== "same").map(cellLine)).toEqual([]);
    return cells;
  } finally {
    await prepared.stage.close();
  }
}

/** Each flow was interrupted in every way. */
export function expectEveryKind(cells: readonly Cell[], procedures: readonly Procedure[]): void {
  for (const procedure of procedures) {
    const met = new Set(cells.filter((cell) => cell.procedure === procedure).map(({ kind }) => kind));
    expect([...met].sort(), procedure).toEqual([...kinds].sort());
  }
}
