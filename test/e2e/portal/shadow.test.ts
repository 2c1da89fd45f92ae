import { describe, expect, test, vi } from "vitest";
import { portalFixture } from "./portal-fixture.ts";

const fixture = portalFixture();

describe("shadow", () => {
  test("open: the app, its styles and its popups are inside the root", async () => {
    const { page, portal } = fixture;
    portal.setKnobs({ shadow: "open" });
    await page.goto(portal.licensesUrl);
    await page.locator("ap-shell >>> .MuiAccordionSummary-root").click();
    await page.locator("ap-shell >>> [aria-label='Edit license allocation']").click();
    await page.waitForSelector("ap-shell >>> .MuiDrawer-paper label", { visible: true });
    const opacity = await page.evaluate(() => {
      const box = document.querySelector("ap-shell")?.shadowRoot?.querySelector("input[type=checkbox]");
      return box && getComputedStyle(box).opacity;
    });
    expect(opacity).toBe("0");
    expect(await page.evaluate(() => document.querySelectorAll("[class*=Mui]").length)).toBe(0);
    expect(await page.evaluate(() => document.body.childElementCount)).toBe(1);
  });

  test("closed: nothing is to be seen from outside, and a person can work with it", async () => {
    const { page, portal } = fixture;
    portal.setKnobs({ shadow: "closed" });
    await page.goto(portal.licensesUrl);
    expect(await page.evaluate(() => document.querySelector("ap-shell")?.shadowRoot)).toBeNull();
    await (await page.waitForSelector("::-p-aria(License Allocations to Users[role='button'])"))?.click();
    await (await page.waitForSelector("::-p-aria(Remove[role='button'])", { visible: true }))?.click();
    await vi.waitFor(() => expect(portal.writes).toMatchObject([{ call: "DELETE UserLicense", accepted: true }]));
  });

  test("menus and dialogs open inside the root", async () => {
    const { page, portal } = fixture;
    portal.setKnobs({ shadow: "open", accounts: "local-groups", motion: false });
    await page.goto(`${portal.accountsUrl}/group/${portal.group("Administrators").id}`);
    await page.locator("ap-shell >>> [aria-label='More actions']").click();
    await page.locator("ap-shell >>> [role=menuitem]").click();
    await page.locator("ap-shell >>> [role=dialog] .MuiButton-contained").click();
    await vi.waitFor(() => expect(portal.writes).toMatchObject([{ call: "PUT Group", accepted: true }]));
    expect(await page.evaluate(() => document.body.childElementCount)).toBe(1);
  });

  test("the picker can be typed in", async () => {
    const { page, portal } = fixture;
    const free = [...portal.store.users.values()].find(({ id }) => !portal.store.direct.has(id));
    portal.setKnobs({ shadow: "open" });
    await page.goto(portal.licensesUrl);
    await page.locator("ap-shell >>> .MuiAccordionSummary-root").click();
    await page.locator("ap-shell >>> button.MuiButton-contained").click();
    await page.locator("ap-shell >>> input[role=combobox]").click();
    await page.keyboard.type(free?.email ?? "");
    const option = await page.waitForSelector("ap-shell >>> li[role=option]", { visible: true });
    await option?.evaluate((element) => element instanceof HTMLElement && element.click());
    await page.waitForSelector("ap-shell >>> .MuiChip-root", { visible: true });
  });
});
