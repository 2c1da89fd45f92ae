import { browser } from "../browser";

const name = "run";

/** While a run is open an alarm wakes a dead worker, so that it reads its journal and goes on. */
export async function keepAlive(): Promise<void> {
  await browser.alarms.create(name, { periodInMinutes: 0.5 });
}

export async function letGo(): Promise<void> {
  await browser.alarms.clear(name);
}
