import type { Page } from "puppeteer";
import * as z from "zod/mini";
import { JournalEvent } from "../../src/run/journal";

const Kept = z.array(z.object({ key: z.number(), event: JournalEvent }));

/** An event of the journal, and the key it is kept under: keys grow. */
export type KeptEvent = z.infer<typeof Kept>[number];

/**
 * The events newer than a key, oldest first, as soon as there are `least`. They are read where they are kept, by the extension's own page:
 * asking the worker would wake it.
 */
export async function eventsAfter(page: Page, known: number, least = 1): Promise<KeptEvent[]> {
  const found = await page.evaluate(
    (after, wanted) =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open("license-sweep");
        opening.onerror = () => reject(opening.error);
        // Where the browser has emptied it, it is the worker that makes it anew.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onsuccess = () => {
          const database = opening.result;
          const look = (): void => {
            const kept: { key: number; event: unknown }[] = [];
            const range = IDBKeyRange.lowerBound(after, true);
            const cursor = database.transaction("events").objectStore("events").openCursor(range);
            cursor.onerror = () => reject(cursor.error);
            cursor.onsuccess = () => {
              const at = cursor.result;
              if (at) {
                kept.push({ key: Number(at.key), event: at.value.event });
                at.continue();
              } else if (kept.length < wanted) setTimeout(look, 2);
              else {
                database.close();
                resolve(kept);
              }
            };
          };
          look();
        };
      }),
    known,
    least,
  );
  return z.parse(Kept, found);
}
