import { expect, test } from "vitest";
import { openLicenses, press, save, toggle } from "./licenses-page.ts";
import { portalFixture } from "./portal-fixture.ts";

const fixture = portalFixture();
const host = "https://cloud.uipath.com";

test("the tenant's Licenses page has its own panel, and its writes are the tenant's", async () => {
  const { page, portal } = fixture;
  const [tenant] = portal.store.tenants;
  await openLicenses(page, portal);
  await press(page, `//aside//*[@role="button"][contains(., "${tenant?.name}")]`);
  await press(page, "//main//a[. = 'Licenses']");
  await page.waitForSelector("main table");
  expect(new URL(page.url()).pathname).toBe(`/acme/portal_/admin/tenant/${tenant?.id}/licenses`);
  expect(await page.$eval("h1", (heading) => heading.textContent)).toBe("Licenses");
  await press(page, "//button[@aria-label='Edit license allocation']");
  await toggle(page, "Tester - Named User");
  expect(await save(page)).toBe(200);
  expect(portal.writes).toMatchObject([
    { call: "PUT tenant Allocation", target: { tenantId: tenant?.id, name: tenant?.name } },
  ]);
});

test.each(["/acme/docs_/automation-cloud/admin-guide/deallocating", "/acme/DefaultTenant/orchestrator_/users"])(
  "%s looks alike, and pressing it shows in the write log",
  async (path) => {
    const { page, portal } = fixture;
    await page.goto(`${host}${path}`);
    const text = await page.$eval("body", (body) => body.textContent);
    expect(text).toContain("License Allocations to Users");
    await Promise.all([page.waitForNavigation(), page.click("[aria-label='Edit license allocation']")]);
    expect(portal.writes).toMatchObject([{ call: "POST decoy", target: { page: expect.stringContaining("/acme/") } }]);
  },
);

test("another organization has users of its own, and the log says whose write it was", async () => {
  const { page, portal } = fixture;
  await page.goto(portal.licensesUrl.replace("/acme/", "/globex/"));
  await press(page, "//*[@aria-expanded][contains(., 'to Users')]");
  await press(page, "//tr[contains(., '@globex.example')]//button[@aria-label='Remove']");
  await page.waitForSelector(".MuiSnackbar-root");
  expect(portal.writes).toMatchObject([{ organization: "globex", admin: "casey.morgan@globex.example" }]);
});

test("a profile has a Licenses tab that only shows", async () => {
  const { page, portal } = fixture;
  await openLicenses(page, portal);
  await press(page, "//aside//*[@role='button'][. = 'Accounts & Groups']");
  await press(page, "//main//td//a[contains(., 'Casey')]");
  await press(page, "//*[@role='tab'][. = 'Licenses']");
  await page.waitForFunction(() =>
    document.querySelector("main")?.textContent?.includes("Automation Developer - Named User"),
  );
  expect(await page.$$eval("main button:not([role=tab])", (buttons) => buttons.length)).toBe(0);
});

test("the other host names lead here too, and nothing else can be reached", async () => {
  const { page } = fixture;
  await page.goto("https://staging.uipath.com/acme/portal_/home");
  await page.waitForSelector("header");
  await expect(page.goto("https://example.com/")).rejects.toThrow("ERR_NAME_NOT_RESOLVED");
});

test("the policy forbids inline scripts, and the pages do not break it", async () => {
  const { page, portal } = fixture;
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  await openLicenses(page, portal);
  page.removeAllListeners("console");
  expect(complaints).toEqual([]);
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'ran'";
    document.head.append(script);
    return document.title === "ran";
  });
  expect(ran).toBe(false);
});
