import "fake-indexeddb/auto";
import { forceCloseDatabase, IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, test, vi } from "vitest";
import * as z from "zod/mini";
import type { JournalEvent } from "../../../src/run/journal";

const at = "2026-11-30T00:10:00.000Z";
const stopped: JournalEvent = { type: "stop-asked", at };
const resumed: JournalEvent = { type: "run-resumed", at };
const plan = z.object({ rows: z.number() });

const places: { main: IDBFactory; copy: IDBFactory | null } = { main: new IDBFactory(), copy: new IDBFactory() };

beforeEach(() => {
  places.main = new IDBFactory();
  places.copy = new IDBFactory();
});

/** The store as a worker has it that starts now. */
async function nextWorker(): Promise<typeof import("../../../src/background/journal-store")> {
  vi.resetModules();
  vi.stubGlobal("indexedDB", places.main);
  const open = async (): Promise<{ indexedDB: IDBFactory }> => {
    if (!places.copy) throw new DOMException("no bucket", "InvalidStateError");
    return { indexedDB: places.copy };
  };
  vi.stubGlobal("navigator", { storageBuckets: { open } });
  return import("../../../src/background/journal-store");
}

test.each(["main", "copy"] as const)("what was kept of the %s is gone: all is there again, twice", async (gone) => {
  const before = await nextWorker();
  await before.beginHistory("run", stopped);
  await before.appendEvents("run", [resumed, stopped]);
  await before.keepDocument("plan", { rows: 3 });
  const other = gone === "main" ? "copy" : "main";
  for (const place of [gone, other] as const) {
    places[place] = new IDBFactory();
    const after = await nextWorker();
    expect(await after.latestHistory()).toEqual({ run: "run", events: [stopped, resumed, stopped] });
    expect(await after.readDocument("plan", plan)).toEqual({ rows: 3 });
  }
});

test("a worker that ended between the copy and what is read leaves an event nobody was told of: it is taken back", async () => {
  const before = await nextWorker();
  await before.beginHistory("run", stopped);
  const kept = places.main;
  places.main = new IDBFactory();
  const alone = await nextWorker();
  await alone.appendEvents("run", [resumed]);
  places.main = kept;
  const after = await nextWorker();
  expect(await after.latestHistory()).toEqual({ run: "run", events: [stopped] });
  await after.appendEvents("run", [stopped]);
  places.main = new IDBFactory();
  expect(await (await nextWorker()).latestHistory()).toEqual({ run: "run", events: [stopped, stopped] });
});

test("what was deleted does not come back from the copy", async () => {
  const before = await nextWorker();
  await before.beginHistory("run", stopped);
  await before.keepDocument("plan", { rows: 3 });
  await before.dropEverything();
  const after = await nextWorker();
  expect(await after.latestHistory()).toEqual({ run: "", events: [] });
  expect(await after.readDocument("plan", plan)).toBeNull();
});

test("a new run takes the place of the older one in the copy too", async () => {
  const before = await nextWorker();
  await before.beginHistory("old", stopped);
  await before.beginHistory("new", resumed);
  places.main = new IDBFactory();
  expect(await (await nextWorker()).latestHistory()).toEqual({ run: "new", events: [resumed] });
});

test("a browser that has no second place keeps it once", async () => {
  places.copy = null;
  const before = await nextWorker();
  await before.beginHistory("run", stopped);
  expect(await (await nextWorker()).latestHistory()).toEqual({ run: "run", events: [stopped] });
});

test("a second place that never answers holds up nobody for longer than ten seconds", async () => {
  const before = await nextWorker();
  await before.beginHistory("run", stopped);
  const after = await nextWorker();
  vi.stubGlobal("navigator", { storageBuckets: { open: () => new Promise(() => undefined) } });
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const history = after.latestHistory();
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    vi.advanceTimersByTime(10_000);
    expect(await history).toEqual({ run: "run", events: [stopped] });
    await after.appendEvents("run", [resumed]);
  } finally {
    vi.useRealTimers();
  }
  expect(await (await nextWorker()).latestHistory()).toEqual({ run: "run", events: [stopped, resumed] });
});

test("an event that cannot be kept twice is not kept: whoever keeps it is told", async () => {
  const before = await nextWorker();
  await before.beginHistory("run", stopped);
  const add = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
    throw new DOMException("there is no room", "QuotaExceededError");
  });
  await expect(before.appendEvents("run", [resumed])).rejects.toThrow("no room");
  add.mockRestore();
  expect(await (await nextWorker()).latestHistory()).toEqual({ run: "run", events: [stopped] });
});

test.each(["main", "copy"] as const)(
  "the browser closes the %s of its own accord: what is kept next is kept all the same",
  async (place) => {
    const factory = places[place];
    if (!factory) throw new Error("no place");
    const open = vi.spyOn(factory, "open");
    const store = await nextWorker();
    await store.beginHistory("run", stopped);
    forceCloseDatabase(open.mock.results[0]?.value.result);
    await vi.waitFor(async () => {
      await store.appendEvents("run", [resumed]);
    });
    expect(await (await nextWorker()).latestHistory()).toEqual({ run: "run", events: [stopped, resumed] });
  },
);

test("a database that could not be opened is opened when it is asked for again", async () => {
  const store = await nextWorker();
  const open = vi.spyOn(places.main, "open").mockImplementationOnce(() => {
    throw new DOMException("it is being cleaned", "UnknownError");
  });
  await expect(store.latestHistory()).rejects.toThrow("cleaned");
  expect(await store.latestHistory()).toEqual({ run: "", events: [] });
  expect(open).toHaveBeenCalledTimes(2);
});
