import { afterAll, beforeAll, test } from "vitest";
import { carryOutEveryProcedure } from "../every-procedure";
import { openStage, type Stage, settings } from "../stage";
import { comesThrough, conditions, isLeftAlone, nothingIsVerifiedThatIsNot } from "./hard-portal";

const skin = "legacy";
let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small", skin, knobs: { motion: false } });
  await settings(stage, {});
});
afterAll(() => stage.close());

test("every procedure and reverse on the skin legacy: the store is as predicted", () => carryOutEveryProcedure(stage));

test("what the portal says is not believed, and what another admin added is not overwritten", () =>
  nothingIsVerifiedThatIsNot(stage, { skin, motion: false }));

test.each(conditions)("the run comes through with %j", (knobs) => comesThrough(stage, { skin, ...knobs }));

test.each([
  [{ language: "xx" }, "unknown-language"],
  [{ role: "license-viewer" }, "view-only"],
  [{ "user-license-management": "off" }, "user-license-management-off"],
] as const)("the page is left alone with %j", (knobs, code) =>
  isLeftAlone(stage, { skin, motion: false, ...knobs }, code),
);
