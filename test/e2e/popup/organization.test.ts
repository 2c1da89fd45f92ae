import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pushState, sentTo } from "./fake-background";
import { appState, planSummary, reportOf, runOf, scanOf } from "./fixtures";
import { organizationOf } from "./group-fixtures";
import { driftFound, groupPlanOf, proposalFor } from "./group-plan";
import { look } from "./look";
import { named, openPopup, reached, sizes } from "./opened-popup";
import { type PopupBrowser, popupBrowser } from "./popup-browser";

let at: PopupBrowser;

beforeAll(async () => {
  at = await popupBrowser();
});

afterAll(() => at.close());

const inventory = organizationOf(400);
const plan = groupPlanOf(24, "REMOVE");
const read = appState({ scan: scanOf(inventory) });

async function open(replies: Record<string, unknown> = {}) {
  const opened = await openPopup(at.browser, at.address, "tab", read, {
    "popup-background/inventory": { inventory },
    "popup-background/check-plan": { plan, reason: null },
    ...replies,
  });
  await reached(opened.page, "read");
  return opened;
}

/** Chooses a radio button by the words it stands beside; its accessible name may say more. */
const choose = async (page: Awaited<ReturnType<typeof open>>["page"], words: string) =>
  page.locator(`::-p-xpath(//label[contains(., "${words}")]/input)`).click();

describe("the whole organization", () => {
  test("users with every path to a license, filtered, and an action on what groups give", async () => {
    const { page, faults } = await open();
    await choose(page, "From the list of users");
    await page.waitForSelector('[role="table"]');
    expect(await look(page, "tab-users")).toEqual([]);
    await named(page, "combobox", "Path").fill("inherited");
    const inherit = new Set(inventory.groups.flatMap(({ leases }) => (leases ?? []).map(({ email }) => email))).size;
    await named(page, "button", `Choose all ${inherit} shown`).click();
    await choose(page, "Release inherited licenses");
    expect(await look(page, "tab-users-release")).toEqual([]);
    await named(page, "button", `Preview ${inherit} users`).click();
    await page.waitForFunction(() =>
      globalThis.fakeBackground.sent.some(({ name }) => name === "popup-background/check-plan"),
    );
    const [asked] = await sentTo(page, "popup-background/check-plan");
    expect(asked?.request["rows"]).toContainEqual({
      row: 1,
      procedure: "release",
      user: expect.stringContaining("@acme.example"),
      group: "Automation Users",
      licenses: [],
      whenEmpty: "",
      note: "",
    });
    expect(faults).toEqual([]);
    await page.close();
  });

  test("groups with their rules, and one rule edited", async () => {
    const { page } = await open();
    await choose(page, "From the list of groups");
    await named(page, "button", "Edit rule of Automation Developers").click();
    await choose(page, "Citizen Developer - Named User");
    expect(await look(page, "tab-groups")).toEqual([]);
    await named(page, "button", "Preview the rule").click();
    await page.waitForFunction(() =>
      globalThis.fakeBackground.sent.some(({ name }) => name === "popup-background/check-plan"),
    );
    const [asked] = await sentTo(page, "popup-background/check-plan");
    expect(asked?.request).toMatchObject({
      source: "rule of Automation Developers",
      rows: [{ procedure: "set-rule", group: "Automation Developers", user: "" }],
    });
    await page.close();
  });

  test("a goal, its plan, another way, and the preview of its rows", async () => {
    const { page, faults } = await open({
      "popup-background/propose": { proposal: proposalFor(40), reason: null },
    });
    await choose(page, "Say what should be true");
    await choose(page, "So many units of a license come free");
    expect(await look(page, "tab-goal")).toEqual([]);
    await choose(page, "They hold no license and do not get one back");
    await named(page, "textbox", "E-mails").fill("ana.pop0@acme.example; nobody@acme.example");
    await named(page, "button", "Propose a plan").click();
    await page.waitForSelector(".proposal");
    expect(await look(page, "tab-proposal")).toEqual([]);
    await named(page, "button", "Take this way instead: Stop the groups giving").click();
    await named(page, "button", "Back to the proposed way").click();
    await named(page, "button", "Preview these rows").click();
    await page.waitForFunction(() =>
      globalThis.fakeBackground.sent.some(({ name }) => name === "popup-background/check-plan"),
    );
    await pushState(page, appState({ scan: scanOf(inventory), plan: planSummary(plan) }));
    await reached(page, "preview");
    await page.locator("button[aria-expanded=false]").click();
    expect(await look(page, "tab-preview-consequences")).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  test("a run is undone by a plan, and looked at again later", async () => {
    const report = reportOf(groupPlanOf(40));
    const { page } = await open({
      "popup-background/report": { report },
      "popup-background/drift": { drift: driftFound(), readAt: inventory.readAt, reason: null },
      "popup-background/undo": {
        plan,
        reason: null,
        cannot: ["What was released from Automation Users comes back only when its user signs in."],
      },
    });
    const ended = { scan: scanOf(inventory), run: runOf(groupPlanOf(40), 40) };
    await pushState(page, appState(ended));
    await reached(page, "ended");
    await named(page, "button", "See what came back").click();
    await page.waitForSelector('[aria-label="Rows that are no longer as the run left them"]');
    expect(await look(page, "tab-drift")).toEqual([]);
    await named(page, "button", "Undo this run").click();
    await page.waitForFunction(() =>
      globalThis.fakeBackground.sent.some(({ name }) => name === "popup-background/undo"),
    );
    await pushState(page, appState({ ...ended, plan: planSummary(plan) }));
    await reached(page, "preview");
    expect(await look(page, "tab-undo")).toEqual([]);
    await page.close();
  });

  test("at 200 % zoom nothing is cut off sideways", async () => {
    const { page } = await open();
    await page.setViewport({ width: sizes.tab.width / 2, height: sizes.tab.height / 2 });
    for (const [words, name] of [
      ["From the list of users", "zoomed-users"],
      ["From the list of groups", "zoomed-groups"],
      ["Say what should be true", "zoomed-goal"],
    ] as const) {
      await choose(page, words);
      await page.waitForFunction((text) => document.querySelector("main")?.textContent?.includes(text), {}, words);
      expect(await look(page, name)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
    await page.close();
  });
});
