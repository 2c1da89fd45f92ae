import { expect, test } from "vitest";
import type { Inventory } from "../../../src/rules/model";
import { driftOf } from "../../../src/run/drift";
import { Drift } from "../../../src/run/drift-row";
import { fold } from "../../../src/run/fold";
import type { PlanRow } from "../../../src/run/plan";
import { acme, citizen, group, lease, withGroup } from "../sample-groups";
import { attended, developer, line, user } from "../sample-inventory";
import { add, check, release, remove, setRule } from "./checking";
import { itemStarted, settled, started } from "./history";

function ran(...lines: readonly PlanRow[]) {
  const { rows } = check(lines);
  return fold([started(rows), ...rows.flatMap(({ row }) => [itemStarted(row), settled(row)])]);
}
const short = (drift: readonly Drift[]) => drift.map(({ row, kind, licenses }) => [row, kind, licenses]);
const without = (name: string, ...gone: string[]) => ({
  leases:
    acme()
      .groups.find((entry) => entry.name === name)
      ?.leases?.filter(({ email }) => !gone.includes(email)) ?? null,
  members:
    acme()
      .groups.find((entry) => entry.name === name)
      ?.members?.filter(({ email }) => !gone.includes(email)) ?? null,
});

test("nothing is told while the portal shows what the run left", () => {
  const run = ran(
    release("bob@acme.test", "Developers"),
    line("block", "cid@acme.test"),
    line("inherit", "fay@acme.test"),
  );
  const later = withGroup(
    "Developers",
    { leases: without("Developers", "bob@acme.test").leases },
    { users: [user("cid@acme.test", [])] },
  );
  expect(driftOf(run, later)).toEqual([]);
});

test("[DRIFT-2] a released license that was taken again is told", () => {
  const run = ran(release("bob@acme.test", "Developers"));
  const [drift] = driftOf(run, acme());
  expect(drift).toEqual({
    row: 1,
    procedure: "release",
    user: "bob@acme.test",
    group: "Developers",
    kind: "back",
    left: { lease: null, lastInUse: "" },
    now: { lease: [developer], lastInUse: "2026-10-20" },
    licenses: [developer],
    text: `Taken again: ${developer} from Developers.`,
  });
  expect(Drift.safeParse(drift).success).toBe(true);
});

test("[DRIFT-2] so is one taken from another group, unless it was there when the plan was made", () => {
  const run = ran(release("ann@acme.test", "Developers"));
  const gone = without("Developers", "ann@acme.test").leases;
  const finance = [lease("ann@acme.test", [attended])];
  const later = (licenses: typeof finance) =>
    acme({
      groups: acme().groups.map((entry) => {
        if (entry.name === "Developers") return { ...entry, leases: gone };
        return entry.name === "Finance" ? { ...entry, leases: licenses } : entry;
      }),
    });
  expect(short(driftOf(run, later(finance)))).toEqual([[1, "back", [attended]]]);
  const had = withGroup("Finance", { leases: finance });
  const { rows } = check([release("ann@acme.test", "Developers")], {}, had);
  expect(rows[0]?.elsewhere).toEqual([attended]);
  expect(driftOf(fold([started(rows), itemStarted(1), settled(1)]), later(finance))).toEqual([]);
});

test("[DRIFT-2] who inherits again has taken what his groups show, who kept a record has not", () => {
  const run = ran(line("inherit", "cid@acme.test"), line("block", "fay@acme.test")).items;
  expect(run.size).toBe(2);
  const taken = withGroup(
    "Developers",
    { leases: [lease("cid@acme.test", [developer]), lease("fay@acme.test", [developer])] },
    { users: [user("fay@acme.test", [])] },
  );
  expect(short(driftOf(ran(line("inherit", "cid@acme.test")), taken))).toEqual([[1, "back", [developer]]]);
  const blocked = withGroup(
    "Developers",
    { leases: [lease("cid@acme.test", [developer])] },
    { users: [user("cid@acme.test", [])] },
  );
  expect(driftOf(ran(line("block", "cid@acme.test")), blocked)).toEqual([]);
});

test("[DRIFT-2] each license is told once, by the row that is about it", () => {
  const both = withGroup("Finance", { leases: [lease("ann@acme.test", [attended])] });
  const { rows } = check([release("ann@acme.test", "Developers"), release("ann@acme.test", "Finance")], {}, both);
  const run = fold([started(rows), ...[1, 2].flatMap((row) => [itemStarted(row), settled(row)])]);
  expect(short(driftOf(run, both))).toEqual([
    [1, "back", [developer]],
    [2, "back", [attended]],
  ]);
});

test("who was taken out and is in again was changed; who is out and has another license has taken it", () => {
  const run = ran(remove("ann@acme.test", "Developers"), add("gus@acme.test", "Finance"));
  const out = without("Developers", "ann@acme.test");
  const again = acme({
    groups: acme().groups.map((entry) => (entry.name === "Developers" ? { ...entry, leases: out.leases } : entry)),
  });
  expect(driftOf(run, again).map(({ row, kind, text }) => [row, kind, text])).toEqual([
    [1, "changed", "Left as not a member, now a member."],
    [2, "changed", "Left as a member, now not a member."],
  ]);
  const stays = [...(acme().groups[1]?.members ?? []), { kind: "user" as const, email: "gus@acme.test", name: "" }];
  const taken = acme({
    groups: acme().groups.map((entry) => {
      if (entry.name === "Developers") return { ...entry, ...out };
      return entry.name === "Finance"
        ? { ...entry, members: stays, leases: [lease("ann@acme.test", [attended])] }
        : entry;
    }),
  });
  expect(short(driftOf(run, taken))).toEqual([[1, "back", [attended]]]);
});

test("a rule or record that somebody edited since was changed", () => {
  const run = ran(setRule("Finance", developer), line("block", "cid@acme.test"));
  const later = withGroup("Finance", { rule: [citizen] }, { users: [user("cid@acme.test", [attended])] });
  expect(driftOf(run, later).map(({ kind, text }) => [kind, text])).toEqual([
    ["changed", `Left as ${developer}, now ${citizen}.`],
    ["changed", `Left as a direct allocation of nothing (No license), now ${attended}.`],
  ]);
});

test("[DRIFT-1] of several rows about one record the last counts", () => {
  const run = ran(
    line("deallocate", "cid@acme.test", { licenses: [attended] }),
    line("deallocate", "cid@acme.test", { licenses: [developer], whenEmpty: "block" }),
  );
  expect(driftOf(run, acme({ users: [user("cid@acme.test", [])] }))).toEqual([]);
  expect(short(driftOf(run, acme()))).toEqual([[2, "changed", []]]);
});

test("[DRIFT-1] what a later reading does not show is unknown", () => {
  const run = ran(
    release("bob@acme.test", "Developers"),
    remove("dee@acme.test", "Finance"),
    setRule("Finance", developer),
    line("inherit", "cid@acme.test"),
  );
  const nothing: Inventory = acme({ groups: [], groupsComplete: false, users: [], complete: false });
  expect(short(driftOf(run, nothing))).toEqual([1, 2, 3, 4].map((row) => [row, "unknown", []]));
  const twins = acme({ groups: [...acme().groups, group("Developers", [citizen], [], [])] });
  expect(short(driftOf(ran(release("bob@acme.test", "Developers")), twins))).toEqual([[1, "unknown", []]]);
});

test("a rule that is gone was changed", () => {
  const later = acme({ groups: acme().groups.filter(({ name }) => name !== "Finance") });
  expect(driftOf(ran(setRule("Finance", developer)), later)).toMatchObject([{ kind: "changed", now: { rule: null } }]);
});
