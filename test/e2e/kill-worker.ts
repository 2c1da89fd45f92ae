import { ended, type Stage } from "./stage";

interface Step {
  readonly key: number;
  readonly row: number;
  readonly name: string;
}

/** The newest event of the journal that is newer than `known`, read from where it is kept: asking the worker would wake it. */
const newest = (stage: Stage, known: number): Promise<Step | null> =>
  stage.surface.page.evaluate(
    (after) =>
      new Promise<Step | null>((resolve) => {
        const opening = indexedDB.open("license-sweep");
        opening.onsuccess = () => {
          const database = opening.result;
          const look = (): void => {
            const cursor = database.transaction("events").objectStore("events").openCursor(null, "prev");
            cursor.onsuccess = () => {
              const found = cursor.result;
              if (!found || Number(found.key) <= after) return look();
              const { type, row = 0, verb = "", label = "" } = found.value.event;
              database.close();
              const name = [type, verb, label].join(" ").trim();
              resolve(type === "run-ended" ? null : { key: Number(found.key), row, name });
            };
          };
          look();
        };
      }),
    known,
  );

export async function killWorker({ browser }: Pick<Stage, "browser">): Promise<void> {
  const client = await browser.target().createCDPSession();
  const { targetInfos } = await client.send("Target.getTargets");
  for (const { type, targetId, url } of targetInfos) {
    if (type !== "service_worker" || !url.startsWith("chrome-extension://")) continue;
    // One that has just ended by itself is as dead as it was meant to be.
    await client.send("Target.closeTarget", { targetId }).catch(() => undefined);
  }
  await client.detach();
}

/** Kills the worker once after every step of every row of the run under way, and gives its report and the deaths by step. */
export async function killAfterEveryStep(stage: Stage) {
  const deaths = new Map<string, number>();
  const seen = new Set<string>();
  for (let at = await newest(stage, 0); at; at = await newest(stage, at.key)) {
    const step = `${at.row} ${at.name}`;
    if (seen.has(step)) continue;
    seen.add(step);
    await killWorker(stage);
    deaths.set(at.name, (deaths.get(at.name) ?? 0) + 1);
  }
  return { report: await ended(stage), deaths };
}
