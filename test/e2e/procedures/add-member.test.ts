import { afterAll, beforeAll, expect, test } from "vitest";
import { membersOf, usersIn, writeCount } from "../groups";
import { carryOut, openStage, resetStage, type Stage, settings } from "../stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "medium" });
  await settings(stage, {});
  await resetStage(stage, { knobs: { motion: false } });
});
afterAll(() => stage.close());

test("[MEM-7] users join a group by one save, and who was in it stays", async () => {
  const group = "Citizen Developers";
  const before = membersOf(stage.portal, group);
  const fresh = usersIn(stage.portal, "Automation Users")
    .filter((email) => !before.includes(email))
    .slice(0, 3);
  const there = before.find((email) => email.includes("@")) ?? "";
  const report = await carryOut(
    stage,
    [...fresh, there].map((user) => ({ procedure: "add-member", user, group })),
  );
  expect(report.rows.map(({ state, reason }) => (state === "refused" ? reason?.text : state))).toEqual([
    "verified",
    "verified",
    "verified",
    "unchanged",
  ]);
  expect(membersOf(stage.portal, group)).toEqual([...before, ...fresh].sort());
  expect(writeCount(stage.portal)).toBe(1);
});
