import { afterAll, beforeAll, test } from "vitest";
import { carryOutEveryProcedure } from "../every-procedure";
import { openStage, resetStage, type Stage } from "../stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small" });
});
afterAll(() => stage.close());

test.each(["open", "closed"] as const)(
  "every procedure and reverse inside a shadow root that is %s: the store is as predicted",
  async (shadow) => {
    await resetStage(stage, { scenario: "small", knobs: { shadow, motion: false } });
    await carryOutEveryProcedure(stage);
  },
);
