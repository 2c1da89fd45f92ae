import { beforeEach, describe, expect, test } from "vitest";
import { recognize, recognizedLately } from "../../../src/content/recognize";
import { refusalOf } from "../../../src/content/refusal";
import { accountsAddress, accountsPage, classicTabs, newTabs } from "./accounts-markup";
import { one, openPage, shadow } from "./page";
import { portal, tabs } from "./portal";
import { verdict } from "./verdict";

const host = "https://cloud.uipath.com";
const guid = "2f1c7a52-0b1e-4b6a-9a57-1c2d3e4f5a6b";

describe("the organization's Accounts & Groups page", () => {
  test.each([
    ["classic", "Accounts &amp; Groups", classicTabs],
    ["second generation", "Accounts &amp; local groups", newTabs],
    ["older wording", "Users and Groups", classicTabs],
    ["mixed wording of one edition", "Accounts and Groups", newTabs],
  ])("%s: is recognized, whichever tab is selected", (_, heading, names) => {
    for (const selected of names)
      expect(verdict(accountsPage({ heading, tabs: tabs(selected, names) }), accountsAddress)).toBe("accounts");
  });

  test.each(["open", "closed"] as const)("is recognized inside an %s shadow root", (mode) => {
    openPage("<ap-shell></ap-shell>", accountsAddress);
    shadow(one("ap-shell"), accountsPage(), mode);
    expect(recognize("page-1").verdict).toBe("accounts");
  });

  test("tells organization and portal, and that nothing is missing", () => {
    openPage(accountsPage(), accountsAddress);
    expect(recognize("page-1")).toMatchObject({ organization: "acme", portal: `${host}/acme`, missing: [] });
  });

  test("at any address of the portal's own part: slugs are not known", () => {
    expect(verdict(accountsPage(), `${host}/acme/portal_/users-and-groups`)).toBe("accounts");
  });
});

describe("what is not it", () => {
  const of = (names: readonly string[], selected = names[0] ?? ""): string => tabs(selected, [...names]);

  test.each([
    ["a group's own page", "Finance Automation", ["Members", "Licenses", "Access", "Group info"]],
    ["a group's page, of a group called like it", "Accounts &amp; Groups", ["Members", "Licenses", "Access"]],
    ["an account's page", "Alex Kim", ["Group memberships", "Licenses", "Access", "Info"]],
    ["a page with its tabs and those of a profile", "Accounts &amp; Groups", [...classicTabs, "Licenses"]],
    ["a page with its tabs and another heading", "Roles", classicTabs],
    ["two of its tabs alone", "Accounts &amp; Groups", ["Users", "Groups"]],
    ["a tab twice", "Accounts &amp; Groups", [...classicTabs, "Groups"]],
  ])("%s", (_, heading, names) => {
    expect(verdict(accountsPage({ heading, tabs: of(names) }), accountsAddress)).toBe("another-page");
  });

  test("the same on a tenant's address", () => {
    expect(verdict(accountsPage(), `${host}/acme/portal_/admin/${guid}/accounts`)).toBe("another-page");
    expect(verdict(accountsPage(), `${host}/acme/portal_/admin/tenant/Prod/accounts`)).toBe("another-page");
  });

  test("documentation, and Orchestrator's own page of users", () => {
    expect(verdict(accountsPage(), `${host}/acme/docs_/admin-guide/managing-accounts-and-groups`)).toBe("not-portal");
    expect(verdict(accountsPage(), `${host}/acme/Prod/orchestrator_/users`)).toBe("not-portal");
  });

  test("the organization's Licenses page stays what it was, and the other way round", () => {
    expect(verdict(portal())).toBe("ready");
    expect(verdict(accountsPage({ tabs: tabs("Users", ["Users", "Robots & Services"]) }))).toBe("another-page");
  });

  test("signed out, still blank, another language, a migration under way", () => {
    expect(verdict(accountsPage(), `${host}/acme/portal_/signin`)).toBe("signed-out");
    expect(verdict(accountsPage({ over: "<input type='password'>" }), accountsAddress)).toBe("signed-out");
    expect(verdict("<main><h1>Accounts</h1></main>", accountsAddress)).toBe("loading");
    const migration = '<div role="status">License Migration is under way</div>';
    expect(verdict(accountsPage({ over: migration }), accountsAddress)).toBe("license-migration");
    openPage(accountsPage(), accountsAddress);
    document.documentElement.lang = "tr";
    expect(recognize("page-1").verdict).toBe("unknown-language");
  });
});

describe("a page is left alone by steps of the other one", () => {
  beforeEach(() => openPage(accountsPage(), accountsAddress));

  test("each place has its own page", () => {
    expect(refusalOf("accounts", [], "accounts")).toBeNull();
    expect(refusalOf("ready", [], "licenses")).toBeNull();
    for (const at of ["ready", "view-only", "user-license-management-off", "tenant-licenses", "another-page"] as const)
      expect(refusalOf(at, [], "accounts")).toMatchObject({ code: "accounts-not-recognized" });
    expect(refusalOf("accounts", [], "licenses")).toMatchObject({ code: "page-not-recognized" });
    for (const at of ["signed-out", "unknown-language", "license-migration"] as const)
      for (const place of ["licenses", "accounts"] as const) expect(refusalOf(at, [], place)?.code).toBe(at);
  });

  test("what is kept for a moment is given up when the address changes", () => {
    expect(recognizedLately("page-1").verdict).toBe("accounts");
    window.happyDOM?.setURL(`${host}/acme/portal_/admin/tenant/x/accounts`);
    expect(recognizedLately("page-1").verdict).toBe("another-page");
  });
});
