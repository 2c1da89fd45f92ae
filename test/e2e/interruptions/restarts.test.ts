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

test.each(["in-the-panel", "commit-intended"])(
  "the browser is closed by the admin at %s: after its next start the run waits, says so, and goes on with one click",
  async (step) => {
    await resetStage(stage, { knobs: { motion: false } });
    const begun = await startUntil(stage, oneOfSeveral(stage, 3), 2, step);
    await stage.browser.close();
    await stage.revive();
    expect((await paused(stage)).reason?.code).toBe("interrupted");
    await resumed(stage);
    await endsUnharmed(stage, begun);
  },
);

test.each(["in-the-panel", "commit-intended"])(
  "the extension is reloaded at %s: the run waits, says so, and goes on with one click",
  async (step) => {
    await stage.developerMode();
    await resetStage(stage, { knobs: { motion: false } });
    const begun = await startUntil(stage, oneOfSeveral(stage, 3), 2, step);
    await stage.reloadExtension();
    expect((await paused(stage)).reason?.code).toBe("interrupted");
    await resumed(stage);
    await endsUnharmed(stage, begun);
  },
);
