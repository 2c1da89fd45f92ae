import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { MortalStage } from "../mortal-stage";
import { reached, resetStage, settings } from "../stage";
import { endsUnharmed, oneOfSeveral, paused, startUntil } from "./at-a-step";

let stage: MortalStage;
beforeAll(async () => {
  stage = await MortalStage.open({ scenario: "small" });
  await settings(stage, {});
});
afterAll(() => stage.close());

/** Milliseconds: longer than a page waits for anything but the answer to Save. */
const long = 17_000;

test.each(["in-the-panel", "commit-intended"])(
  "every process of the browser stands still for a while from %s on, as when the computer sleeps: the run goes on by itself",
  async (step) => {
    await resetStage(stage, { knobs: { motion: false } });
    const begun = await startUntil(stage, oneOfSeveral(stage, 3), 2, step);
    stage.signal("SIGSTOP");
    await wait(long);
    stage.signal("SIGCONT");
    await endsUnharmed(stage, begun);
  },
);

test.each(["at-the-row", "commit-intended"])(
  "the browser freezes the tab after %s: within seconds the run says so and waits, and it goes on by itself when the tab does",
  async (step) => {
    await resetStage(stage, { knobs: { motion: false } });
    const begun = await startUntil(stage, oneOfSeveral(stage, 3), 2, step);
    const client = await stage.page.createCDPSession();
    await client.send("Page.setWebLifecycleState", { state: "frozen" });
    const frozen = performance.now();
    expect((await paused(stage)).reason?.code).toBe("tab-frozen");
    expect(performance.now() - frozen).toBeLessThan(10_000);
    await client.send("Page.setWebLifecycleState", { state: "active" });
    await client.detach();
    await reached(stage, ["running", "ended"]);
    await endsUnharmed(stage, begun);
  },
);
