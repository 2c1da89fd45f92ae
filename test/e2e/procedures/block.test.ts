import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { directOf, everyRecord, people, writesOf } from "../people";
import { carryOut, openStage, resetStage, type Stage, settings } from "../stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small" });
  await settings(stage, {});
});
beforeEach(() => resetStage(stage));
afterAll(() => stage.close());

test("[DIR-6] a blocked user keeps an empty record and one save is all it takes", async () => {
  const chosen = people(stage.portal).slice(0, 3);
  const before = everyRecord(stage.portal);
  const report = await carryOut(
    stage,
    chosen.map(({ email }) => ({ procedure: "block", user: email })),
  );
  expect(report.rows.map(({ state }) => state)).toEqual(["verified", "verified", "verified"]);
  for (const { email } of chosen) expect(directOf(stage.portal, email)).toEqual([]);
  const expected = { ...before };
  for (const { email } of chosen) expected[email] = "";
  expect(everyRecord(stage.portal)).toEqual(expected);
  expect([...writesOf(stage.portal)]).toEqual(chosen.map(({ email }) => [email, 1]));
});

test("a user who is blocked already is read, found unchanged and not written to", async () => {
  const [blocked] = people(stage.portal, (count) => count === 0);
  const report = await carryOut(stage, [{ procedure: "block", user: blocked?.email ?? "" }]);
  expect(report.rows[0]?.state).toBe("unchanged");
  expect(stage.portal.writes).toEqual([]);
});

test("a portal that does not save an empty set gets no press, and the row says so", async () => {
  await resetStage(stage, { knobs: { "empty-save": "refused" } });
  const [user] = people(stage.portal);
  const report = await carryOut(stage, [{ procedure: "block", user: user?.email ?? "" }]);
  expect(report.rows[0]).toMatchObject({ state: "refused", reason: { code: "not-enabled" } });
  expect(stage.portal.writes).toEqual([]);
});
