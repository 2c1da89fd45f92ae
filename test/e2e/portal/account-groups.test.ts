import { describe, expect, test } from "vitest";
import { openAccountGroups, pressIcon, rowOf, waitForText } from "./groups-page.ts";
import { press } from "./licenses-page.ts";
import { portalFixture } from "./portal-fixture.ts";

const fixture = portalFixture({ scenario: "groups" });

describe("the Groups tab", () => {
  test("offers Edit and Remove for local groups only", async () => {
    const { page, portal } = fixture;
    await openAccountGroups(page, portal);
    expect(await page.$eval("h1", (heading) => heading.textContent)).toBe("Accounts & Groups");
    const iconsOf = async (name: string, kind?: string) =>
      (await page.waitForSelector(`xpath/${rowOf(name, kind)}`))?.$$eval("button", (all) =>
        all.map((button) => button.ariaLabel),
      );
    expect(await iconsOf("Finance Automation")).toEqual(["Edit", "Remove"]);
    expect(await iconsOf("Finance Automation", "Directory group")).toEqual([]);
    expect(await iconsOf("Everyone")).toEqual([]);
  });

  test("Remove asks first, and not every group can go", async () => {
    const { page, portal } = fixture;
    await openAccountGroups(page, portal);
    const dialog = "//*[@role='dialog']";
    await pressIcon(page, "HR Operations", "Remove");
    await press(page, `${dialog}[contains(., "HR Operations")]//button[. = "Cancel"]`);
    await page.waitForFunction(() => !document.querySelector("[role=dialog]"));
    expect(portal.writes).toEqual([]);
    await pressIcon(page, "HR Operations", "Remove");
    await press(page, `${dialog}//button[. = "Remove"]`);
    await page.waitForFunction(() => !document.querySelector("tbody")?.textContent?.includes("HR Operations"));
    await pressIcon(page, "Automation Users", "Remove");
    await press(page, `${dialog}//button[. = "Remove"]`);
    await waitForText(page, ".MuiSnackbar-root", "Built-in groups cannot be deleted.");
    expect(portal.writes.map(({ call, accepted, after }) => [call, accepted, after === null])).toEqual([
      ["DELETE Group", true, true],
      ["DELETE Group", false, false],
    ]);
  });
});

test("only organization administrators come in: no entry, no page, no answer", async () => {
  const { page, portal } = fixture;
  portal.setKnobs({ role: "license-administrator", accounts: "local-groups" });
  for (const address of [portal.accountsUrl, `${portal.accountsUrl}/group/${portal.group("HR Operations").id}`]) {
    await page.goto(address);
    await waitForText(page, "h1", "You do not have access to this page");
  }
  expect(await page.$eval("aside", (aside) => aside.textContent)).not.toContain("Accounts");
  const status = await page.evaluate(async () => {
    const headers = { "content-type": "application/json" };
    return (await fetch("/acme/portal_/api/identity/Group", { headers })).status;
  });
  expect(status).toBe(403);
});
