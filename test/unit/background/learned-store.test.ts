import { beforeEach, expect, test, vi } from "vitest";
import type { Lesson } from "../../../src/portal/labels/learned";

/** What the browser keeps. webextension-polyfill takes a plain `browser` object as it is. */
const kept = vi.hoisted(() => {
  const local: Record<string, unknown> = {};
  const storage = {
    local: {
      get: async (key: string) => ({ [key]: local[key] }),
      set: async (entries: object) => void Object.assign(local, entries),
    },
  };
  Object.assign(globalThis, { browser: { runtime: { id: "test" }, storage }, chrome: { runtime: { id: "test" } } });
  return local;
});

const store = await import("../../../src/background/learned-store");

const now = "2026-11-24T12:00:00.000Z";
const lesson = (one: Partial<Lesson> = {}): Lesson => ({
  host: "cloud.uipath.com",
  language: "ja",
  kind: "button",
  label: "Save",
  spelling: "保存",
  how: "confirmed",
  ...one,
});
const refresh = lesson({ label: "Refresh", spelling: "更新", how: "taught" });

beforeEach(() => {
  kept["learned"] = undefined;
});

test("what is learned is kept by host, as the admin's own, with its time", async () => {
  expect(await store.learn(lesson(), now)).toBeNull();
  expect(await store.learn({ ...refresh, host: "govcloud.uipath.us" }, now)).toBeNull();
  expect(await store.learnedAt("cloud.uipath.com")).toEqual([{ ...lesson(), origin: "own", when: now }]);
  expect(await store.learnedLabels()).toHaveLength(2);
});

test("learned twice it is kept once", async () => {
  await store.learn(refresh, now);
  await store.learn({ ...refresh, spelling: " 更新 " }, now);
  expect(await store.learnedLabels()).toHaveLength(1);
});

test("what is refused is not kept, and what was kept stays", async () => {
  await store.learn(refresh, now);
  expect(await store.learn(lesson({ label: "Cancel", spelling: "更新", how: "taught" }), now)).toMatchObject({
    code: "spelling-taken",
  });
  expect(await store.learnedLabels()).toHaveLength(1);
});

test("of two that stand against each other, learned at the same time, one is kept", async () => {
  const other = lesson({ label: "Cancel", spelling: "更新", how: "taught" });
  const [one, two] = await Promise.all([store.learn(refresh, now), store.learn(other, now)]);
  expect([one, two?.code]).toEqual([null, "spelling-taken"]);
  expect(await store.learnedLabels()).toHaveLength(1);
});

test("what is forgotten is gone, the others are not", async () => {
  await store.learn(lesson(), now);
  await store.learn(refresh, now);
  await store.forget(lesson());
  expect((await store.learnedLabels()).map(({ label }) => label)).toEqual(["Refresh"]);
});

test("exported, forgotten and imported it is there again, as imported; a second import adds nothing", async () => {
  await store.learn(lesson(), now);
  await store.learn(refresh, now);
  const text = await store.exportLearned();
  await store.forget(lesson());
  expect(await store.importLearned(text)).toEqual({ added: 1, problems: [], reason: null });
  expect((await store.learnedLabels()).map(({ label, origin }) => [label, origin])).toEqual([
    ["Refresh", "own"],
    ["Save", "imported"],
  ]);
  expect(await store.importLearned(text)).toEqual({ added: 0, problems: [], reason: null });
});

test("a file that cannot be read changes nothing and says why", async () => {
  await store.learn(lesson(), now);
  expect((await store.importLearned("{}")).reason?.code).toBe("labels-file-unreadable");
  expect(await store.learnedLabels()).toHaveLength(1);
});

test("an entry that no version ever kept is not known", async () => {
  kept["learned"] = [{ ...lesson(), origin: "own", when: now }, { label: "Save" }, null];
  expect(await store.learnedLabels()).toHaveLength(1);
  kept["learned"] = "all of them";
  expect(await store.learnedLabels()).toEqual([]);
});
