import { afterAll, beforeAll, expect, test } from "vitest";
import { appState } from "./fixtures";
import { look } from "./look";
import { named, openPopup, textOf, type View } from "./opened-popup";
import { type PopupBrowser, popupBrowser } from "./popup-browser";

let at: PopupBrowser;

beforeAll(async () => {
  at = await popupBrowser();
});

afterAll(() => at.close());

const nothingOpen = appState({ tabs: [], tab: null });

test.each(["popup", "tab"] satisfies View[])(
  "by keyboard alone in the %s: a wrong address is told and can be put right",
  async (view) => {
    const { page, faults } = await openPopup(at.browser, at.address, view, nothingOpen, {});
    await page.focus("details > summary");
    await page.keyboard.press("Enter");
    // The field takes the keyboard only once it is drawn.
    await page.waitForSelector("details[open] input", { visible: true });
    await page.keyboard.press("Tab");
    await page.keyboard.type("http://automation.example.com");
    await page.keyboard.press("Enter");
    await page.waitForSelector('[role="alert"]');
    expect(await textOf(page, '[role="alert"]')).toBe("Only an address that begins with https:// can be allowed.");
    expect(await look(page, `${view}-own-host`)).toEqual([]);
    const typed = () =>
      page.evaluate(() => document.activeElement instanceof HTMLInputElement && document.activeElement.value);
    expect(await typed()).toBe("http://automation.example.com");
    await page.keyboard.type("x");
    await page.waitForFunction(() => document.querySelector('[role="alert"]') === null);
    expect(faults).toEqual([]);
  },
);

test("hosts that were allowed, in the settings", async () => {
  const { page, faults } = await openPopup(at.browser, at.address, "tab", nothingOpen, {});
  await named(page, "button", "Settings").click();
  await page.locator(".own-hosts > summary").click();
  await named(page, "button", "Take back automation.example.com").wait();
  expect(await look(page, "tab-own-hosts")).toEqual([]);
  expect(faults).toEqual([]);
});
