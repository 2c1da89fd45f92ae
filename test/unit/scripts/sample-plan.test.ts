import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { readLines } from "../../../scripts/drive/run-options";
import { checkPlan } from "../../../src/run/check-plan";
import type { CheckedRow } from "../../../src/run/plan";
import { readPlan } from "../../../src/run/read-plan";
import { createStore } from "../../portal/store/scenario";

/** What becomes of a row in an unattended run, going by the preview alone. */
const ends = { ready: "verified", unchanged: "unchanged", choice: "refused", refused: "refused", skipped: "skipped" };

const expected = (note: string): string | undefined => /^expect (\w+): \S/.exec(note)?.[1];

/** The replica's medium organization as its Licenses page shows it. */
function inventory() {
  const { organization, licenses, users, direct } = createStore("medium", 1, "acme");
  const label = new Map(licenses.map((license) => [license.code, license.label]));
  const rows = [...direct].map(([id, { codes }]) => ({
    email: users.get(id)?.email ?? "",
    name: users.get(id)?.displayName ?? id,
    licenses: [...codes].map((code) => label.get(code) ?? code),
    lastInUse: "",
    orphan: !users.has(id),
  }));
  return {
    organization,
    portal: `https://cloud.uipath.com/${organization}`,
    readAt: "",
    users: rows,
    totals: licenses
      .filter(({ total }) => total > 0)
      .map((license) => ({ label: license.label, allocated: null, total: license.total })),
    shown: rows.length,
    complete: true,
    admin: `casey.morgan@${organization}.example`,
  };
}

describe("the sample plan", () => {
  let rows: readonly CheckedRow[] = [];

  beforeAll(() => {
    const read = readPlan(readFileSync("samples/cleanup-plan.csv", "utf8"));
    expect(read.problem).toBeNull();
    rows = checkPlan({
      rows: read.rows,
      inventory: inventory(),
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
