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

/**
 * From now on the worker finds no room for another event, as the browser tells it. A quota set from outside bites half a minute later, since the
 * browser remembers how much room there was. Gives the way to make room again.
 */
async function fillUp(): Promise<() => Promise<void>> {
  const target = await stage.browser.waitForTarget((one) => one.type() === "service_worker");
  const worker = await target.worker();
  if (!worker) throw new Error("no worker");
  await worker.evaluate(() => {
    Reflect.set(globalThis, "addWithRoom", IDBObjectStore.prototype.add);
    IDBObjectStore.prototype.add = () => {
      throw new DOMException("there is no room", "QuotaExceededError");
    };
  });
  return async () => {
    await worker.evaluate(() => {
      IDBObjectStore.prototype.add = Reflect.get(globalThis, "addWithRoom");
    });
  };
}

test.each(["at-the-row", "clear", "commit-pressed"])(
  "the storage is full after %s: nothing is written whose intent could not be kept, the run says so, and goes on with one click once there is room",
  async (step) => {
    await resetStage(stage, { knobs: { motion: false } });
    const begun = await startUntil(stage, oneOfSeveral(stage, 3), 2, step);
    const makeRoom = await fillUp();
    const run = await paused(stage);
    expect(run.reason?.code).toBe("storage-failed");
    const { events } = await stage.surface.ask("popup-background/journal", {});
    const intents = events.filter((event) => JSON.stringify(event).includes('"commit-intended"'));
    expect(stage.portal.writes.length).toBeLessThanOrEqual(intents.length);
    await makeRoom();
    await resumed(stage);
    await endsUnharmed(stage, begun);
  },
);
