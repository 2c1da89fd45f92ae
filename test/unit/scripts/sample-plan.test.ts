import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { readLines } from "../../../scripts/drive/run-options";
import { checkPlan } from "../../../src/run/check-plan";
import type { CheckedRow } from "../../../src/run/plan";
import { readPlan } from "../../../src/run/read-plan";
import { createStore } from "../../portal/store/scenario";
import { inventoryOf } from "../goals/read-inventory";

/** What becomes of a row in an unattended run, going by the preview alone. */
const ends = { ready: "verified", unchanged: "unchanged", choice: "refused", refused: "refused", skipped: "skipped" };

const expected = (note: string): string | undefined => /^expect (\w+): \S/.exec(note)?.[1];

describe("the sample plan", () => {
  let rows: readonly CheckedRow[] = [];

  beforeAll(() => {
    const read = readPlan(readFileSync("samples/cleanup-plan.csv", "utf8"));
    expect(read.problem).toBeNull();
    rows = checkPlan({
      rows: read.rows,
      inventory: inventoryOf(createStore("medium", 1, "acme"), { admin: "casey.morgan@acme.example" }),
      settings: { protectedUsers: readLines("samples/protected-users.txt"), whenEmpty: "" },
      source: "cleanup-plan.csv",
      checkedAt: "",
    }).rows;
  });

  it("has at least 40 rows, and every kind of ending that a preview can tell", () => {
    expect(rows.length).toBeGreaterThanOrEqual(40);
    expect(new Set(rows.map(({ standing }) => standing))).toEqual(new Set(Object.keys(ends)));
  });

  it("says of every row how it ends, and the preview agrees", () => {
    const wrong = rows.filter(({ note, standing }) => expected(note) !== ends[standing]);
    expect(wrong.map(({ row, user, standing, note }) => ({ row, user, standing, note }))).toEqual([]);
  });
});
