import { afterAll, beforeAll, expect, test } from "vitest";
import { killWorker } from "../kill-worker";
import { openStage, type Stage, settings, start } from "../stage";
import { endsUnharmed, planOne } from "./at-a-step";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small" });
  await settings(stage, {});
});
afterAll(() => stage.close());

test.each(["deallocate", "remove-member", "release"])(
  "%s: the worker dies while the portal is long in storing what was pressed: what is on its way is waited for, and not told as failed",
  async (procedure) => {
    const { plan, before } = await planOne(stage, procedure);
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
