import type { HTTPRequest } from "puppeteer";
import { describe, expect, test } from "vitest";
import {
  drawer,
  openLicenses,
  openPanel,
  panelGone,
  panelView,
  press,
  pressInRow,
  rowTexts,
  save,
  search,
  toggle,
  usersWithRow,
  userWith,
  waitForRows,
} from "./licenses-page.ts";
import { portalFixture } from "./portal-fixture.ts";

const fixture = portalFixture();

test("resort-after-save: another order, and every row is a new node", async () => {
  const { page, portal } = fixture;
  portal.setKnobs({ "resort-after-save": true });
  await openLicenses(page, portal);
  const before = await rowTexts(page);
  const [first] = await page.$$(".MuiAccordion-root tbody tr");
  await openPanel(page, userWith(portal, 2).email);
  await toggle(page, "Tester - Named User");
  await save(page);
  await panelGone(page);
  await page.waitForFunction(
    (text) => document.querySelector("tbody tr td")?.parentElement?.textContent !== text,
    {},
    before[0],
  );
  expect(await first?.evaluate((row) => row.isConnected)).toBe(false);
  expect(portal.writes).toHaveLength(1);
});

describe("swap-rows: what is under a pointer that arrives", () => {
  /** Sends the pointer to the first row's icon, then presses the very node that was found there. */
  const arriveAndPress = () =>
    fixture.page.evaluate(() => {
      const found = document.querySelector<HTMLElement>("tbody [aria-label='Edit license allocation']");
      found?.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, composed: true }));
      found?.click();
    });
  const opened = async () => {
    await fixture.page.waitForFunction(() => document.querySelector(".MuiDrawer-paper")?.textContent?.includes("@"));
    return (await panelView(fixture.page)).text;
  };

  test.each([
    ["off", 0, 0],
    ["keyed", 1, 0],
    ["reused", 1, 1],
  ] as const)("%s", async (swap, firstAfterwards, pressed) => {
    const { page, portal } = fixture;
    const emails = usersWithRow(portal).map(({ email }) => email);
    portal.setKnobs({ "swap-rows": swap });
    await openLicenses(page, portal);
    await arriveAndPress();
    expect(await opened()).toContain(emails[pressed]);
    expect((await rowTexts(page))[0]).toContain(emails[firstAfterwards]);
  });

  test("swap-chance 0: never", async () => {
    const { page, portal } = fixture;
    portal.setKnobs({ "swap-rows": "reused", "swap-chance": 0 });
    await openLicenses(page, portal);
    await arriveAndPress();
    expect(await opened()).toContain(usersWithRow(portal)[0]?.email);
  });
});

describe("while a query loads", () => {
  /** Holds the answers back until told, so that nothing depends on time. */
  async function searchHeldBack(staleRows: boolean) {
    const { page, portal } = fixture;
    const target = userWith(portal, 2);
    portal.setKnobs({ "stale-rows": staleRows });
    await openLicenses(page, portal);
    const rows = await rowTexts(page);
    const held: HTTPRequest[] = [];
    const hold = (request: HTTPRequest) => {
      if (request.url().includes("search=")) held.push(request);
      else void request.continue();
    };
    await page.setRequestInterception(true);
    page.on("request", hold);
    const asked = page.waitForRequest((request) => request.url().includes("search="));
    await search(page, target.email);
    await asked;
    const letGo = async () => {
      page.off("request", hold);
      for (const request of held) await request.continue();
      await page.setRequestInterception(false);
    };
    return { page, rows, target, letGo };
  }

  test("rows give way to placeholders", async () => {
    const { page, target, letGo } = await searchHeldBack(false);
    await page.waitForSelector(".MuiAccordion-root .MuiSkeleton-root");
    expect(await page.evaluate(() => document.body.classList.contains("has-skeletons"))).toBe(true);
    await letGo();
    await waitForRows(page, [target.email]);
    expect(await page.evaluate(() => document.body.classList.contains("has-skeletons"))).toBe(false);
  });

  test("stale-rows: the old rows stay and nothing shows that they are old", async () => {
    const { page, rows, target, letGo } = await searchHeldBack(true);
    expect(await rowTexts(page)).toEqual(rows);
    expect(await page.$(".MuiAccordion-root .MuiSkeleton-root")).toBeNull();
    await letGo();
    await waitForRows(page, [target.email]);
  });
});

test("equal-names: two rows, and their panels, differ by e-mail only", async () => {
  const { page, portal } = fixture;
  const [one, two] = usersWithRow(portal);
  portal.setKnobs({ "equal-names": true });
  await openLicenses(page, portal);
  const [first, second] = await page.$$eval("tbody tr td:first-child p", (names) =>
    names.map((name) => name.textContent),
  );
  expect([first, second]).toEqual([one?.displayName, one?.displayName]);
  await pressInRow(page, two?.email ?? "", "Edit license allocation");
  await press(page, `${drawer}//label[contains(., "Use Group")]//input`);
  const { text } = await panelView(page);
  expect(text).toContain(one?.displayName);
  expect(text).toContain(two?.email);
});

test("latency and latency-jitter: every call takes its time", async () => {
  const { page, portal } = fixture;
  await page.goto(portal.licensesUrl);
  const timed = () =>
    page.evaluate(async () => {
      const started = performance.now();
      await fetch("/acme/portal_/api/license/accountant/UserLicense", {
        headers: { "content-type": "application/json" },
      });
      return performance.now() - started;
    });
  portal.setKnobs({ latency: 150 });
  expect(await timed()).toBeGreaterThanOrEqual(149);
  portal.setKnobs({ latency: 0, "latency-jitter": 80 });
  const several = [await timed(), await timed(), await timed(), await timed()];
  expect(Math.max(...several) - Math.min(...several)).toBeGreaterThan(5);
});
