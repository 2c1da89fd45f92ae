import { expect, test } from "vitest";
import { reason } from "../../../src/run/reasons";
import { citizen } from "../sample-groups";
import { attended, developer, line } from "../sample-inventory";
import { add, allocate, check, release, remove, setRule, standings } from "./checking";

const deallocate = (email: string, ...licenses: string[]) => line("deallocate", email, { licenses });

test("[PLAN-3] different rules for one group are refused together and name each other", () => {
  const plan = check([setRule("Finance", developer), setRule("Developers", attended), setRule("FINANCE", citizen)]);
  expect(standings(plan)).toEqual([
    ["refused", "contradictory-rows"],
    ["ready", null],
    ["refused", "contradictory-rows"],
  ]);
  expect(plan.rows[0]?.reason).toEqual(reason("contradictory-rows", [3], "rule"));
});

test("[PLAN-4] the same rule for one group twice is once too often", () => {
  expect(
    standings(check([setRule("Finance", developer, attended), setRule("Finance", attended, "RPADEVPRONU")])),
  ).toEqual([
    ["ready", null],
    ["refused", "duplicate-row"],
  ]);
});

test("[PLAN-3] in and out of one group is refused together, in other groups it is not", () => {
  const plan = check([
    remove("ann@acme.test", "Finance"),
    add("ann@acme.test", "Finance"),
    remove("ann@acme.test", "Developers"),
    add("gus@acme.test", "Finance"),
  ]);
  expect(standings(plan)).toEqual([
    ["refused", "contradictory-rows"],
    ["refused", "contradictory-rows"],
    ["ready", null],
    ["ready", null],
  ]);
});

test("[PLAN-4] the same removal, addition or release twice is once too often", () => {
  for (const row of [
    remove("ann@acme.test", "Finance"),
    add("gus@acme.test", "Finance"),
    release("ann@acme.test", "Developers"),
  ])
    expect(standings(check([row, row]))[1]).toEqual(["refused", "duplicate-row"]);
});

test("[PLAN-3] who is blocked or inherits is not allocated anything by another line", () => {
  for (const procedure of ["block", "inherit"]) {
    const plan = check([line(procedure, "cid@acme.test"), allocate("cid@acme.test", citizen)]);
    expect(standings(plan).map(([, code]) => code)).toEqual(["contradictory-rows", "contradictory-rows"]);
  }
});

test("a block goes with what is about groups", () => {
  const plan = check([
    line("block", "ann@acme.test"),
    release("ann@acme.test", "Developers"),
    remove("ann@acme.test", "Finance"),
  ]);
  expect(standings(plan).map(([standing]) => standing)).toEqual(["ready", "ready", "ready"]);
});

test("[PLAN-19] licenses are given and taken by turns, each row from what the one before leaves", () => {
  const plan = check([allocate("cid@acme.test", citizen), deallocate("cid@acme.test", attended, developer)]);
  expect(plan.rows.map(({ standing, flow, predicted }) => [standing, flow, predicted])).toEqual([
    ["ready", "allocate", { direct: [attended, developer, citizen], inherited: "none" }],
    ["ready", "deallocate", { direct: [citizen], inherited: "none" }],
  ]);
});

test("[PLAN-19] not where one license is both, nor where nothing would be left in between", () => {
  for (const rows of [
    [allocate("cid@acme.test", attended), deallocate("cid@acme.test", attended)],
    [deallocate("cid@acme.test", citizen), allocate("cid@acme.test", citizen)],
    [deallocate("cid@acme.test", "*"), allocate("cid@acme.test", citizen)],
  ])
    expect(standings(check(rows)).map(([, code]) => code)).toEqual(["contradictory-rows", "contradictory-rows"]);
});

test("[PLAN-4] what is allocated by an earlier row is not allocated again", () => {
  const plan = check([
    allocate("gus@acme.test", citizen),
    allocate("gus@acme.test", citizen, attended),
    allocate("gus@acme.test", attended),
  ]);
  expect(plan.rows.map(({ flow, licenses, reason: why }) => [flow, licenses, why?.code])).toEqual([
    ["allocate-unlisted", [citizen], undefined],
    ["allocate", [attended], undefined],
    [null, [attended], "duplicate-row"],
  ]);
});

test("[PLAN-21] what follows from a row is told from what the rows before it leave", () => {
  const only = check([remove("ann@acme.test", "Developers")]).rows[0]?.consequences.join(" ");
  expect(only).toMatch(/No effect on Attended.* while Finance also gives it/);
  const after = check([remove("ann@acme.test", "Finance"), remove("ann@acme.test", "Developers")]).rows[1];
  expect(after?.consequences).toEqual([
    "Also loses the roles and robot configuration from Developers.",
    "What the group still lists for the user afterwards is released too.",
    "Nothing comes back at the next log-in.",
  ]);
  const edited = check([setRule("Finance", citizen), remove("ann@acme.test", "Developers")]).rows[1];
  expect(edited?.consequences.join(" ")).toMatch(
    /Comes back at the next log-in with a weaker license: Citizen Developer/,
  );
});

test("[PLAN-9] the typed word is that of the gravest kind", () => {
  const word = (...rows: Parameters<typeof check>[0]) => check(rows).confirmWord;
  const [rule, out, block] = [
    setRule("Finance", citizen),
    remove("ann@acme.test", "Developers"),
    line("block", "cid@acme.test"),
  ];
  expect(word(block)).toBe("BLOCK");
  expect(word(block, out)).toBe("REMOVE");
  expect(word(block, out, rule)).toBe("RULE");
  expect(
    word(release("bob@acme.test", "Developers"), allocate("gus@acme.test", attended), add("gus@acme.test", "Finance")),
  ).toBe("");
});
