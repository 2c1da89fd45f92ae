import { type DBSchema, type IDBPDatabase, wrap } from "idb";

export interface Kept extends DBSchema {
  events: { key: number; value: { run: string; event: unknown }; indexes: { run: string } };
  documents: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Kept>;

/** The same database twice: what is read comes from `main`; `copy` is null where the browser has no second place for one. */
export interface Databases {
  readonly main: Database;
  readonly copy: Copy | null;
}

export interface Copy {
  readonly database: Database;
  /** Held on to: Chromium answers nothing more from a bucket's database once what opened it was collected as garbage, and says nothing. */
  readonly factory: IDBFactory;
}

/** The part of `navigator.storageBuckets` that is used. Firefox has none and keeps everything once. */
interface Buckets {
  open(name: string, options: { readonly durability: "relaxed" }): Promise<{ readonly indexedDB: IDBFactory }>;
}

const stores = ["events", "documents"] as const;

/**
 * Opens what is kept. Chromium empties a database whose log ends in half a record, as a killed browser can leave it, once something was written
 * behind that half (LevelDB, reuse of logs), and says nothing. So everything is kept in a storage bucket of its own too, whose log is another
 * one, and the one that was emptied is filled from the other. Rejects where the one that is read cannot be opened or filled. `closed` is called
 * once the browser has closed either of its own accord, as it does where it finds damage later.
 */
export async function openDatabases(closed: () => void): Promise<Databases> {
  const main = await openIn(indexedDB);
  main.addEventListener("close", closed);
  const ours = await outline(main);
  // Where nothing is left, what the copy has is waited for.
  const found = await (ours === nothing ? openCopy() : inTime(openCopy()));
  if (!found) return { main, copy: null };
  const { copy, other } = found;
  copy.database.addEventListener("close", closed);
  if (ours === other) return { main, copy };
  if (ours === nothing) {
    await fill(main, copy.database);
    return { main, copy };
  }
  try {
    await fill(copy.database, main);
    return { main, copy };
  } catch {
    // No room for it twice: what is there is what counts, and the next worker tries again.
    return { main, copy: null };
  }
}

/** Longer than a browser at its limits needs to keep something. Milliseconds. */
const patience = 10_000;

/** What is promised, or null where it is not there in time: the copy is worth no run that stands still. */
export async function inTime<T>(promised: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  try {
    return await Promise.race([promised, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function openCopy(): Promise<{ copy: Copy; other: string } | null> {
  const buckets = "storageBuckets" in navigator ? navigator.storageBuckets : null;
  if (!isBuckets(buckets)) return null;
  try {
    const { indexedDB: factory } = await buckets.open("journal-copy", { durability: "relaxed" });
    const database = await openIn(factory);
    return { copy: { database, factory }, other: await outline(database) };
  } catch {
    return null;
  }
}

const isBuckets = (value: unknown): value is Buckets =>
  typeof value === "object" && value !== null && "open" in value && typeof value.open === "function";

async function openIn(factory: IDBFactory): Promise<Database> {
  const request = factory.open("license-sweep", 1);
  request.addEventListener("upgradeneeded", () => {
    request.result.createObjectStore("events", { autoIncrement: true }).createIndex("run", "run");
    request.result.createObjectStore("documents");
  });
  const database = await wrap(request);
  if (!isOurs(database)) throw new Error("what is kept is not what this version keeps");
  return database;
}

const isOurs = (database: IDBPDatabase<Kept> | IDBPDatabase | undefined): database is Database =>
  stores.every((store) => database?.objectStoreNames.contains(store));

/** As much of a database as tells whether another has the same: a history only grows, and a document is kept under its name. */
async function outline(database: Database): Promise<string> {
  const transaction = database.transaction(stores);
  const [events, documents] = [transaction.objectStore("events"), transaction.objectStore("documents")];
  const last = await events.openCursor(null, "prev");
  return JSON.stringify([await events.count(), last?.value.run ?? "", await documents.getAllKeys()]);
}

const nothing = JSON.stringify([0, "", []]);

/** Every event under the key it has. All or nothing: `target` is as it was until it would hold all that `source` holds. */
async function fill(target: Database, source: Database): Promise<void> {
  const kept = source.transaction(stores);
  const [events, documents] = [kept.objectStore("events"), kept.objectStore("documents")];
  const [keys, history, names, shelf] = await Promise.all([
    events.getAllKeys(),
    events.getAll(),
    documents.getAllKeys(),
    documents.getAll(),
  ]);
  const transaction = target.transaction(stores, "readwrite", { durability: "strict" });
  const [intoEvents, intoDocuments] = [transaction.objectStore("events"), transaction.objectStore("documents")];
  await Promise.all([
    intoEvents.clear(),
    intoDocuments.clear(),
    ...history.map((event, place) => intoEvents.add(event, keys[place])),
    ...shelf.map((document, place) => intoDocuments.put(document, names[place])),
    transaction.done,
  ]);
}
