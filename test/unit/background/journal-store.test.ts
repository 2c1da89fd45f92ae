import "fake-indexeddb/auto";
import { openDB } from "idb";
import { expect, test, vi } from "vitest";
import * as z from "zod/mini";
import {
  appendEvents,
  beginHistory,
  dropDocument,
  dropEverything,
  keepDocument,
  latestHistory,
  readDocument,
} from "../../../src/background/journal-store";
import type { JournalEvent } from "../../../src/run/journal";

vi.stubGlobal("navigator", {});

const at = "2026-11-24T12:00:00.000Z";
const stopped: JournalEvent = { type: "stop-asked", at };
const resumed: JournalEvent = { type: "run-resumed", at };

test("the history of the run begun last comes back in the order it was written, other runs left out", async () => {
  expect(await latestHistory()).toEqual({ run: "", events: [] });
  await appendEvents("first", [stopped]);
  await appendEvents("second", [resumed]);
  await appendEvents("second", [stopped]);
  expect(await latestHistory()).toEqual({ run: "second", events: [resumed, stopped] });
});

test("a new run's history takes the place of the older ones", async () => {
  await appendEvents("old", [stopped, resumed]);
  await beginHistory("new", resumed);
  await appendEvents("new", [stopped]);
  expect(await latestHistory()).toEqual({ run: "new", events: [resumed, stopped] });
  const database = await openDB("license-sweep", 1);
  expect(await database.count("events")).toBe(2);
});

test("everything can be deleted, and the store goes on", async () => {
  await appendEvents("third", [stopped]);
  await keepDocument("plan", { rows: 3 });
  await dropEverything();
  expect(await latestHistory()).toEqual({ run: "", events: [] });
  expect(await readDocument("plan", z.object({ rows: z.number() }))).toBeNull();
  await appendEvents("fourth", [resumed]);
  expect(await latestHistory()).toEqual({ run: "fourth", events: [resumed] });
});

test("a document is kept by its name and read only through its schema", async () => {
  const schema = z.object({ rows: z.number() });
  await keepDocument("plan", { rows: 3 });
  expect(await readDocument("plan", schema)).toEqual({ rows: 3 });
  expect(await readDocument("plan", z.object({ rows: z.string() }))).toBeNull();
  await dropDocument("plan");
  expect(await readDocument("plan", schema)).toBeNull();
});

test("an event that no version ever wrote is not taken for history", async () => {
  const database = await openDB("license-sweep", 1);
  await database.add("events", { run: "third", event: { type: "licenses-eaten", at } });
  await expect(latestHistory()).rejects.toThrow();
});
