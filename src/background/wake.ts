import { browser } from "../browser";

const name = "run";

/** While a run is open an alarm wakes a dead worker, so that it reads its journal and goes on. */
export async function keepAlive(): Promise<void> {
  await browser.alarms.create(name, { periodInMinutes: 0.5 });
}

/** A wait is over then (milliseconds): whatever became of this worker, one is there to go on. */
export async function wakeAt(when: number): Promise<void> {
  await browser.alarms.create("wait", { when });
}

export async function letGo(): Promise<void> {
  await browser.alarms.clear(name);
  await browser.alarms.clear("wait");
}
