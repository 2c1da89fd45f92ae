import { existsSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Recorded, resultOf } from "../../unit/run/journal-result";
import { everyProcedure, signInEverybody } from "../every-procedure";
import { resumed, startUntil } from "../interruptions/at-a-step";
import { killAfterEveryStep } from "../kill-worker";
import { closeTabs, openBeside } from "../other-tab";
import { people } from "../people";
import { apply, ended, openStage, preview, reached, resetStage, type Stage, settings, start } from "../stage";

// Records journals of real runs, for every later version to fold. One that is there already is never recorded anew: delete no file to do so.
const folder = "test/unit/journals";
const version = "0.1.0";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small", knobs: { motion: false } });
  await settings(stage, {});
});
afterAll(() => stage.close());

async function keep(name: string, says: string): Promise<void> {
  const { events } = await stage.surface.ask("popup-background/journal", {});
  expect(events.length).toBeGreaterThan(5);
  const file = `${folder}/${version}-${name}.json`;
  const recorded = { says: `${says} (recorded, ${version})`, events, result: resultOf(events) };
  if (!existsSync(file)) writeFileSync(file, `${JSON.stringify(Recorded.parse(recorded), null, 2)}\n`);
}

const partly = (count: number) =>
  people(stage.portal, (held) => held > 1)
    .slice(0, count)
    .map(({ email, licenses }) => ({ user: email, licenses: licenses.slice(0, 1) }));

async function everything() {
  await resetStage(stage, { scenario: "small", knobs: { motion: false } });
  signInEverybody(stage.portal);
  return await preview(stage, everyProcedure(stage.portal));
}

test("every procedure, undisturbed", async () => {
  const report = await apply(stage, await everything());
  expect(report.summary.verified).toBe(report.rows.length);
  await keep("every-procedure", "A row of every procedure, undisturbed");
}, 600_000);

test("every procedure, the worker killed after every step", async () => {
  await start(stage, await everything());
  const { deaths } = await killAfterEveryStep(stage);
  expect(deaths.size).toBeGreaterThan(4);
  await keep("every-procedure-killed", "A row of every procedure, the worker killed after every step of each");
}, 900_000);

test.each([
  ["fail-save", { "fail-save": "next:1" }, "A Save the portal refused"],
  ["success-not-stored", { "success-not-stored": "next:1" }, "A Save that was told to be done and was not stored"],
  ["error-but-stored", { "error-but-stored": "next:1" }, "A Save that was told to have failed and was stored"],
] as const)(
  "faults: %s",
  async (name, knobs, says) => {
    await resetStage(stage, { scenario: "small", knobs: { motion: false, ...knobs } });
    await apply(stage, await preview(stage, partly(2)));
    await keep(name, says);
  },
  300_000,
);

test("faults: another admin at work", async () => {
  await resetStage(stage, { scenario: "small", knobs: { motion: false } });
  const rows = partly(2);
  await resetStage(stage, { scenario: "small", knobs: { motion: false, "other-admin": `user:${rows[0]?.user}` } });
  await apply(stage, await preview(stage, rows));
  await keep("other-admin", "Another admin at work on the user of the first row");
}, 300_000);

test("stopped while a row was in hand", async () => {
  await resetStage(stage, { scenario: "small", knobs: { motion: false, latency: 150 } });
  await start(stage, await preview(stage, partly(4)));
  await stage.surface.ask("popup-background/stop", {});
  const report = await ended(stage);
  expect(report.summary.skipped).toBeGreaterThan(0);
  await keep("stopped", "A run the admin stopped while its first row was in hand");
}, 300_000);

test("signed out on the way, and resumed", async () => {
  await resetStage(stage, { scenario: "small", knobs: { motion: false, latency: 150 } });
  await start(stage, await preview(stage, partly(3)));
  stage.portal.setKnobs({ "signed-out": true });
  await reached(stage, ["paused"]);
  stage.portal.setKnobs({ "signed-out": false });
  await stage.page.goto(stage.portal.licensesUrl, { waitUntil: "domcontentloaded" });
  const { reason } = await stage.surface.ask("popup-background/resume", { tab: await stage.tab() });
  expect(reason).toBeNull();
  await ended(stage);
  await keep("signed-out-and-resumed", "Signed out on the way, and resumed");
}, 300_000);

test("paused by the admin while a row was in hand, and resumed", async () => {
  await resetStage(stage, { scenario: "small", knobs: { motion: false } });
  await startUntil(stage, partly(4), 2, "clear");
  await stage.surface.ask("popup-background/pause", {});
  expect((await reached(stage, ["paused"])).reason?.code).toBe("paused-by-admin");
  await resumed(stage);
  await ended(stage);
  await keep("paused-and-resumed", "Paused by the admin while its second row was in hand, and resumed");
}, 300_000);

test("a Save turned away with 429 and a wait that was kept", async () => {
  await resetStage(stage, { scenario: "small", knobs: { motion: false } });
  const plan = await preview(stage, partly(3));
  stage.portal.setKnobs({ "fail-save": "next:1", "fail-status": "429", "retry-after": 5 });
  const report = await apply(stage, plan);
  expect(report.summary.verified).toBe(3);
  await keep("throttled", "A Save turned away with 429, whose Retry-After was waited for");
}, 300_000);

test("taken over by another tab, the first one closed right after an intent", async () => {
  await resetStage(stage, { scenario: "small", knobs: { motion: false } });
  await startUntil(stage, partly(3), 2, "commit-intended");
  const first = await stage.tab();
  const other = await openBeside(stage, stage.portal.licensesUrl, "window");
  await closeTabs(stage, [first]);
  await reached(stage, ["paused"]);
  expect((await stage.surface.ask("popup-background/resume", { tab: other })).reason).toBeNull();
  const report = await ended(stage);
  expect(report.summary.verified).toBe(3);
  await keep("taken-over", "Its tab closed right after an intent, and taken over by another tab");
}, 300_000);
