import * as z from "zod/mini";
import { JournalEvent } from "../run/journal";
import { type Database, type Databases, inTime, openDatabases } from "./journal-databases";

let opened: Promise<Databases> | null = null;
const databases = (): Promise<Databases> => {
  if (opened) return opened;
  opened = openDatabases(openAnew);
  // What failed once, for want of room or time, may succeed when it is asked for again.
  opened.catch(openAnew);
  return opened;
};
function openAnew(): void {
  opened = null;
}

const main = async (): Promise<Database> => (await databases()).main;

type Durability = { readonly durability: "strict" | "relaxed" };

/**
 * Writes into the copy, and only then where it is read from: a browser killed at any moment leaves half a record in one of the two at most, and
 * what nobody was told to be kept may be in the copy alone. What is handed over to the system outlives the browser; the copy need not wait for
 * the disk as well.
 */
async function inBoth(write: (database: Database, options: Durability) => Promise<unknown>): Promise<void> {
  const both = databases();
  const { main, copy } = await both;
  const isKept = copy && (await inTime(write(copy.database, { durability: "relaxed" }).then(() => true)));
  // The next worker finds that the copy lacks something, and fills it.
  if (copy && !isKept && opened === both) opened = Promise.resolve({ main, copy: null });
  await write(main, { durability: "strict" });
}

/** Writes several events, all or none; resolves once they would survive the browser's death. Rejects when they could not be kept. */
export const appendEvents = (run: string, events: readonly JournalEvent[]): Promise<void> =>
  inBoth(async (database, options) => {
    const transaction = database.transaction("events", "readwrite", options);
    await Promise.all([...events.map((event) => transaction.store.add({ run, event })), transaction.done]);
  });

/** Begins the history of a run; those of older runs go with it. All or nothing: the older ones are there until the new one would survive. */
export const beginHistory = (run: string, event: JournalEvent): Promise<void> =>
  inBoth(async (database, options) => {
    const transaction = database.transaction("events", "readwrite", options);
    await Promise.all([transaction.store.clear(), transaction.store.add({ run, event }), transaction.done]);
  });

/** The history of the run begun last, oldest event first; empty when there was none. Rejects an event that no version ever wrote. */
export async function latestHistory(): Promise<{ run: string; events: JournalEvent[] }> {
  const store = await main();
  const last = await store.transaction("events").store.openCursor(null, "prev");
  if (!last) return { run: "", events: [] };
  const { run } = last.value;
  const kept = await store.getAllFromIndex("events", "run", run);
  return { run, events: kept.map(({ event }) => z.parse(JournalEvent, event)) };
}

/** Keeps one document by name, in place of the one before. */
export const keepDocument = (name: string, value: unknown): Promise<void> =>
  inBoth((database) => database.put("documents", value, name));

/** Reads a document through its schema; null when there is none, or one this version cannot read. */
export async function readDocument<T>(name: string, schema: z.ZodMiniType<T>): Promise<T | null> {
  const parsed = z.safeParse(schema, await (await main()).get("documents", name));
  return parsed.success ? parsed.data : null;
}

/** Deletes every event and every document. */
export const dropEverything = (): Promise<void> =>
  inBoth(async (database, options) => {
    const transaction = database.transaction(["events", "documents"], "readwrite", options);
    await Promise.all([
      transaction.objectStore("events").clear(),
      transaction.objectStore("documents").clear(),
      transaction.done,
    ]);
  });

export const dropDocument = (name: string): Promise<void> => inBoth((database) => database.delete("documents", name));
