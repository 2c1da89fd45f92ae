import type { Stage } from "./stage";

export interface Written {
  readonly key: number;
  readonly row: number;
  /** Type, verb and label of the event, the ones there are. */
  readonly name: string;
}

/** Waits for the first event after one that is of a row and goes by a name that begins so, read from where it is kept: asking the worker would wake it. */
export const written = (stage: Stage, after: number, row: number, name: string): Promise<Written> =>
  stage.surface.page.evaluate(
    (from, wantedRow, wanted) =>
      new Promise<Written>((resolve) => {
        const opening = indexedDB.open("license-sweep");
        opening.onsuccess = () => {
          const database = opening.result;
          const look = (): void => {
            const range = IDBKeyRange.lowerBound(from, true);
            const cursor = database.transaction("events").objectStore("events").openCursor(range);
            cursor.onsuccess = () => {
              const found = cursor.result;
              if (!found) return look();
              const { type, row: itsRow = 0, verb = "", label = "" } = found.value.event;
              const said = [type, verb, label].join(" ").trim();
              if (itsRow !== wantedRow || !said.startsWith(wanted)) return found.continue();
              database.close();
              resolve({ key: Number(found.key), row: itsRow, name: said });
            };
          };
          look();
        };
      }),
    after,
    row,
    name,
  );

/** The key of the newest event there is; 0 for none. */
export const newestKey = (stage: Stage): Promise<number> =>
  stage.surface.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open("license-sweep");
        opening.onsuccess = () => {
          const database = opening.result;
          const cursor = database.transaction("events").objectStore("events").openCursor(null, "prev");
          cursor.onsuccess = () => {
            database.close();
            resolve(Number(cursor.result?.key ?? 0));
          };
        };
      }),
  );
