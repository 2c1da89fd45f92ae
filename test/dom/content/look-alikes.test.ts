import { describe, expect, test } from "vitest";
import { recognize } from "../../../src/content/recognize";
import { openPage } from "./page";
import { accordion, list, portal, tabs, USERS } from "./portal";
import { kim, mui, roe } from "./tables";
import { verdict } from "./verdict";

const host = "https://cloud.uipath.com";
const guid = "2f1c7a52-0b1e-4b6a-9a57-1c2d3e4f5a6b";

describe("a look-alike is refused", () => {
  const panel =
    "<div><h2>Edit license allocation</h2><label><input type='checkbox'>Tester</label><button>Save</button></div>";

  test("the tenant's Licenses page with its own panel, by the id in its address", () => {
    expect(verdict(portal({ over: panel }), `${host}/acme/portal_/admin/${guid}/licenses`)).toBe("tenant-licenses");
    expect(verdict(portal({ over: panel }), `${host}/acme/portal_/admin/tenant/Prod/licenses`)).toBe("tenant-licenses");
  });

  test("the tenant's Licenses page by its content alone", () => {
    const html = `<main><h1>Licenses</h1>${accordion("Robots & Services", mui([kim]))}${panel}</main>`;
    expect(verdict(html)).toBe("another-page");
  });

  test("documentation that holds every phrase", () => {
    expect(verdict(portal({ over: panel }), `${host}/acme/docs_/automation-cloud/latest/admin-guide`)).toBe(
      "not-portal",
    );
  });

  test("Orchestrator and other services of the tenant", () => {
    expect(verdict(portal(), `${host}/acme/Prod/orchestrator_/licenses`)).toBe("not-portal");
    expect(verdict(portal(), `${host}/acme/Prod/portal_/licenses`)).toBe("not-portal");
  });

  test("the Licenses tab of a user's or group's profile", () => {
    const profile = portal({
      heading: "Alex Kim",
      tabs: tabs("Licenses", ["Members", "Licenses", "Access", "Group info"]),
    });
    expect(verdict(profile, `${host}/acme/portal_/admin/accounts/alex`)).toBe("another-page");
    expect(verdict(profile, `${host}/acme/portal_/admin/accounts/${guid}`)).toBe("another-page");
    expect(verdict(profile.replace("Alex Kim", "Licenses"))).toBe("another-page");
  });

  test("a page that lacks one thing, and says which", () => {
    openPage(portal({ heading: "Home" }));
    expect(recognize("page-1")).toMatchObject({ verdict: "another-page", missing: ["Licenses"] });
    openPage(portal({ tabs: tabs("Users", ["Users"]) }));
    expect(recognize("page-1")).toMatchObject({ verdict: "another-page", missing: ["Robots & Services"] });
  });

  test("a page that has one thing twice", () => {
    expect(verdict(portal({ tabs: tabs("Users", ["Users", "Users", "Robots & Services"]) }))).toBe("another-page");
    expect(verdict(portal() + accordion(USERS, list([roe])))).toBe("another-page");
  });

  test("a page with the groups section alone", () => {
    expect(verdict(portal().replace(USERS, "License allocations"))).toBe("another-page");
  });
});
