import { describe, expect, test } from "vitest";
import { fill, openGroups, openRule, quotas, rowOf, waitForText } from "./groups-page.ts";
import { panelGone, panelView, save, tickedIn, toastText, toggle } from "./licenses-page.ts";
import { portalFixture } from "./portal-fixture.ts";

const fixture = portalFixture({ scenario: "groups" });
const citizen = "Citizen Developer - Named User";
const tester = "Tester - Named User";
const attended = "Attended - Named User";
const insights = "Insights Designer Users";

describe("the section", () => {
  test("has a row for each group with a rule; an icon tells two of one name apart", async () => {
    const { page, portal } = fixture;
    await openGroups(page, portal);
    await page.waitForSelector(`xpath/${rowOf("Finance Automation", "Directory group")}`);
    const kinds = { local: "Local group", directory: "Directory group" } as const;
    for (const kind of ["local", "directory"] as const) {
      const row = await page.$(`xpath/${rowOf("Finance Automation", kinds[kind])}`);
      const text = await row?.evaluate((element) => element.textContent);
      for (const license of portal.group("Finance Automation", kind).rule ?? []) expect(text).toContain(license);
    }
    expect(await page.$(`xpath/${rowOf("Everyone")}`)).toBeNull();
  });

  test("role license-viewer: no icon to edit with, no Create Allocation Rule", async () => {
    const { page, portal } = fixture;
    await openGroups(page, portal, { role: "license-viewer" });
    const row = await page.waitForSelector(`xpath/${rowOf("Shift Workers")}`);
    const icons = await row?.$$eval("button", (all) => all.map((button) => button.ariaLabel));
    expect(icons).toEqual(["Group members with license inheritance"]);
    const section = await page.$eval(".MuiAccordion-root:last-of-type", (element) => element.textContent);
    expect(section).not.toContain("Create Allocation Rule");
  });
});

describe("the panel", () => {
  test("has a quota under each ticked box, and saves the whole rule", async () => {
    const { page, portal } = fixture;
    await openGroups(page, portal);
    await openRule(page, "Shift Workers");
    const view = await panelView(page);
    expect(view.text).toContain("Shift Workers");
    expect([tickedIn(view), view.saveEnabled]).toEqual([[citizen, tester], false]);
    expect(await quotas(page)).toEqual([
      [`Quota for ${citizen}`, "1", "420"],
      [`Quota for ${tester}`, "1", ""],
    ]);
    await toggle(page, tester);
    await toggle(page, insights);
    await fill(page, `Quota for ${citizen}`, "");
    await fill(page, `Quota for ${insights}`, "7");
    expect(await save(page)).toBe(200);
    expect(await toastText(page)).toBe("Group allocation rule saved");
    await panelGone(page);
    await waitForText(page, "td", `${citizen}, ${insights} (0/7 used)`);
    const { rule, quotas: stored, leases } = portal.group("Shift Workers");
    expect([rule, stored]).toEqual([[citizen, insights], { [insights]: 7 }]);
    expect(leases.every(({ licenses }) => licenses.join() === citizen)).toBe(true);
    expect(portal.writes).toMatchObject([
      {
        call: "PUT UserLicense/group",
        target: { name: "Shift Workers" },
        before: [citizen, tester],
        after: [citizen, insights],
        quotas: { before: { [citizen]: 420 }, after: { [insights]: 7 } },
        accepted: true,
      },
    ]);
  });

  test.each([
    ["0", "A quota is at least 1"],
    ["399", "already uses more"],
  ])("a quota of %s is refused, and the panel stays", async (quota, sentence) => {
    const { page, portal } = fixture;
    await openGroups(page, portal);
    await openRule(page, "Shift Workers");
    await fill(page, `Quota for ${citizen}`, quota);
    expect(await save(page)).toBe(400);
    expect(await toastText(page)).toContain(sentence);
    expect((await panelView(page)).saveEnabled).toBe(true);
    expect(portal.group("Shift Workers").quotas).toEqual({ [citizen]: 420 });
    expect(portal.writes).toMatchObject([{ accepted: false, status: 400 }]);
  });

  test("offers a license that is no longer bought where the rule holds it", async () => {
    const { page, portal } = fixture;
    await openGroups(page, portal);
    await openRule(page, "Legacy Developers");
    expect(tickedIn(await panelView(page))).toEqual([attended, "RPA Developer - Named User"]);
  });
});
