import { beforeEach, describe, expect, test } from "vitest";
import { accountsAddress, accountsPage } from "./accounts-markup";
import { go, host, leads, page, panel, tenantLicenses } from "./menus";
import { add, clicksOn, clock, hurry, one, openPage } from "./page";
import { drawer } from "./panels";
import { portal, tabs } from "./portal";
import { code } from "./steps";

describe("the last step", () => {
  test.each([
    ["Licenses", "licenses", "#own-Licenses", `${host}/admin/licenses`, portal()],
    ["Accounts & Groups", "accounts", "#own-Accounts", accountsAddress, accountsPage()],
  ] as const)("%s: its one entry of the organization is pressed, and the page is waited for", async (...row) => {
    const [label, place, selector, address, html] = row;
    openPage(page(panel({ tenants: tenantLicenses })), `${host}/home`);
    leads(selector, address, html, 3_000);
    const all = clicksOn(document.body);
    expect(await go(label, place)).toMatchObject({ kind: "done", pressed: true });
    expect(all.count()).toBe(1);
  });

  test("a page that never comes is told as it stands, and nothing is pressed twice", async () => {
    openPage(page(panel()), `${host}/home`);
    const clicks = clicksOn(document.body);
    hurry();
    expect(code(await go("Licenses"))).toBe("refused page-not-recognized");
    expect(clicks.count()).toBe(1);
  });

  test("a blank that never fills is another attempt's business", async () => {
    openPage(page(panel()), `${host}/home`);
    leads("#own-Licenses", `${host}/admin/licenses`, "<div role='progressbar'></div>");
    hurry();
    expect(code(await go("Licenses"))).toBe("again page-loading");
  });

  test("the sign-in page ends the wait at once", async () => {
    openPage(page(panel()), `${host}/home`);
    leads("#own-Licenses", `${host}/signin`, "<main></main>");
    const began = clock.now();
    expect(code(await go("Licenses"))).toBe("refused signed-out");
    expect(clock.now() - began).toBeLessThan(1000);
  });

  test("from one of the two pages to the other one", async () => {
    openPage(page(panel(), portal()), `${host}/admin/licenses`);
    leads("#own-Accounts", accountsAddress, accountsPage());
    expect(await go("Accounts & Groups", "accounts")).toMatchObject({ kind: "done", pressed: true });
    leads("#own-Licenses", `${host}/admin/licenses`, portal());
    expect(await go("Licenses", "licenses")).toMatchObject({ kind: "done", pressed: true });
  });

  test("a panel left open on the page is left without saving first", async () => {
    openPage(page(panel(), portal()) + drawer(), `${host}/admin/licenses`);
    const saves = clicksOn(one("footer button:last-child"));
    one("[aria-label=Close]").addEventListener("click", () => one(".MuiDrawer-root").remove());
    leads("#own-Accounts", accountsAddress, accountsPage());
    expect(code(await go("Accounts & Groups", "accounts"))).toBe("done");
    expect(saves.count()).toBe(0);
  });
});

describe("on the page itself every step of the way is met without a press", () => {
  test.each([
    ["licenses", ["Admin", "organization", "Licenses"], portal(), `${host}/admin/licenses`],
    ["accounts", ["Admin", "organization", "Accounts & Groups"], accountsPage(), accountsAddress],
  ] as const)("%s", async (place, labels, html, address) => {
    openPage(page(panel(), html), address);
    const clicks = clicksOn(document.body);
    for (const label of labels) expect(await go(label, place)).toMatchObject({ kind: "done", pressed: false });
    expect(clicks.count()).toBe(0);
  });

  test("with no right to edit there, the way to the licenses is refused as ever; the one to the accounts is not", async () => {
    const off = portal().replaceAll("License Allocations to", "Totals of");
    openPage(page(panel(), off), `${host}/admin/licenses`);
    expect(code(await go("Licenses"))).toBe("refused user-license-management-off");
    leads("#own-Accounts", accountsAddress, accountsPage());
    expect(code(await go("Accounts & Groups", "accounts"))).toBe("done");
  });
});

describe("nothing is pressed", () => {
  beforeEach(() => openPage(page(panel()), `${host}/home`));

  test.each([
    ["not the portal", () => window.happyDOM?.setURL("https://cloud.uipath.com/acme/docs_/guide"), "tab-left"],
    ["signed out", () => window.happyDOM?.setURL(`${host}/signin`), "signed-out"],
    ["a migration", () => void add('<div role="status">License Migration is under way</div>'), "license-migration"],
  ])("%s", async (_, happen, expected) => {
    happen();
    const clicks = clicksOn(document.body);
    for (const place of ["licenses", "accounts"] as const)
      expect(code(await go("Admin", place))).toBe(`refused ${expected}`);
    expect(clicks.count()).toBe(0);
  });

  test("for a step of another way", async () => {
    expect(code(await go("Accounts & Groups", "licenses"))).toBe("refused page-not-recognized");
    expect(code(await go("Licenses", "accounts"))).toBe("refused page-not-recognized");
  });
});

test("a blank shell is waited for, then told as loading", async () => {
  openPage("<div></div>");
  hurry();
  expect(code(await go("Admin"))).toBe("again page-loading");
});

test("a page of one group or account leads on by the menu", async () => {
  const profile = accountsPage({ heading: "Finance", tabs: tabs("Members", ["Members", "Licenses", "Access"]) });
  openPage(page(panel(), profile), `${host}/admin/accounts/group/4`);
  leads("#own-Accounts", accountsAddress, accountsPage());
  expect(code(await go("Accounts & Groups", "accounts"))).toBe("done");
});
