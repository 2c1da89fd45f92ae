import { type DBSchema, openDB } from "idb";
import * as z from "zod/mini";
import { JournalEvent } from "../run/journal";

interface Kept extends DBSchema {
  events: { key: number; value: { run: string; event: unknown }; indexes: { run: string } };
  documents: { key: string; value: unknown };
}

const open = () =>
  openDB<Kept>("license-sweep", 1, {
    upgrade(database) {
      database.createObjectStore("events", { autoIncrement: true }).createIndex("run", "run");
      database.createObjectStore("documents");
    },
  });

let opened: ReturnType<typeof open> | null = null;
const database = () => {
  opened ??= open();
  return opened;
};

/** Writes several events, all or none; resolves once they would survive the browser's death. Rejects when they could not be kept. */
export async function appendEvents(run: string, events: readonly JournalEvent[]): Promise<void> {
  const transaction = (await database()).transaction("events", "readwrite", { durability: "strict" });
  await Promise.all([...events.map((event) => transaction.store.add({ run, event })), transaction.done]);
}

/** Begins the history of a run; those of older runs go with it. All or nothing: the older ones are there until the new one would survive. */
export async function beginHistory(run: string, event: JournalEvent): Promise<void> {
  const transaction = (await database()).transaction("events", "readwrite", { durability: "strict" });
  await Promise.all([transaction.store.clear(), transaction.store.add({ run, event }), transaction.done]);
}

/** The history of the run begun last, oldest event first; empty when there was none. Rejects an event that no version ever wrote. */
export async function latestHistory(): Promise<{ run: string; events: JournalEvent[] }> {
  const store = await database();
  const last = await store.transaction("events").store.openCursor(null, "prev");
  if (!last) return { run: "", events: [] };
  const { run } = last.value;
  const kept = await store.getAllFromIndex("events", "run", run);
  return { run, events: kept.map(({ event }) => z.parse(JournalEvent, event)) };
}

/** Keeps one document by name, in place of the one before. */
export async function keepDocument(name: string, value: unknown): Promise<void> {
  await (await database()).put("documents", value, name);
}

/** Reads a document through its schema; null when there is none, or one this version cannot read. */
export async function readDocument<T>(name: string, schema: z.ZodMiniType<T>): Promise<T | null> {
  const parsed = z.safeParse(schema, await (await database()).get("documents", name));
  return parsed.success ? parsed.data : null;
}

/** Deletes every event and every document. */
export async function dropEverything(): Promise<void> {
  const transaction = (await database()).transaction(["events", "documents"], "readwrite", { durability: "strict" });
  await Promise.all([
    transaction.objectStore("events").clear(),
    transaction.objectStore("documents").clear(),
    transaction.done,
  ]);
}

export async function dropDocument(name: string): Promise<void> {
  await (await database()).delete("documents", name);
}
