import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { storeBefore } from "../../../scripts/drive/replica-check";
import { MortalStage } from "../mortal-stage";
import { preview, resetStage, settings, start } from "../stage";
import { endsUnharmed, holdAnswers, oneOfSeveral, paused, resumed, startUntil } from "./at-a-step";

interface Tab {
  readonly id: number;
  readonly windowId: number;
  readonly status: string;
  readonly discarded: boolean;
  readonly autoDiscardable: boolean;
}
declare const chrome: {
  readonly tabs: {
    get(tab: number): Promise<Tab>;
    query(wanted: { url: string }): Promise<Tab[]>;
    create(tab: { windowId: number; url: string; active: boolean }): Promise<Tab>;
    update(tab: number, changed: { active: boolean }): Promise<Tab>;
    reload(tab: number): Promise<void>;
    discard(tab: number): Promise<Tab>;
    remove(tab: number): Promise<void>;
  };
};

let stage: MortalStage;
beforeAll(async () => {
  stage = await MortalStage.open({ scenario: "small" });
  await settings(stage, {});
});
afterAll(() => stage.close());

test.each([
  ["another site", "about:blank", "at-the-row", "tab-left"],
  ["another site right after the intent was written", "about:blank", "commit-intended", "tab-left"],
  ["a page of the portal's host that is no portal", "https://cloud.uipath.com/acme/docs_/", "in-the-panel", "tab-left"],
  ["another page of the portal", "https://cloud.uipath.com/acme/portal_/admin/tenants", "clear", "page-not-recognized"],
])("the tab goes to %s: the run pauses within seconds and goes on with one click", async (_name, to, step, code) => {
  await resetStage(stage, { knobs: { motion: false } });
  const begun = await startUntil(stage, oneOfSeveral(stage, 3), 2, step);
  const left = performance.now();
  await stage.page.goto(to, { waitUntil: "domcontentloaded" });
  const run = await paused(stage);
  expect(performance.now() - left).toBeLessThan(10_000);
  expect(run.reason?.code).toBe(code);
  await stage.page.goto(stage.portal.licensesUrl, { waitUntil: "domcontentloaded" });
  await resumed(stage);
  await endsUnharmed(stage, begun);
});

test("the browser puts the tab away, though asked not to by itself: the run says so, and goes on with one click once the tab is opened", async () => {
  await resetStage(stage, { knobs: { motion: false } });
  const begun = await startUntil(stage, oneOfSeveral(stage, 3), 2, "at-the-row");
  // What the page asked for stays unanswered, so that the run stands where it is until its tab is gone.
  const letGo = holdAnswers(stage);
  const [before, discarded] = await putAway();
  letGo();
  expect(before?.autoDiscardable).toBe(false);
  expect(discarded?.discarded).toBe(true);
  const why = (await paused(stage)).reason;
  // A browser without a window loads such a tab again by itself: the run may meet the page without a size that then is there.
  expect(["tab-discarded", "not-shown"], why?.text).toContain(why?.code);
  await loadedAgain(true);
  await resumed(stage);
  await endsUnharmed(stage, begun);
});

test("a page that was loaded out of sight has no size: nothing is tried in it, and it is said to bring it to the front", async () => {
  await openedElsewhere();
  await resetStage(stage, { knobs: { motion: false } });
  const plan = await preview(stage, oneOfSeveral(stage, 1));
  const before = storeBefore(stage.portal.store);
  await putAway();
  await loadedAgain(false);
  const asked = { tab: await stage.tab(), digest: plan.digest, word: plan.confirmWord };
  const { reason } = await stage.surface.ask("popup-background/start", asked);
  expect(reason?.code, reason?.text).toBe("not-shown");
  await loadedAgain(true);
  await start(stage, plan);
  await endsUnharmed(stage, { plan, before });
});

/** The browser takes the portal's page out of memory. What it tells of its tab before and after. */
const putAway = async (): Promise<[Tab, Tab]> =>
  await stage.surface.page.evaluate(
    async (tab) => {
      const known = await chrome.tabs.get(tab);
      await chrome.tabs.create({ windowId: known.windowId, url: "about:blank", active: true });
      return [known, await chrome.tabs.discard(tab)] as [Tab, Tab];
    },
    await stage.tab(),
  );

/** The portal in a tab of its own, in place of one that was put away and that nobody outside the browser can reach any more. */
async function openedElsewhere(): Promise<void> {
  await stage.surface.page.evaluate(async () => {
    for (const { id } of await chrome.tabs.query({ url: "https://cloud.uipath.com/*" })) await chrome.tabs.remove(id);
  });
  await stage.openPage();
}

/** The tab is opened again, brought to the front or not. */
async function loadedAgain(inFront: boolean): Promise<void> {
  await stage.surface.page.evaluate(async (active) => {
    const [portal] = await chrome.tabs.query({ url: "https://cloud.uipath.com/*" });
    if (!portal) return;
    if (active) await chrome.tabs.update(portal.id, { active });
    // A browser without a window does not load what is brought to the front.
    await chrome.tabs.reload(portal.id);
  }, inFront);
  await portalThere();
}

/**
 * Waits until the portal's page is open again. The page that asks is not in front, so nothing may hang on its being drawn. A
 * tab that was put away is "loading" until it is there; whether it is still called discarded then, a browser without a window
 * tells as it likes.
 */
async function portalThere(): Promise<void> {
  await vi.waitFor(async () => {
    const there = await stage.surface.page.evaluate(async () => {
      const tabs = await chrome.tabs.query({ url: "https://cloud.uipath.com/*" });
      return tabs.some(({ status }) => status === "complete");
    });
    expect(there).toBe(true);
  }, 60_000);
}
