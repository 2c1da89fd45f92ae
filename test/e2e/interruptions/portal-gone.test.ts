import { afterAll, beforeAll, expect, test } from "vitest";
import { MortalStage } from "../mortal-stage";
import { resetStage, settings } from "../stage";
import { endsUnharmed, oneOfSeveral, paused, resumed, startUntil } from "./at-a-step";

let stage: MortalStage;
beforeAll(async () => {
  stage = await MortalStage.open({ scenario: "small" });
  await settings(stage, {});
});
afterAll(() => stage.close());

test.each(["item-started", "at-the-row", "clear", "commit-intended"])(
  "no connection from %s on: the run says that the portal cannot be reached, no row fails, and one click goes on",
  async (step) => {
    await resetStage(stage, { knobs: { motion: false } });
    // On a busy machine the second row may be through before the connection is cut.
    const begun = await startUntil(stage, oneOfSeveral(stage, 4), 2, step);
    await stage.page.setOfflineMode(true);
    const run = await paused(stage);
    await stage.page.setOfflineMode(false);
    expect(run.reason?.code).toBe("portal-not-reachable");
    expect(run.counts).toMatchObject({ verified: run.settled, failed: 0, refused: 0, unknown: 0 });
    await resumed(stage);
    await endsUnharmed(stage, begun);
  },
);

test("the tab is loaded again while there is no connection: the run waits, says why, and goes on with one click once there is", async () => {
  await resetStage(stage, { knobs: { motion: false } });
  const begun = await startUntil(stage, oneOfSeveral(stage, 3), 2, "in-the-panel");
  await stage.page.setOfflineMode(true);
  await stage.page.reload().catch(() => undefined);
  expect((await paused(stage)).reason?.code).toBe("no-page");
  const tab = await stage.tab();
  const { reason } = await stage.surface.ask("popup-background/resume", { tab });
  expect(reason?.code).toBe("portal-not-reachable");
  await stage.page.setOfflineMode(false);
  await resumed(stage);
  await endsUnharmed(stage, begun);
});
