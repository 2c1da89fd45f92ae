import { expect, test } from "vitest";
import type { Inventory } from "../../../src/rules/model";
import { fold } from "../../../src/run/fold";
import type { FinalState } from "../../../src/run/journal";
import type { PlanRow } from "../../../src/run/plan";
import { undoRows } from "../../../src/run/undo";
import { acme, citizen, withGroup } from "../sample-groups";
import { attended, developer, line, user } from "../sample-inventory";
import { add, allocate, check, release, remove, setRule } from "./checking";
import { itemStarted, settled, started } from "./history";

/** A run of these lines in which every row that was started came to `fate`. */
function ran(lines: readonly PlanRow[], organization?: Inventory, fate: FinalState = "verified") {
  const { rows } = check(lines, {}, organization);
  const ready = rows.filter(({ standing }) => standing === "ready");
  expect(ready).toHaveLength(lines.length);
  return fold([started(rows), ...ready.flatMap(({ row }) => [itemStarted(row), settled(row, fate)])]);
}
const short = (rows: readonly PlanRow[]) =>
  rows.map(({ row, procedure, user: email, group, licenses }) => [row, procedure, email, group, licenses]);
const deallocate = (email: string, ...licenses: string[]) => line("deallocate", email, { licenses });

test.each([
  [[deallocate("cid@acme.test", attended)], [["allocate", [attended]]]],
  [[line("block", "cid@acme.test")], [["allocate", [attended, developer]]]],
  [[line("inherit", "cid@acme.test")], [["allocate", [attended, developer]]]],
  [[line("inherit", "fay@acme.test")], [["block", []]]],
  [[allocate("fay@acme.test", attended)], [["block", []]]],
  [[allocate("gus@acme.test", attended)], [["inherit", []]]],
  [[line("block", "gus@acme.test")], [["inherit", []]]],
  [[allocate("cid@acme.test", citizen)], [["deallocate", [citizen]]]],
  [
    [allocate("cid@acme.test", citizen), deallocate("cid@acme.test", attended, developer)],
    [
      ["allocate", [attended, developer]],
      ["deallocate", [citizen]],
    ],
  ],
  [
    [
      deallocate("cid@acme.test", attended),
      line("deallocate", "cid@acme.test", { licenses: [developer], whenEmpty: "inherit" }),
    ],
    [["allocate", [attended, developer]]],
  ],
])("[UNDO-2] after %j the record is restored exactly", (lines, wanted) => {
  const { rows } = undoRows(ran(lines));
  expect(rows.map(({ procedure, licenses }) => [procedure, licenses])).toEqual(wanted);
  expect(new Set(rows.map(({ user: email }) => email))).toEqual(new Set([lines[0]?.user]));
});

test("[UNDO-2] the rows of an undo are a plan that restores what was there", () => {
  const run = ran([allocate("cid@acme.test", citizen), deallocate("cid@acme.test", attended, developer)]);
  const later = acme({ users: [user("cid@acme.test", [citizen]), user("fay@acme.test", [])] });
  const plan = check(undoRows(run, later).rows, {}, later);
  expect(plan.rows.map(({ standing }) => standing)).toEqual(["ready", "ready"]);
  expect(plan.rows.at(-1)?.predicted).toMatchObject({ direct: [attended, developer] });
});

test("[UNDO-1] only what was verified is undone", () => {
  for (const fate of ["failed", "unknown", "refused", "unchanged", "skipped"] as const)
    expect(undoRows(ran([line("block", "cid@acme.test")], undefined, fate))).toEqual({ rows: [], cannot: [] });
});

test("[UNDO-3] a rule is restored by its licenses; a lost limit is told", () => {
  expect(undoRows(ran([setRule("Developers", attended)]))).toEqual({
    rows: [
      {
        row: 1,
        procedure: "set-rule",
        user: "",
        group: "Developers",
        licenses: [developer, attended],
        whenEmpty: "",
        note: "undo of row 1",
      },
    ],
    cannot: [
      "Members of 1 group take what its rule gives again only when they log in.",
      "In 1 rule a license with a limit is ticked again; its limit has to be set by hand.",
    ],
  });
  const bare = withGroup("Finance", { rule: [] });
  expect(short(undoRows(ran([setRule("Finance", attended)], bare)).rows)).toEqual([
    [1, "set-rule", "", "Finance", ["none"]],
  ]);
});

test("[UNDO-4] what somebody changed since is left as it is, and that is said", () => {
  const run = ran([line("block", "cid@acme.test"), setRule("Finance", developer)]);
  const changed = withGroup("Finance", { rule: [citizen] }, { users: [user("cid@acme.test", [citizen])] });
  expect(undoRows(run, changed)).toEqual({
    rows: [],
    cannot: ["What 2 rows left was changed by somebody since, and stays as it is now."],
  });
  const same = withGroup("Finance", { rule: [developer] }, { users: [user("cid@acme.test", [])] });
  expect(undoRows(run, same).rows).toHaveLength(2);
  expect(undoRows(run, { ...changed, complete: false }).rows).toHaveLength(2);
});

test("[UNDO-5] a membership comes back with the group's roles, and what does not is said", () => {
  const run = ran([
    remove("ann@acme.test", "Developers"),
    remove("cid@acme.test", "Developers"),
    add("gus@acme.test", "Finance"),
  ]);
  expect(short(undoRows(run).rows)).toEqual([
    [1, "add-member", "ann@acme.test", "Developers", []],
    [2, "add-member", "cid@acme.test", "Developers", []],
    [3, "remove-member", "gus@acme.test", "Finance", []],
  ]);
  expect(undoRows(run).cannot).toEqual([
    "For 2 users the membership comes back, with the group's roles; roles and robot settings given by hand do not.",
    "For 1 user the license that went with the membership comes back only when the user logs in.",
  ]);
});

test("[UNDO-6] a release is undone by nobody but the user", () => {
  expect(undoRows(ran([release("bob@acme.test", "Developers"), release("dee@acme.test", "Finance")]))).toEqual({
    rows: [],
    cannot: ["For 2 users a released license comes back only when the user logs in."],
  });
});

test("rows are numbered through, and name the rows they undo", () => {
  const run = ran([
    release("bob@acme.test", "Developers"),
    line("block", "cid@acme.test"),
    remove("ann@acme.test", "Finance"),
  ]);
  expect(undoRows(run).rows.map(({ row, note }) => [row, note])).toEqual([
    [1, "undo of row 2"],
    [2, "undo of row 3"],
  ]);
});
