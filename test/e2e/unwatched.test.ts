import { afterAll, beforeAll, expect, test } from "vitest";
import { directOf, people, writesOf } from "./people";
import { apply, carryOut, openStage, preview, resetStage, type Stage, settings } from "./stage";

declare const chrome: {
  readonly tabs: {
    get(tab: number): Promise<{ windowId: number }>;
    create(tab: { windowId: number; url: string; active: boolean }): Promise<{ id: number }>;
    remove(tab: number): Promise<void>;
  };
};

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small" });
  await settings(stage, {});
});
afterAll(() => stage.close());

const partly = (count: number) =>
  people(stage.portal, (held) => held > 1)
    .slice(0, count)
    .map(({ email, licenses }) => ({ user: email, licenses: licenses.slice(0, 1), left: licenses.slice(1) }));

test("with another tab in front the hidden portal tab is worked in all the same", async () => {
  await resetStage(stage, { scenario: "small" });
  const rows = partly(3);
  const plan = await preview(stage, rows);
  const front = await stage.surface.page.evaluate(
    async (tab) => {
      const { windowId } = await chrome.tabs.get(tab);
      return (await chrome.tabs.create({ windowId, url: "about:blank", active: true })).id;
    },
    await stage.tab(),
  );
  expect(await stage.page.evaluate(() => document.visibilityState)).toBe("hidden");
  const report = await apply(stage, plan);
  expect(await stage.page.evaluate(() => document.visibilityState)).toBe("hidden");
  await stage.surface.page.evaluate((tab) => chrome.tabs.remove(tab), front);
  expect(report.rows.map(({ state }) => state)).toEqual(["verified", "verified", "verified"]);
  for (const { user, left } of rows) expect(directOf(stage.portal, user)).toEqual(left);
});

test("retrying takes the failed rows only, read and checked afresh", async () => {
  await resetStage(stage, { scenario: "small", knobs: { "fail-save": "next:2" } });
  const rows = partly(4);
  const report = await carryOut(stage, rows);
  expect(report.rows.map(({ state }) => state)).toEqual(["failed", "failed", "verified", "verified"]);
  const { plan } = await stage.surface.ask("popup-background/retry-failed", { tab: await stage.tab() });
  expect(plan?.rows.map(({ user, standing }) => [user, standing])).toEqual(
    rows.slice(0, 2).map(({ user }) => [user, "ready"]),
  );
  if (!plan) return;
  const again = await apply(stage, plan);
  expect(again.rows.map(({ state }) => state)).toEqual(["verified", "verified"]);
  expect([...writesOf(stage.portal).values()]).toEqual([2, 2, 1, 1]);
});

test("rows meant for another organization are not checked against this one, and a changed plan is not started", async () => {
  await resetStage(stage, { scenario: "small" });
  const plan = await preview(stage, partly(1));
  const asked = { rows: [], source: "test", organization: "globex" };
  const { reason } = await stage.surface.ask("popup-background/check-plan", asked);
  expect(reason?.code).toBe("another-organization");
  const tab = await stage.tab();
  const wrong = { tab, digest: plan.digest.replace(/^./, "x"), word: plan.confirmWord };
  expect((await stage.surface.ask("popup-background/start", wrong)).reason?.code).toBe("plan-changed");
  expect(stage.portal.writes).toEqual([]);
});
