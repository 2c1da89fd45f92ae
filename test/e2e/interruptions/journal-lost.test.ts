import { appendFileSync, cpSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { MortalStage } from "../mortal-stage";
import { ended, resetStage, settings } from "../stage";
import { type Begun, endsUnharmed, oneOfSeveral, paused, resumed, startUntil, untilStep } from "./at-a-step";

let stage: MortalStage;
beforeAll(async () => {
  stage = await MortalStage.open({ scenario: "small" });
  await settings(stage, {});
});
afterAll(() => stage.close());

/** Where the browser keeps what is read, and where it keeps the copy: a storage bucket is a folder of its own. */
const places = { main: "IndexedDB", copy: "WebStorage" } as const;
type Place = keyof typeof places;

const filesOf = (place: Place): string[] =>
  readdirSync(join(stage.profile, "Default", places[place]), { recursive: true, encoding: "utf8" })
    .map((file) => join(stage.profile, "Default", places[place], file))
    .filter((file) => file.includes(".leveldb") && !statSync(file).isDirectory());

/** What Chromium does where it finds a database damaged. */
function empty(place: Place): void {
  const files = filesOf(place);
  expect(files).not.toEqual([]);
  for (const file of files) rmSync(file);
}

/** A kill in the middle of a write leaves the log with a record whose end is missing: its head tells 200 bytes, and 90 follow. */
function tear(place: Place): void {
  const logs = filesOf(place).filter((file) => file.endsWith(".log"));
  expect(logs).toHaveLength(1);
  const head = [1, 2, 3, 4, 200, 0, 1];
  for (const log of logs) appendFileSync(log, Buffer.from([...head, ...Buffer.alloc(90, 7)]));
}

async function begin(): Promise<Begun> {
  await resetStage(stage, { knobs: { motion: false } });
  return startUntil(stage, oneOfSeveral(stage, 4), 1, "commit-intended");
}

async function goOn(): Promise<void> {
  await stage.revive();
  expect((await paused(stage)).reason?.code).toBe("interrupted");
  await resumed(stage);
}

/** How many events are kept in each place. */
const counted = (): Promise<{ main: number; copy: number }> =>
  stage.surface.page.evaluate(async () => {
    const count = (factory: IDBFactory): Promise<number> =>
      new Promise((resolve, reject) => {
        const opening = factory.open("license-sweep");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction("events").objectStore("events").count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      });
    const { storageBuckets } = navigator as Navigator & {
      readonly storageBuckets: { open(name: string): Promise<{ readonly indexedDB: IDBFactory }> };
    };
    const { indexedDB: second } = await storageBuckets.open("journal-copy");
    return { main: await count(indexedDB), copy: await count(second) };
  });

test("the worker's garbage is collected at every row: both places have the whole journal", async () => {
  const begun = await begin();
  const target = await stage.browser.waitForTarget((one) => one.type() === "service_worker");
  const worker = await target.createCDPSession();
  for (const row of begun.plan.rows.keys()) {
    await worker.send("HeapProfiler.collectGarbage");
    await untilStep(stage, row + 1, "commit-intended", 0);
  }
  await worker.detach();
  await endsUnharmed(stage, begun);
  const { main, copy } = await counted();
  expect(copy).toBe(main);
});

/** A run whose browser is killed by the system at two of its rows; after each death something befalls what it kept. */
async function throughTwoKills(first: () => void, second: () => void): Promise<Begun> {
  const begun = await begin();
  await stage.kill();
  first();
  await goOn();
  await untilStep(stage, 3, "commit-intended", 0);
  await stage.kill();
  second();
  await goOn();
  return begun;
}

test.each([
  ["main", "copy"],
  ["copy", "main"],
] as const)(
  "what a killed browser kept of the %s is gone at its next start, and of the %s at the one after: no row is lost or written twice",
  async (one, other) => {
    const begun = await throughTwoKills(
      () => empty(one),
      () => empty(other),
    );
    await endsUnharmed(stage, begun);
  },
);

test.each(["main", "copy"] as const)(
  "a kill leaves half a record in the log of the %s, more is written behind it, and the browser is killed again: the run goes on all the same",
  async (place) => {
    const begun = await throughTwoKills(
      () => tear(place),
      () => undefined,
    );
    await endsUnharmed(stage, begun);
  },
);

test("a copy that knows less than was done is all that is left: what was written is found so, and not written again", async () => {
  const older = join(stage.profile, "older");
  const where = join(stage.profile, "Default", places.copy);
  const { plan } = await throughTwoKills(
    () => cpSync(where, older, { recursive: true }),
    () => {
      empty("main");
      rmSync(where, { recursive: true });
      cpSync(older, where, { recursive: true });
    },
  );
  const report = await ended(stage);
  const states = report.rows.map(({ state }) => state);
  expect(states).toContain("unchanged");
  expect(states.filter((state) => state !== "verified" && state !== "unchanged")).toEqual([]);
  const written = stage.portal.writes.map(({ target }) => ("email" in target ? target.email : ""));
  expect(written.toSorted()).toEqual(plan.rows.map(({ user }) => user).toSorted());
});
