import { afterAll, beforeAll, test } from "vitest";
import { carryOutEveryProcedure } from "../every-procedure";
import { openStage, type Stage } from "../stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small", skin: "ng", knobs: { motion: false } });
});
afterAll(() => stage.close());

test("every procedure and reverse on the skin ng: the store is as predicted", () => carryOutEveryProcedure(stage));
