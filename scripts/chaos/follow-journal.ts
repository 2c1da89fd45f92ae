import type { Page } from "puppeteer";
import * as z from "zod/mini";

/** An event of the journal as it is kept. `key` grows with every event, over all runs of a profile. */
const Kept = z.object({ key: z.number(), type: z.string(), row: z.number(), reason: z.string() });
export type Kept = z.infer<typeof Kept>;

/** Milliseconds between two looks. An intent is followed by its press no sooner than by some tens of them. */
const closely = 12;
const seldom = 120;

/**
 * The events that were kept after `known`, read from where they are kept in the extension's own page: asking the worker would wake it.
 * None once `patience` (milliseconds) has passed. `close`: something strikes at one of the next events.
 */
export async function eventsAfter(page: Page, known: number, patience: number, close: boolean): Promise<Kept[]> {
  const found = await page.evaluate(
    (after, pause, longest) =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open("license-sweep");
        opening.onerror = () => reject(opening.error);
        // Where the browser has emptied it, it is the worker that makes it anew.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onsuccess = () => {
          const database = opening.result;
          const end = performance.now() + longest;
          const look = (): void => {
            const events = database.transaction("events").objectStore("events");
            const cursor = events.openCursor(IDBKeyRange.lowerBound(after, true));
            const rows: unknown[] = [];
            cursor.onsuccess = () => {
              const at = cursor.result;
              if (at) {
                const { type, row = 0, reason } = at.value.event;
                rows.push({ key: Number(at.key), type, row, reason: reason?.code ?? "" });
                return at.continue();
              }
              if (rows.length === 0 && performance.now() < end) return void setTimeout(look, pause);
              database.close();
              resolve(rows);
            };
          };
          look();
        };
      }),
    known,
    close ? closely : seldom,
    patience,
  );
  return z.parse(z.array(Kept), found);
}
