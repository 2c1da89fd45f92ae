import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { moveOn, pushState, sentTo, setReply } from "./popup/fake-background";
import { appState, inventoryOf, planOf, planSummary, runOf, runRowsOf, scanOf } from "./popup/fixtures";
import { groupPlanOf } from "./popup/group-plan";
import { look } from "./popup/look";
import { named, type Opened, openPopup, reached, sizes, textOf, type View } from "./popup/opened-popup";
import { type PopupBrowser, popupBrowser } from "./popup/popup-browser";
import { scenes } from "./popup/scenes";

let at: PopupBrowser;

beforeAll(async () => {
  at = await popupBrowser();
});

afterAll(() => at.close());

describe.each(["popup", "tab"] satisfies View[])("every view, %s", (view) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openPopup(at.browser, at.address, view, appState(), {});
  });

  // What to do on a wrong page is the same card in both sizes: shown once.
  const shown = view === "tab" ? scenes : scenes.filter(({ status }) => status !== "not-ready");
  test.each(shown)("$name looks right in light and dark, with nothing serious for axe", async (scene) => {
    const { page, faults } = opened;
    await moveOn(page, scene.state, scene.replies);
    await reached(page, scene.status);
    await page.waitForFunction(() => document.querySelector('progress[aria-label^="Loading"]') === null);
    expect(await look(page, `${view}-${scene.name}`)).toEqual([]);
    expect(faults).toEqual([]);
  });
});

test("by keyboard alone: read, choose from the list, preview, approve with the word, pause, stop", async () => {
  const inventory = inventoryOf(5000);
  const plan = planOf(60, "APPLY");
  const { page, faults } = await openPopup(at.browser, at.address, "tab", appState(), {
    "popup-background/inventory": { inventory },
    "popup-background/check-plan": { plan, reason: null },
    "popup-background/plan": { plan },
    "popup-background/run-rows": { rows: runRowsOf(plan, 3) },
  });
  const focused = () =>
    page.evaluate(
      () =>
        document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.parentElement?.textContent ?? "",
    );
  /** Tabs on until what has the focus says this. */
  const tabTo = async (text: string) => {
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press("Tab");
      if ((await focused()).includes(text)) return;
    }
    expect(await focused()).toContain(text);
  };

  await tabTo("Read users");
  await page.keyboard.press("Enter");
  expect(await sentTo(page, "popup-background/scan")).toEqual([{ name: "popup-background/scan", request: { tab: 7 } }]);
  await pushState(page, appState({ scan: scanOf(inventory) }));
  await reached(page, "read");

  await tabTo("From a plan file");
  await page.keyboard.press("ArrowRight");
  await page.waitForSelector('[role="table"]');
  await tabTo("Ana Pop");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page.keyboard.press("End");
  await page.waitForFunction(() => document.activeElement?.parentElement?.textContent?.includes("4999"));
  await page.keyboard.press("Space");
  await page.waitForSelector(".pick-action");
  expect(await look(page, "tab-choosing")).toEqual([]);
  expect(await page.$$eval('[role="row"]', (rows) => rows.length)).toBeLessThan(60);

  await tabTo("Preview 3 users");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() =>
    globalThis.fakeBackground.sent.some(({ name }) => name === "popup-background/check-plan"),
  );
  const [asked] = await sentTo(page, "popup-background/check-plan");
  expect(asked?.request).toMatchObject({
    organization: "Acme Robotics",
    rows: ["ana.pop0@acme.example", "cleo.pop2@acme.example", "jon.byrne4999@acme.example"].map((user) => ({
      user,
      licenses: ["*"],
    })),
  });
  await pushState(page, appState({ scan: scanOf(inventory), plan: planSummary(plan) }));
  await reached(page, "preview");

  await tabTo("Confirmation word");
  await page.keyboard.type("APPL");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Y");
  await page.keyboard.press("Enter");
  expect(await sentTo(page, "popup-background/start")).toEqual([]);
  await tabTo("Approve and start");
  await page.keyboard.press("Enter");
  expect(await sentTo(page, "popup-background/start")).toEqual([
    { name: "popup-background/start", request: { tab: 7, digest: plan.digest, word: "APPLY" } },
  ]);
  await pushState(page, appState({ scan: scanOf(inventory), run: runOf(plan, 3) }));
  await reached(page, "running");
  // Both stand side by side: Pause comes first.
  await tabTo("PauseStop");
  await page.keyboard.press("Enter");
  expect(await sentTo(page, "popup-background/pause")).toHaveLength(1);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await sentTo(page, "popup-background/stop")).toHaveLength(1);
  expect(faults).toEqual([]);
  await page.close();
});

