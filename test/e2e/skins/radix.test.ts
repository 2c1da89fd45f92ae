import { afterAll, beforeAll, test } from "vitest";
import { carryOutEveryProcedure } from "../every-procedure";
import { openStage, type Stage } from "../stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small", skin: "radix", knobs: { motion: false } });
});
afterAll(() => stage.close());

test("every procedure and reverse on the skin radix: the store is as predicted", () => carryOutEveryProcedure(stage));
