import { afterAll, beforeAll, expect, test } from "vitest";
import { killWorker } from "./kill-worker";
import { directOf, people, writesOf } from "./people";
import { apply, ended, openStage, preview, resetStage, type Stage, settings, start } from "./stage";
import { newestKey, written } from "./watch-journal";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small", knobs: { motion: false } });
  await settings(stage, {});
});
afterAll(() => stage.close());

const partly = (count: number) =>
  people(stage.portal, (held) => held > 1)
    .slice(0, count)
    .map(({ email, licenses }) => ({ user: email, licenses: licenses.slice(0, 1), left: licenses.slice(1) }));

const answered = () => stage.portal.writes.map(({ answered: status }) => status);
const times = () => stage.portal.writes.map(({ at }) => Date.parse(at));
const between = (first: number, second: number): number => (times()[second] ?? 0) - (times()[first] ?? 0);

async function planned(count: number) {
  await resetStage(stage, { scenario: "small", knobs: { motion: false } });
  const rows = partly(count);
  return { rows, plan: await preview(stage, rows) };
}

function expectAllDone(rows: ReturnType<typeof partly>): void {
  for (const { user, left } of rows) expect(directOf(stage.portal, user)).toEqual(left);
}

test("429 with Retry-After: no Save before the wait is over, the surface and the page say why, and nobody is lost", async () => {
  const { rows, plan } = await planned(3);
  stage.portal.setKnobs({ "fail-save": `user:${rows[1]?.user}`, "fail-status": "429", "retry-after": 7 });
  const key = await newestKey(stage);
  await start(stage, plan);
  await written(stage, key, 0, "wait-begun");
  stage.portal.setKnobs({ "fail-save": "none" });
  const { run } = await stage.surface.ask("popup-background/state", { tab: null });
  expect(run?.wait?.reason.code).toBe("throttled");
  await stage.surface.page.waitForFunction(() =>
    document.querySelector('[role="status"]')?.textContent?.startsWith("Waiting until"),
  );
  const report = await ended(stage);
  expect(report.rows.map(({ state }) => state)).toEqual(["verified", "verified", "verified"]);
  expect(answered()).toEqual([200, 429, 200, 200]);
  expect(between(1, 2)).toBeGreaterThanOrEqual(7_000);
  expectAllDone(rows);
});

test("429 whose wait only the header names: waits grow until the portal answers again, and nobody is lost", async () => {
  const { rows, plan } = await planned(2);
  stage.portal.setKnobs({
    "fail-save": "next:1",
    "fail-status": "429",
    "retry-after": 4,
    "wait-told": false,
  });
  const report = await apply(stage, plan);
  expect(report.rows.map(({ state }) => state)).toEqual(["verified", "verified"]);
  expect(answered().filter((status) => status === 200)).toHaveLength(2);
  expect(between(0, 1)).toBeGreaterThanOrEqual(3_000);
  expectAllDone(rows);
});

test("a portal that fails is given time before the next row, and the row that failed is told as failed", async () => {
  const { rows, plan } = await planned(3);
  stage.portal.setKnobs({ "fail-save": "next:2", "fail-status": "502" });
  const report = await apply(stage, plan);
  expect(report.rows.map(({ reason, state }) => reason?.code ?? state)).toEqual([
    "portal-refused-save",
    "portal-refused-save",
    "verified",
  ]);
  const { events } = await stage.surface.ask("popup-background/journal", {});
  expect(events.filter((event) => JSON.stringify(event).includes('"portal-failing"')).length).toBeGreaterThan(1);
  expect([...writesOf(stage.portal)]).toEqual(rows.map(({ user }) => [user, 1]));
});

test("a wait survives the death of the worker that began it, and its row is read back before it is driven again", async () => {
  const { rows, plan } = await planned(2);
  stage.portal.setKnobs({ "fail-save": "next:1", "fail-status": "503", "retry-after": 6 });
  const key = await newestKey(stage);
  await start(stage, plan);
  await written(stage, key, 0, "wait-begun");
  await killWorker(stage);
  const report = await ended(stage);
  expect(report.rows.map(({ state }) => state)).toEqual(["verified", "verified"]);
  expect(answered()).toEqual([503, 200, 200]);
  expect(between(0, 1)).toBeGreaterThanOrEqual(6_000);
  expectAllDone(rows);
});

test("stop during a wait: the row that was turned away is read back, and nothing is written any more", async () => {
  const { rows, plan } = await planned(2);
  stage.portal.setKnobs({ "fail-save": "next:1", "fail-status": "429", "retry-after": 3 });
  const key = await newestKey(stage);
  await start(stage, plan);
  await written(stage, key, 0, "wait-begun");
  await stage.surface.ask("popup-background/stop", {});
  const report = await ended(stage);
  expect(report.rows.map(({ state }) => state)).toEqual(["skipped", "skipped"]);
  expect(answered()).toEqual([429]);
  expect(directOf(stage.portal, rows[0]?.user ?? "")).toHaveLength((rows[0]?.left.length ?? 0) + 1);
});
