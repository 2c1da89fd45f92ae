import { describe, expect, test } from "vitest";
import type { Knobs } from "../../portal/knobs.ts";
import { openAccountGroups, pick, pressIcon, rowOf, waitForText } from "./groups-page.ts";
import { panelGone, press, save } from "./licenses-page.ts";
import { portalFixture } from "./portal-fixture.ts";

const fixture = portalFixture({ scenario: "groups" });
const second = { accounts: "local-groups" } as const satisfies Partial<Knobs>;
const menuItem = (text: string) => `//*[@role="menuitem"][. = "${text}"]`;
const inDialog = (text: string) => `//*[@role="dialog"]//button[. = "${text}"]`;

async function openGroupPage(name: string): Promise<void> {
  const { page, portal } = fixture;
  await openAccountGroups(page, portal, second);
  await press(page, `//td//a[. = "${name}"]`);
  await waitForText(page, "h1", name);
}

const rowCount = (count: number) =>
  fixture.page.waitForFunction((expected) => document.querySelectorAll("main tbody tr").length === expected, {}, count);

describe("the page", () => {
  test("is called otherwise, and rows end in a menu", async () => {
    const { page, portal } = fixture;
    await openAccountGroups(page, portal, second);
    const seen = await page.evaluate(() => ({
      heading: document.querySelector("h1")?.textContent,
      tabs: [...document.querySelectorAll("[role=tab]")].map((tab) => tab.textContent),
      entry: document.querySelector("aside")?.textContent?.includes("Accounts & local groups"),
    }));
    expect(seen).toEqual({
      heading: "Accounts & local groups",
      tabs: ["User accounts", "Local groups", "Robot accounts"],
      entry: true,
    });
    await pressIcon(page, "Shift Workers", "More actions");
    await press(page, menuItem("Edit"));
    await waitForText(page, ".MuiDrawer-paper label", "Names");
    await waitForText(page, ".MuiDrawer-paper", "400 members");
  });

  test("group-menu-edit false: only Delete, which asks", async () => {
    const { page, portal } = fixture;
    await openAccountGroups(page, portal, { ...second, "group-menu-edit": false });
    await pressIcon(page, "HR Operations", "More actions");
    await page.waitForSelector("[role=menuitem]");
    expect(await page.$$eval("[role=menuitem]", (all) => all.map((item) => item.textContent))).toEqual(["Delete"]);
    await press(page, menuItem("Delete"));
    await press(page, inDialog("Delete"));
    await page.waitForFunction(() => !document.querySelector("tbody")?.textContent?.includes("HR Operations"));
    expect(portal.writes).toMatchObject([{ call: "DELETE Group", target: { name: "HR Operations" }, after: null }]);
  });
});

describe("the page of a group", () => {
  test("lists 25 members a page, and the search finds only whoever is on it", async () => {
    const { page, portal } = fixture;
    await openGroupPage("Shift Workers");
    expect(await page.$$eval("[role=tab]", (all) => all.map((tab) => tab.textContent))).toEqual([
      "Members",
      "Licenses",
      "Access",
      "Group info",
    ]);
    await rowCount(25);
    const first = await page.$eval("main tbody tr td div", (cell) => cell.textContent ?? "");
    await press(page, "//button[@aria-label='Go to next page']");
    await waitForText(page, "main p", "26–50 of 400");
    await page.waitForFunction((email) => !document.body.textContent?.includes(email), {}, first);
    await page.focus("main input[type=search]");
    await page.keyboard.sendCharacter(first);
    await waitForText(page, "main tbody", "No results");
    expect(portal.group("Shift Workers").members).toContain(first);
    await press(page, "//button[@aria-label='Go to previous page']");
    await waitForText(page, "main tbody", first);
    await rowCount(1);
  });

  test("Remove in a member's menu asks, and sends that one member", async () => {
    const { page, portal } = fixture;
    await openGroupPage("Shift Workers");
    await rowCount(25);
    const email = await page.$eval("main tbody tr td div", (cell) => cell.textContent ?? "");
    const openMenu = () => press(page, `//tr[contains(., "${email}")]//button[@aria-label="More actions"]`);
    await openMenu();
    await press(page, menuItem("Remove"));
    await waitForText(page, "[role=dialog]", email);
    await press(page, inDialog("Cancel"));
    await page.waitForFunction(() => !document.querySelector("[role=dialog]"));
    expect(portal.writes).toEqual([]);
    await openMenu();
    await press(page, menuItem("Remove"));
    await press(page, inDialog("Remove"));
    await waitForText(page, "main p", "1–25 of 399");
    expect(portal.writes).toMatchObject([
      { call: "PUT Group", target: { name: "Shift Workers", added: [], removed: [email] } },
    ]);
    expect(portal.writes[0]?.before).toHaveLength(400);
    expect(portal.writes[0]?.after).toHaveLength(399);
  });

  test("Add members adds users, robot accounts and directory groups", async () => {
    const { page, portal } = fixture;
    await openGroupPage("Shift Workers");
    await press(page, "//button[. = 'Add members']");
    for (const words of ["casey.morgan@acme.example", "robot-02", "EMEA Operations"]) await pick(page, words);
    expect(await save(page)).toBe(200);
    await panelGone(page);
    await waitForText(page, "main p", "of 403");
    expect(portal.writes).toMatchObject([
      { call: "PUT Group", target: { added: ["casey.morgan@acme.example", "robot-02", "EMEA Operations"] } },
    ]);
  });

  test("members of Everyone cannot be viewed; those of a directory group are managed elsewhere", async () => {
    const { page, portal } = fixture;
    await openGroupPage("Everyone");
    await waitForText(page, "main", "Members of this group cannot be viewed");
    await openAccountGroups(page, portal, second);
    await press(page, `${rowOf("Finance Automation", "Directory group")}//a`);
    await waitForText(page, "main", "Members of this group are managed in the directory");
    expect(await page.$("main table")).toBeNull();
  });
});
