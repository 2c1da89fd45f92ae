import { describe, expect, test } from "vitest";
import { openGroups, openRule, quotas, rowOf, waitForText } from "./groups-page.ts";
import { panelGone, panelView, press, save, tickedIn, toggle } from "./licenses-page.ts";
import { portalFixture } from "./portal-fixture.ts";

const fixture = portalFixture({ scenario: "groups" });
const citizen = "Citizen Developer - Named User";
const tester = "Tester - Named User";
const insights = "Insights Designer Users";

describe("knobs of the rule panel", () => {
  test("late-boxes: what is ticked, and its quota, come last", async () => {
    const { page, portal } = fixture;
    await openGroups(page, portal, { "late-boxes": 80 });
    await openRule(page, "Shift Workers");
    const early = await panelView(page);
    expect([tickedIn(early), await quotas(page)]).toEqual([[], []]);
    await page.waitForSelector(".MuiDrawer-paper input[type=number]");
    expect(tickedIn(await panelView(page))).toEqual([citizen, tester]);
  });

  test("save-needs-change false: Save is enabled as the panel opens", async () => {
    const { page, portal } = fixture;
    await openGroups(page, portal, { "save-needs-change": false });
    await openRule(page, "Shift Workers");
    expect((await panelView(page)).saveEnabled).toBe(true);
  });

  test.each([
    ["allowed", true],
    ["refused", false],
  ] as const)("empty-save %s", async (knob, enabled) => {
    const { page, portal } = fixture;
    await openGroups(page, portal, { "empty-save": knob });
    await openRule(page, "HR Operations");
    await toggle(page, "Action Center - Named User");
    expect((await panelView(page)).saveEnabled).toBe(enabled);
  });

  test.each([
    ["fail-save", 500, false],
    ["success-not-stored", 200, false],
    ["error-but-stored", 500, true],
  ] as const)("%s, chosen by the group's name", async (knob, told, stored) => {
    const { page, portal } = fixture;
    await openGroups(page, portal, { [knob]: "group:HR Operations" });
    await openRule(page, "HR Operations");
    await toggle(page, tester);
    expect(await save(page)).toBe(told);
    expect(portal.group("HR Operations").rule?.includes(tester)).toBe(stored);
    expect(portal.writes).toMatchObject([{ accepted: stored, answered: told }]);
  });

  test("no-refetch: the row is old until Refresh", async () => {
    const { page, portal } = fixture;
    await openGroups(page, portal, { "no-refetch": true });
    await openRule(page, "HR Operations");
    await toggle(page, tester);
    await save(page);
    await panelGone(page);
    const text = () => page.$eval(`xpath/${rowOf("HR Operations")}`, (row) => row.textContent);
    expect(await text()).not.toContain(tester);
    await press(page, "//*[contains(@class, 'MuiAccordion-root')][last()]//button[. = 'Refresh']");
    await waitForText(page, "tr", `HR OperationsAction Center - Named User, ${tester}`);
  });

  test("other-admin-rule: the license added meanwhile goes with the save", async () => {
    const { page, portal } = fixture;
    await openGroups(page, portal, { "other-admin-rule": "group:HR Operations" });
    await openRule(page, "HR Operations");
    const added = portal.group("HR Operations").rule;
    expect(added).toHaveLength(2);
    await toggle(page, insights);
    await save(page);
    expect(portal.writes.map(({ admin, after }) => [admin.split("@")[0], after])).toEqual([
      ["jordan.ellis", added],
      ["casey.morgan", ["Action Center - Named User", insights]],
    ]);
  });

  test("swap-rows reused: the neighbor's rule opens", async () => {
    const { page, portal } = fixture;
    await openGroups(page, portal, { "swap-rows": "reused" });
    await page.waitForSelector(`xpath/${rowOf("HR Operations")}`);
    await page.evaluate(() => {
      const rows = [...document.querySelectorAll(".MuiAccordion-root:last-of-type tbody tr")];
      const row = rows.find((one) => one.textContent?.includes("HR Operations"));
      const icon = row?.querySelector<HTMLElement>("[aria-label='Edit group allocation rule']");
      icon?.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, composed: true }));
      icon?.click();
    });
    await waitForText(page, ".MuiDrawer-paper", "Legacy Developers");
  });
});
