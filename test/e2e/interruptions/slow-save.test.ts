import { afterAll, beforeAll, expect, test } from "vitest";
import { storeBefore } from "../../../scripts/drive/replica-check";
import { everyProcedure, signInEverybody } from "../every-procedure";
import { killWorker } from "../kill-worker";
import { openStage, preview, resetStage, type Stage, settings, start } from "../stage";
import { endsUnharmed } from "./at-a-step";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small" });
  await settings(stage, {});
});
afterAll(() => stage.close());

test.each(["deallocate", "remove-member", "release"])(
  "%s: the worker dies while the portal is long in storing what was pressed: what is on its way is waited for, and not told as failed",
  async (procedure) => {
    await resetStage(stage, { knobs: { motion: false } });
    signInEverybody(stage.portal);
    const rows = everyProcedure(stage.portal).filter((row) => row.procedure === procedure);
    const plan = await preview(stage, rows.slice(0, 1));
    const before = storeBefore(stage.portal.store);
    // Longer than a list that was answered may lag behind.
    stage.portal.setKnobs({ "save-delay": 12_000 });
    let deaths = 0;
    stage.portal.listen(async ({ method, stage: at }) => {
      if (method === "GET" || at !== "asked" || deaths > 0) return;
      deaths += 1;
      await killWorker(stage);
    });
    await start(stage, plan);
    await endsUnharmed(stage, { plan, before });
    stage.portal.listen(null);
    expect(deaths).toBe(1);
  },
);
