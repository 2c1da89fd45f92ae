import { describe, expect, test } from "vitest";
import { directLabels } from "../../portal/store/counts.ts";
import { openLicenses, openPanel, panelView, save, toggle, userWith } from "./licenses-page.ts";
import { portalFixture } from "./portal-fixture.ts";

const fixture = portalFixture();

describe("role", () => {
  test("license-viewer: no icons, no Allocate Licenses, and the server refuses writes", async () => {
    const { page, portal } = fixture;
    const user = userWith(portal, 2);
    await openLicenses(page, portal);
    portal.setKnobs({ role: "license-viewer" });
    await openPanel(page, user.email);
    await toggle(page, "Use Group allocation rule");
    expect(await save(page)).toBe(403);
    await page.goto(portal.licensesUrl);
    await page.waitForFunction(() => document.querySelectorAll(".MuiAccordion-root td").length > 10);
    const buttons = await page.$$eval(".MuiAccordion-root button", (all) =>
      all.map((button) => button.ariaLabel ?? button.textContent),
    );
    expect(buttons).not.toContain("Edit license allocation");
    expect(buttons).not.toContain("Remove");
    expect(buttons).not.toContain("Allocate Licenses");
    expect(buttons).toContain("Refresh");
  });

  test("license-administrator: edits licenses, does not see accounts", async () => {
    const { page, portal } = fixture;
    portal.setKnobs({ role: "license-administrator" });
    await openLicenses(page, portal);
    expect(await page.$("[aria-label='Edit license allocation']")).not.toBeNull();
    expect(await page.$eval("aside", (aside) => aside.textContent)).not.toContain("Accounts & Groups");
  });
});

describe("what the panel lets you save", () => {
  test("save-needs-change: Save is disabled until something changed, or not", async () => {
    const { page, portal } = fixture;
    const user = userWith(portal, 2);
    await openLicenses(page, portal);
    await openPanel(page, user.email);
    expect((await panelView(page)).saveEnabled).toBe(false);
    portal.setKnobs({ "save-needs-change": false });
    await openLicenses(page, portal);
    await openPanel(page, user.email);
    expect((await panelView(page)).saveEnabled).toBe(true);
  });

  test.each([
    ["allowed", true],
    ["refused", false],
  ] as const)("empty-save %s", async (emptySave, enabled) => {
    const { page, portal } = fixture;
    const user = userWith(portal, 1);
    portal.setKnobs({ "empty-save": emptySave });
    await openLicenses(page, portal);
    await openPanel(page, user.email);
    await toggle(page, directLabels(portal.store, user.id)?.[0] ?? "");
    expect((await panelView(page)).saveEnabled).toBe(enabled);
  });
});
