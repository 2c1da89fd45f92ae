import "fake-indexeddb/auto";
import fc from "fast-check";
import { openDB } from "idb";
import { expect, test, vi } from "vitest";
import { readPolicy } from "../../../src/background/policy";
import { ownSettings, readSettings } from "../../../src/background/settings-store";
import { Settings } from "../../../src/messages";
import { Learned } from "../../../src/portal/labels/learned";
import { Inventory } from "../../../src/rules/model";
import { JournalEvent } from "../../../src/run/journal";
import { noPolicy, Policy } from "../../../src/run/policy";
import { shapeOf, tried } from "./damaged";

vi.stubGlobal("navigator", {});
const kept = vi.hoisted(() => ({ managed: {}, local: {} }));
vi.mock("../../../src/browser", () => ({
  browser: { storage: { managed: { get: async () => kept.managed }, local: { get: async () => kept.local } } },
}));
const { appendEvents, dropEverything, latestHistory, readDocument } = await import(
  "../../../src/background/journal-store"
);
const { learnedLabels } = await import("../../../src/background/learned-store");

const seed = 20261125;
const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

test("of any managed storage a policy is read that is one, or none that can be worked under; what it protects is protected", async () => {
  const policy = shapeOf(Policy);
  let read = 0;
  await fc.assert(
    fc.asyncProperty(tried(policy.input).filter(isObject), async (managed) => {
      kept.managed = managed;
      kept.local = {};
      const found = await readPolicy();
      const isNone = Object.keys(managed).length === 0;
      if (isNone) expect(found).toEqual(noPolicy);
      else expect(found !== null).toBe(policy.takes(managed));
      if (isNone || !found) return;
      read += 1;
      const settings = await readSettings();
      expect(settings.protectedUsers).toEqual(expect.arrayContaining(found.protectedUsers));
      expect(settings.protectedGroups).toEqual(expect.arrayContaining(found.protectedGroups));
      expect(settings.protectedLicenses).toEqual(expect.arrayContaining(found.protectedLicenses));
      for (const limit of ["lanes", "maxFailures", "maxStale"] as const) {
        expect(settings[limit]).toBeGreaterThan(0);
        expect(settings[limit]).toBeLessThanOrEqual(found[limit] ?? Number.POSITIVE_INFINITY);
      }
    }),
    { seed, numRuns: 2000 },
  );
  expect(read).toBeGreaterThan(100);
}, 240_000);

test("of any settings that are kept some are read that can be worked with, and nobody who was protected is forgotten", async () => {
  const shape = shapeOf(Settings);
  await fc.assert(
    fc.asyncProperty(tried(shape.input), async (settings) => {
      kept.local = { settings };
      const found = await ownSettings();
      expect(shape.takes(found)).toBe(true);
      if (shape.takes(settings)) expect(found).toEqual(Settings.parse(settings));
      const users: unknown = isObject(settings) && "protectedUsers" in settings ? settings.protectedUsers : [];
      const texts = Array.isArray(users) ? users.filter((one) => typeof one === "string") : [];
      expect(found.protectedUsers).toEqual(expect.arrayContaining(texts));
    }),
    { seed, numRuns: 2000 },
  );
}, 240_000);

test("of any learned labels that are kept only those are known that are some", async () => {
  const shape = shapeOf(Learned);
  await fc.assert(
    fc.asyncProperty(fc.array(tried(shape.input), { maxLength: 3 }), async (learned) => {
      kept.local = { learned };
      expect(await learnedLabels()).toEqual(learned.filter(shape.takes).map((one) => Learned.parse(one)));
    }),
    { seed, numRuns: 1000 },
  );
}, 240_000);

/** What a database can hold at all. */
const storable = (value: unknown): boolean => {
  try {
    structuredClone(value);
    return true;
  } catch {
    return false;
  }
};

test("of any events that are kept a history is read that is one, or none at all", async () => {
  const shape = shapeOf(JournalEvent);
  await appendEvents("first", [{ type: "stop-asked", at: "" }]);
  const database = await openDB("license-sweep", 1);
  let read = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(tried(shape.input).filter(storable), { minLength: 1, maxLength: 3 }), async (events) => {
      await dropEverything();
      for (const event of events) await database.add("events", { run: "one", event });
      const history = await latestHistory().then(
        (found) => found.events,
        () => null,
      );
      expect(history !== null).toBe(events.every(shape.takes));
      if (history) read += 1;
      for (const event of history ?? []) expect(shape.gives(event)).toBe(true);
    }),
    { seed, numRuns: 1000 },
  );
  expect(read).toBeGreaterThan(50);
}, 240_000);

test("of any document that is kept one is read that fits, or none", async () => {
  const shape = shapeOf(Inventory);
  const database = await openDB("license-sweep", 1);
  await fc.assert(
    fc.asyncProperty(tried(shape.input).filter(storable), async (value) => {
      await database.put("documents", value, "inventory");
      const found = await readDocument("inventory", Inventory);
      expect(found !== null).toBe(shape.takes(value));
      if (found) expect(shape.gives(found)).toBe(true);
    }),
    { seed, numRuns: 1000 },
  );
}, 240_000);