test("a plan file is picked, checked, and refused with its sentence when it is broken", async () => {
  const inventory = inventoryOf(40);
  const { page } = await openPopup(at.browser, at.address, "tab", appState({ scan: scanOf(inventory) }), {
    "popup-background/inventory": { inventory },
  });
  await reached(page, "read");
  await named(page, "textbox", "Plan text").fill("who,what\nana,all");
  await named(page, "button", "Check plan").click();
  await reached(page, "plan-refused");
  expect(await textOf(page, '[role="status"]')).toContain("header");
  expect(await look(page, "tab-plan-refused")).toEqual([]);
  expect(await sentTo(page, "popup-background/check-plan")).toEqual([]);
  await page.close();
});

test("settings are a dialog that keeps the focus and saves what was typed", async () => {
  const { page } = await openPopup(at.browser, at.address, "tab", appState(), {});
  await named(page, "button", "Settings").click();
  await named(page, "textbox", "Protected users").fill("Boss@acme.example\nroot@acme.example");
  await named(page, "textbox", "Protected groups").fill("Administrators\nBoard, and staff");
  await named(page, "textbox", "Protected licenses").fill("Automation Developer - Named User");
  await named(page, "spinbutton", "Percent of stale rows before the run stops itself").fill("35");
  await named(page, "combobox", "When the last license would go").fill("inherit");
  await named(page, "spinbutton", "Failures in a row before the run stops itself").fill("5");
  await named(page, "spinbutton", "Lanes").fill("2");
  await named(page, "checkbox", "Keep within the limits UiPath publishes").click();
  expect(await look(page, "tab-settings")).toEqual([]);
  await named(page, "button", "Save settings").click();
  await page.waitForSelector("dialog", { hidden: true });
  expect(await sentTo(page, "popup-background/settings")).toEqual([
    {
      name: "popup-background/settings",
      request: {
        protectedUsers: ["boss@acme.example", "root@acme.example"],
        protectedGroups: ["Administrators", "Board, and staff"],
        protectedLicenses: ["Automation Developer - Named User"],
        whenEmpty: "inherit",
        maxFailures: 5,
        maxStale: 35,
        lanes: 2,
        withinLimits: false,
      },
    },
  ]);
  await page.close();
});

test("a preview of 10,000 lines draws only what is near, and still counts them all", async () => {
  const plan = planOf(10_000);
  const { page } = await openPopup(at.browser, at.address, "tab", appState({ plan: planSummary(plan) }), {
    "popup-background/plan": { plan },
  });
  await page.waitForSelector('[role="table"][aria-rowcount="10001"]');
  expect(await page.$$eval('[role="row"]', (rows) => rows.length)).toBeLessThan(60);
  await page.$eval(".scroller", (scroller) => scroller.scrollTo(0, scroller.scrollHeight));
  await page.waitForFunction(() => document.querySelector('[role="row"][aria-rowindex="10001"]') !== null);
  await page.close();
});

test("at 200 % zoom nothing is cut off sideways", async () => {
  const plan = groupPlanOf(60, "REMOVE");
  const { page } = await openPopup(at.browser, at.address, "tab", appState({ plan: planSummary(plan) }), {
    "popup-background/plan": { plan },
  });
  await page.setViewport({ width: sizes.tab.width / 2, height: sizes.tab.height / 2 });
  await page.waitForSelector('[role="table"]');
  expect(await look(page, "zoomed-preview")).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.close();
});

test("the popup opens itself in a tab, about the same portal tab", async () => {
  const { page } = await openPopup(at.browser, at.address, "popup", appState(), {});
  await setReply(page, "popup-background/scan", {
    reason: { code: "busy", text: "Another window is reading already." },
  });
  await named(page, "button", "Read users").click();
  await page.waitForSelector('[role="alert"]');
  expect(await textOf(page, '[role="alert"]')).toBe("Another window is reading already.");
  await named(page, "button", "Open in a tab").click();
  await page.waitForFunction(() => globalThis.fakeBackground.opened.length > 0);
  expect(await page.evaluate(() => globalThis.fakeBackground.opened)).toEqual(["/src/popup/popup.html?view=tab&tab=7"]);
  await page.close();
});
