import { afterAll, beforeAll, expect, test } from "vitest";
import { everyRecord, people, writesOf } from "./people";
import { ended, openStage, preview, resetStage, type Stage, settings, start } from "./stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small" });
  await settings(stage, {});
});
afterAll(() => stage.close());

interface Step {
  readonly key: number;
  readonly row: number;
  readonly name: string;
}

/** The newest event of the journal that is newer than `known`, read from where it is kept: asking the worker would wake it. */
const newest = (known: number): Promise<Step | null> =>
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
              resolve(
                type === "run-ended"
                  ? null
                  : { key: Number(found.key), row, name: [type, verb, label].join(" ").trim() },
              );
            };
          };
          look();
        };
      }),
    known,
  );

async function killWorker(): Promise<void> {
  const client = await stage.browser.target().createCDPSession();
  const { targetInfos } = await client.send("Target.getTargets");
  for (const { type, targetId, url } of targetInfos) {
    if (type !== "service_worker" || !url.startsWith("chrome-extension://")) continue;
    // One that has just ended by itself is as dead as it was meant to be.
    await client.send("Target.closeTarget", { targetId }).catch(() => undefined);
  }
  await client.detach();
}

test("the worker killed after every step of a 10-row run: the store of an undisturbed run, no row written twice", async () => {
  await resetStage(stage);
  const rows = people(stage.portal, (count) => count > 1)
    .slice(0, 6)
    .map(({ email, licenses }) => ({ procedure: "deallocate", user: email, licenses: licenses.slice(0, 1) }));
  const others = people(stage.portal, (count) => count === 1).slice(0, 4);
  const mixed = others.map(({ email }, at) => ({
    procedure: at % 2 === 0 ? "block" : "inherit",
    user: email,
    licenses: [],
  }));
  const plan = await preview(stage, [...rows, ...mixed]);
  const expected = everyRecord(stage.portal);
  for (const { user, predicted } of plan.rows) {
    if (predicted?.direct) expected[user] = predicted.direct.join(", ");
    else delete expected[user];
  }

  await start(stage, plan);
  const killed = new Map<string, number>();
  const seen = new Set<string>();
  for (let at = await newest(0); at; at = await newest(at.key)) {
    const step = `${at.row} ${at.name}`;
    if (seen.has(step)) continue;
    seen.add(step);
    await killWorker();
    killed.set(at.name, (killed.get(at.name) ?? 0) + 1);
  }
  const report = await ended(stage);

  expect(report.rows.map(({ state }) => state)).toEqual(plan.rows.map(() => "verified"));
  expect(everyRecord(stage.portal)).toEqual(expected);
  expect([...writesOf(stage.portal)].sort()).toEqual(plan.rows.map(({ user }) => [user, 1]).sort());
  const steps = ["item-started", "commit-intended", "commit-pressed", "observed", "item-settled"];
  for (const step of steps) expect(killed.get(step) ?? 0, step).toBeGreaterThan(0);
}, 400_000);
