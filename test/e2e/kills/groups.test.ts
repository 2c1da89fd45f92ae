import { expect, test } from "vitest";
import { thinRounds } from "../../../scripts/kills/matrix";
import type { Procedure } from "../../../src/flows/names";
import { everyCellIsSame, expectEveryKind, timeout } from "./every-cell";

const procedures: readonly Procedure[] = ["set-rule", "release", "remove-member", "add-member"];

test(
  "[RUN-1] rows about groups, interrupted at every step: the store of an undisturbed run, no row written twice, a true report",
  async () => {
    const cells = await everyCellIsSame(procedures, thinRounds);
    expectEveryKind(cells, procedures);
    for (const step of ["item-started", "write-intended", "commit-pressed", "observed", "part-proven", "item-settled"])
      expect(cells.filter((cell) => cell.step === step).length, step).toBeGreaterThan(0);
  },
  timeout,
);
