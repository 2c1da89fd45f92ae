import { afterAll, beforeAll, expect, test } from "vitest";
import { membersOf, usersIn, writeCount } from "../groups";
import { carryOut, openStage, type Stage, settings } from "../stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "thousand", knobs: { motion: false } });
  await settings(stage, {});
});
afterAll(() => stage.close());

test("[MEM-1] a thousand members leave one group by one Save, and the others stay", async () => {
  const group = "Shift Workers";
  const leaving = usersIn(stage.portal, group).slice(0, 1000);
  expect(leaving).toHaveLength(1000);
  const staying = membersOf(stage.portal, group).filter((member) => !leaving.includes(member));
  expect(staying).toHaveLength(10);
  const rows = leaving.map((user) => ({ procedure: "remove-member", user, group }));
  const report = await carryOut(stage, rows);
  expect(report.rows.filter(({ state }) => state !== "verified").map(({ reason }) => reason?.text)).toEqual([]);
  expect(membersOf(stage.portal, group)).toEqual(staying);
  expect(writeCount(stage.portal)).toBe(1);
}, 900_000);
