import { afterAll, beforeAll, expect, test } from "vitest";
import { people } from "./people";
import { openStage, preview, reached, resetStage, type Stage, settings, start } from "./stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small" });
  await settings(stage, {});
});
afterAll(() => stage.close());

const verdict = async (): Promise<string> => {
  const { tabs } = await stage.surface.ask("popup-background/state", { tab: null });
  return tabs[0]?.reading?.verdict ?? "none";
};

test.each([
  [{ "user-license-management": "off" }, "user-license-management-off"],
  [{ language: "xx" }, "unknown-language"],
  [{ "license-migration": true }, "license-migration"],
] as const)("%j: the users are not read, nothing is touched, and the reason is said", async (knobs, code) => {
  await resetStage(stage, { knobs });
  const { reason } = await stage.surface.ask("popup-background/scan", { tab: await stage.tab() });
  expect(reason?.code).toBe(code);
  expect(stage.portal.writes).toEqual([]);
});

test("who may only view licenses can read them, and a run says so and touches nothing", async () => {
  await resetStage(stage);
  const [user] = people(stage.portal, (count) => count > 1);
  await resetStage(stage, { knobs: { role: "license-viewer" } });
  const plan = await preview(stage, [{ user: user?.email ?? "", licenses: user?.licenses.slice(0, 1) ?? [] }]);
  expect(await verdict()).toBe("view-only");
  const request = { tab: await stage.tab(), digest: plan.digest, word: plan.confirmWord };
  expect((await stage.surface.ask("popup-background/start", request)).reason?.code).toBe("view-only");
  expect(stage.portal.writes).toEqual([]);
});

test("signed out between preview and approval: the run is not started, the reason is said, nothing is touched", async () => {
  await resetStage(stage);
  const rows = people(stage.portal, (count) => count > 1)
    .slice(0, 3)
    .map(({ email, licenses }) => ({ user: email, licenses: licenses.slice(0, 1) }));
  const plan = await preview(stage, rows);
  stage.portal.setKnobs({ "signed-out": true });
  await stage.page.goto(stage.portal.licensesUrl, { waitUntil: "domcontentloaded" });
  const request = { tab: await stage.tab(), digest: plan.digest, word: plan.confirmWord };
  expect((await stage.surface.ask("popup-background/start", request)).reason?.code).toMatch(/signed-out|tab-left/);
  expect(stage.portal.writes).toEqual([]);
});

test("a tab that leaves the portal pauses the run; nothing is pressed elsewhere; resumed it ends as if nothing had happened", async () => {
  await resetStage(stage, { knobs: { latency: 150 } });
  const rows = people(stage.portal, (count) => count > 1)
    .slice(0, 3)
    .map(({ email, licenses }) => ({ user: email, licenses: licenses.slice(0, 1) }));
  await start(stage, await preview(stage, rows));
  await stage.page.goto(new URL("/acme/docs_/licensing", stage.portal.licensesUrl).href, {
    waitUntil: "domcontentloaded",
  });
  const paused = await reached(stage, ["paused"]);
  expect(paused.reason?.code).toBe("tab-left");
  const written = stage.portal.writes.length;
  await stage.page.goto(stage.portal.licensesUrl, { waitUntil: "domcontentloaded" });
  expect((await stage.surface.ask("popup-background/resume", { tab: await stage.tab() })).reason).toBeNull();
  const { counts } = await reached(stage, ["ended"]);
  expect(counts.verified).toBe(3);
  expect(stage.portal.writes.length).toBeGreaterThanOrEqual(written);
  expect(new Set(stage.portal.writes.map(({ target }) => JSON.stringify(target))).size).toBe(
    stage.portal.writes.length,
  );
});
