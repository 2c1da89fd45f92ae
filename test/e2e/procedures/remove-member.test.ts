import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { changesBetween, everything, leasesOf, membersOf, ruleOf, usersIn, writeCount } from "../groups";
import { carryOut, openStage, preview, resetStage, type Stage, settings } from "../stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "medium" });
  await settings(stage, {});
});
// How panels slide is tested where one panel is; here it would only take time.
beforeEach(() => resetStage(stage, { knobs: { motion: false } }));
afterAll(() => stage.close());

const four = ["Automation Users", "Citizen Developers", "Finance Automation", "Claims Processing"];
const rowsFor = (count: number, groups: readonly string[] = four) =>
  groups.flatMap((group) =>
    usersIn(stage.portal, group)
      .slice(0, count)
      .map((user) => ({ procedure: "remove-member", user, group })),
  );

test("[MEM-1] 60 members leave 4 groups by 4 saves, and everybody else stays", async () => {
  const rows = rowsFor(15);
  expect(rows).toHaveLength(60);
  const before = new Map(four.map((name) => [name, membersOf(stage.portal, name)]));
  const rules = four.map((name) => ruleOf(stage.portal, name));
  const report = await carryOut(stage, rows);
  expect(report.rows.filter(({ state }) => state !== "verified").map(({ reason }) => reason?.text)).toEqual([]);
  for (const name of four) {
    const gone = rows.filter(({ group }) => group === name).map(({ user }) => user);
    expect(membersOf(stage.portal, name)).toEqual(before.get(name)?.filter((member) => !gone.includes(member)));
  }
  expect(four.map((name) => ruleOf(stage.portal, name))).toEqual(rules);
  expect(writeCount(stage.portal)).toBe(4);
});

test("[X-6] where the license outlives the membership it is released, and only then is the row verified", async () => {
  await resetStage(stage, { knobs: { motion: false, "lease-on-removal": "stays" } });
  const lessees = [...leasesOf(stage.portal, "Automation Users").keys()];
  const listed = new Set(usersIn(stage.portal, "Automation Users"));
  const chosen = lessees.filter((email) => listed.has(email)).slice(0, 3);
  expect(chosen).toHaveLength(3);
  const before = everything(stage.portal);
  const report = await carryOut(
    stage,
    chosen.map((user) => ({ procedure: "remove-member", user, group: "Automation Users" })),
  );
  expect(report.summary).toMatchObject({ rows: 3, verified: 3 });
  expect(chosen.filter((email) => leasesOf(stage.portal, "Automation Users").has(email))).toEqual([]);
  // One membership list and three leases.
  expect(changesBetween(before, everything(stage.portal))).toHaveLength(4);
  expect(writeCount(stage.portal)).toBe(4);
});

test("a group of the directory, Everyone and a stranger are refused, and nothing is written", async () => {
  const [user = ""] = usersIn(stage.portal, "Automation Users");
  const plan = await preview(stage, [
    { procedure: "remove-member", user, group: "Everyone" },
    { procedure: "remove-member", user, group: "EMEA Operations" },
    { procedure: "remove-member", user: "nobody@acme.example", group: "Automation Users" },
    { procedure: "remove-member", user: "jordan.ellis@acme.example", group: "Administrators" },
  ]);
  expect(plan.rows.map(({ standing }) => standing)).toEqual(["refused", "refused", "refused", "skipped"]);
  expect(plan.counts.ready).toBe(0);
});

test("a Save the portal accepts and does not carry out fails every row of the group, none verified", async () => {
  await resetStage(stage, { scenario: "small", knobs: { motion: false, "success-not-stored": "all" } });
  const report = await carryOut(stage, rowsFor(3, ["Automation Users"]));
  expect(report.summary).toMatchObject({ rows: 3, failed: 3 });
});
