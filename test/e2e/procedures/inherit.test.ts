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

test("[DIR-7] returning to the group rule drops the record and nothing else", async () => {
  const chosen = people(stage.portal).slice(0, 3);
  const before = everyRecord(stage.portal);
  const report = await carryOut(
    stage,
    chosen.map(({ email }) => ({ procedure: "inherit", user: email })),
  );
  expect(report.rows.map(({ state }) => state)).toEqual(["verified", "verified", "verified"]);
  for (const { email } of chosen) {
    expect(directOf(stage.portal, email)).toBeNull();
    delete before[email];
  }
  expect(everyRecord(stage.portal)).toEqual(before);
  expect([...writesOf(stage.portal)]).toEqual(chosen.map(({ email }) => [email, 1]));
});

test("a blocked user is let back to what the groups give", async () => {
  const [blocked] = people(stage.portal, (count) => count === 0);
  const report = await carryOut(stage, [{ procedure: "inherit", user: blocked?.email ?? "" }]);
  expect(report.rows[0]?.state).toBe("verified");
  expect(directOf(stage.portal, blocked?.email ?? "")).toBeNull();
});
