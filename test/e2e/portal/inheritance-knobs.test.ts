import { describe, expect, test } from "vitest";
import { listed, openGroups, openInheritance, pressIcon, waitForText } from "./groups-page.ts";
import { emailIn, releaseFirst, scrollThrough, turnPage } from "./inheritance-panel.ts";
import { drawer, press, toastText } from "./licenses-page.ts";
import { portalFixture } from "./portal-fixture.ts";

const fixture = portalFixture({ scenario: "groups" });

test("panel-lists endless: 50 more at each end of scrolling, and nobody is missed after a release", async () => {
  const { page, portal } = fixture;
  await openGroups(page, portal, { "panel-lists": "endless" });
  await openInheritance(page, "Shift Workers");
  await listed(page, 50);
  expect(await page.$(".MuiPagination-ul")).toBeNull();
  await releaseFirst(page);
  await listed(page, 49);
  const emails = (await scrollThrough(page, 399)).map(emailIn);
  expect(new Set(emails)).toEqual(new Set(portal.group("Shift Workers").leases.map(({ who }) => who)));
});

test.each(["at-once", "on-refresh"] as const)("release-vanish %s", async (vanish) => {
  const { page, portal } = fixture;
  await openGroups(page, portal, { "release-vanish": vanish });
  await openInheritance(page, "Shift Workers");
  const [first = ""] = await listed(page, 50);
  await releaseFirst(page);
  expect(await toastText(page)).toBe("License released");
  if (vanish === "on-refresh") {
    expect((await listed(page, 50))[0]).toBe(first);
    expect(await releaseFirst(page)).toBe(404);
    await turnPage(page, "next");
    await waitForText(page, ".MuiDrawer-paper .Mui-selected", "2");
    await turnPage(page, "previous");
  }
  await page.waitForFunction(
    (text) => !document.querySelector(".MuiDrawer-paper")?.textContent?.includes(text),
    {},
    emailIn(first),
  );
  expect(portal.group("Shift Workers").leases).toHaveLength(399);
});

describe("release-confirm dialog", () => {
  const dialog = "//*[@role='dialog']";

  test("names the user; Release releases, Cancel does not", async () => {
    const { page, portal } = fixture;
    await openGroups(page, portal, { "release-confirm": "dialog" });
    await openInheritance(page, "Shift Workers");
    const [first = ""] = await listed(page, 50);
    await press(page, `${drawer}//button[. = "Release license"]`);
    const text = await page.$eval("[role=dialog]", (element) => element.textContent);
    expect(text).toMatch(/^Release license/);
    expect(text).toContain(emailIn(first));
    await press(page, `${dialog}//button[. = "Cancel"]`);
    await page.waitForFunction(() => !document.querySelector("[role=dialog]"));
    expect(portal.writes).toEqual([]);
    expect(await releaseFirst(page, () => press(page, `${dialog}//button[. = "Release"]`))).toBe(200);
  });
});

test("members-change-while-listing: with every second further page the first entry is gone", async () => {
  const { page, portal } = fixture;
  await openGroups(page, portal, { "members-change-while-listing": true });
  await openInheritance(page, "Shift Workers");
  const first = await listed(page, 50);
  for (const [number, releases] of [
    ["2", 1],
    ["3", 1],
    ["4", 2],
  ] as const) {
    await turnPage(page, "next");
    await waitForText(page, ".MuiDrawer-paper .Mui-selected", number);
    await listed(page, 50);
    expect(portal.writes).toHaveLength(releases);
  }
  expect(portal.writes.map(({ admin, target }) => [admin, "email" in target && target.email])).toEqual([
    ["jordan.ellis@acme.example", emailIn(first[0])],
    ["jordan.ellis@acme.example", emailIn(first[1])],
  ]);
});

test.each([
  ["fail-save", 500, 400],
  ["success-not-stored", 200, 400],
  ["error-but-stored", 500, 399],
] as const)("%s strikes a release too", async (knob, told, left) => {
  const { page, portal } = fixture;
  await openGroups(page, portal, { [knob]: "all" });
  await openInheritance(page, "Shift Workers");
  expect(await releaseFirst(page)).toBe(told);
  expect(portal.group("Shift Workers").leases).toHaveLength(left);
});

test("role license-viewer: nothing to release with", async () => {
  const { page, portal } = fixture;
  await openGroups(page, portal, { role: "license-viewer" });
  await pressIcon(page, "Shift Workers", "Group members with license inheritance");
  expect((await listed(page, 50))[0]).not.toContain("Release license");
});
