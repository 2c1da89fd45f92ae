import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { directOf, everyRecord, people, writesOf } from "../people";
import { carryOut, openStage, preview, resetStage, type Stage, settings } from "../stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small" });
  await settings(stage, {});
});
beforeEach(() => resetStage(stage));
afterAll(() => stage.close());

test("[DIR-3] one of several licenses is taken back, the others stay, and nobody else is written to", async () => {
  const chosen = people(stage.portal, (count) => count > 1).slice(0, 3);
  const before = everyRecord(stage.portal);
  const report = await carryOut(
    stage,
    chosen.map(({ email, licenses }) => ({ user: email, licenses: licenses.slice(0, 1) })),
  );
  expect(report.rows.map(({ state }) => state)).toEqual(["verified", "verified", "verified"]);
  const expected = { ...before };
  for (const { email, licenses } of chosen) expected[email] = licenses.slice(1).join(", ");
  expect(everyRecord(stage.portal)).toEqual(expected);
  expect([...writesOf(stage.portal)]).toEqual(chosen.map(({ email }) => [email, 1]));
  expect(report.summary.licensesFreed).toEqual(tally(chosen.map(({ licenses }) => licenses[0] ?? "")));
});

test("[DIR-5] taking the last license back waits for a choice and writes nothing without one", async () => {
  const [user] = people(stage.portal, (count) => count === 1);
  const plan = await preview(stage, [{ user: user?.email ?? "", licenses: ["*"] }]);
  expect(plan.rows[0]?.standing).toBe("choice");
  const report = await carryOut(stage, [{ user: user?.email ?? "", licenses: ["*"] }]);
  expect(report.rows[0]).toMatchObject({ state: "refused", reason: { code: "choice-needed" } });
  expect(stage.portal.writes).toEqual([]);
});

test("[DIR-4] taking the last license back goes the way the admin chose", async () => {
  const [one, two] = people(stage.portal, (count) => count === 1);
  const report = await carryOut(stage, [
    { user: one?.email ?? "", licenses: ["*"], whenEmpty: "block" },
    { user: two?.email ?? "", licenses: ["*"], whenEmpty: "inherit" },
  ]);
  expect(report.rows.map(({ state }) => state)).toEqual(["verified", "verified"]);
  expect(directOf(stage.portal, one?.email ?? "")).toEqual([]);
  expect(directOf(stage.portal, two?.email ?? "")).toBeNull();
});

function tally(labels: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}
