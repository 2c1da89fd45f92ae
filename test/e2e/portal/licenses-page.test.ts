import { describe, expect, test } from "vitest";
import { openLicenses, press, rowTexts, search, usersWithRow, userWith, waitForRows } from "./licenses-page.ts";
import { portalFixture } from "./portal-fixture.ts";

const fixture = portalFixture({ scenario: "medium" });

describe("the page", () => {
  test("opens on Users, with both sections collapsed and their content in place", async () => {
    const { page, portal } = fixture;
    await page.goto(portal.licensesUrl);
    await page.waitForSelector(".MuiAccordion-root tbody button");
    const seen = await page.evaluate(() => ({
      heading: document.querySelector("h1")?.textContent,
      tabs: [...document.querySelectorAll("[role=tab]")].map((tab) => [
        tab.textContent,
        tab.getAttribute("aria-selected"),
      ]),
      sections: [...document.querySelectorAll(".MuiAccordionSummary-root")].map((section) => [
        section.textContent,
        section.getAttribute("aria-expanded"),
        section.tagName,
      ]),
      icon: document
        .querySelector("[aria-label='Edit license allocation']")
        ?.checkVisibility({ visibilityProperty: true }),
      language: document.documentElement.lang,
      theme: document.body.className,
    }));
    expect(seen).toEqual({
      heading: "Licenses",
      tabs: [
        ["Users", "true"],
        ["Robots & Services", "false"],
        ["Consumables", "false"],
      ],
      sections: [
        ["License Allocations to Users", "false", "DIV"],
        ["License Allocations to Groups", "false", "DIV"],
      ],
      icon: false,
      language: "en",
      theme: "light",
    });
  });

  test("is paged by the server, 25 rows at first", async () => {
    const { page, portal } = fixture;
    await openLicenses(page, portal);
    const emails = usersWithRow(portal).map(({ email }) => email);
    expect(await rowTexts(page)).toHaveLength(25);
    await press(page, "//button[@aria-label='Go to next page']");
    await waitForRows(
      page,
      emails.slice(25, 50).map(() => ""),
    );
    await page.waitForFunction(
      (text) => document.body.textContent?.includes(text),
      {},
      `26–50 of ${portal.store.direct.size}`,
    );
  });

  test("searches on the server once typing pauses", async () => {
    const { page, portal } = fixture;
    await openLicenses(page, portal);
    const { email } = userWith(portal, 3);
    const asked: string[] = [];
    page.on("request", (request) => request.url().includes("search=") && asked.push(request.url()));
    await search(page, email);
    await waitForRows(page, [email]);
    page.removeAllListeners("request");
    expect(asked).toHaveLength(1);
  });

  test("shows blocked users as No license, orphans by their id, and who is over-allocated", async () => {
    const { page, portal } = fixture;
    await openLicenses(page, portal);
    await search(page, userWith(portal, 0).email);
    await waitForRows(page, ["No license"]);
    const last = await page.evaluate(async () => {
      const path = "/acme/portal_/api/license/accountant/UserLicense/user/page?top=100&skip=200";
      const reply = await fetch(path, { headers: { "content-type": "application/json" } });
      return (await reply.json()).results.at(-1);
    });
    expect(last).toMatchObject({ displayName: "", email: "", orphan: true });
  });
});
