import { expect, test } from "vitest";
import { openGroups } from "./groups-page.ts";
import { drawer, press } from "./licenses-page.ts";
import { portalFixture } from "./portal-fixture.ts";

const fixture = portalFixture({ scenario: "groups" });
const skin = { skin: "mui-virtual" } as const;

test("skin mui-virtual: a grid has its rows in the page only while they are in sight", async () => {
  const { page, portal } = fixture;
  portal.setKnobs(skin);
  await page.goto(portal.licensesUrl);
  await press(page, "//*[@aria-expanded][contains(., 'License Allocations to Users')]");
  // Below the grid of the users is the groups', with rows of its own.
  const there = () =>
    page.$eval("[role=grid]", (grid) =>
      [...grid.querySelectorAll("[role=row][data-id]")].map((row) => row.getAttribute("aria-rowindex")),
    );
  await page.waitForSelector("[role=row][data-id]");
  const first = await there();
  expect(first[0]).toBe("2");
  expect(first.length).toBeLessThan(25);
  expect(await page.$eval("[role=grid]", (grid) => grid.getAttribute("aria-rowcount"))).toBe(
    String(portal.store.direct.size + 1),
  );
  await page.$eval(".MuiDataGrid-virtualScroller", (scroller) => {
    scroller.scrollTop = scroller.scrollHeight;
  });
  await page.waitForSelector("[role=row][aria-rowindex='26']");
  expect(await there()).not.toContain("2");
});

test.each([
  ["unknown", "-1"],
  ["missing", null],
] as const)("grid-count %s", async (count, said) => {
  const { page, portal } = fixture;
  portal.setKnobs({ ...skin, "grid-count": count });
  await page.goto(portal.licensesUrl);
  await press(page, "//*[@aria-expanded][contains(., 'License Allocations to Users')]");
  await page.waitForSelector("[role=row][data-id]");
  expect(await page.$eval("[role=grid]", (grid) => grid.getAttribute("aria-rowcount"))).toBe(said);
});

test("skin mui-virtual: the inheritance list has few of its entries in the page and loads 50 more at its end", async () => {
  const { page, portal } = fixture;
  await openGroups(page, portal, skin);
  const row = "//*[@role='row'][contains(., 'Shift Workers')]";
  await page.waitForSelector("[role=row][data-id]");
  await page.$eval(".MuiDataGrid-virtualScroller", (scroller) => {
    for (const each of document.querySelectorAll(".MuiDataGrid-virtualScroller")) each.scrollTop = each.scrollHeight;
    return scroller.scrollTop;
  });
  await press(page, `${row}//button[@aria-label='Group members with license inheritance']`);
  await page.waitForSelector(`xpath/${drawer}//li`);
  const height = () => page.$eval(".MuiDrawer-paper ul", (list) => list.clientHeight);
  const loaded = await height();
  expect(await page.$$eval(".MuiDrawer-paper li", (all) => all.length)).toBeLessThan(25);
  await page.$eval(".MuiDrawer-paper ul", (list) => {
    const scroller = list.parentElement;
    if (scroller) scroller.scrollTop = scroller.scrollHeight;
  });
  await page.waitForFunction(
    (before) => (document.querySelector(".MuiDrawer-paper ul")?.clientHeight ?? 0) > before,
    {},
    loaded,
  );
  expect(await height()).toBe(2 * loaded);
});
