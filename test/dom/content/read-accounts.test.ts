import { describe, expect, test } from "vitest";
import { accountListBody, groupListBody } from "../../../src/content/accounts-list";
import { readAccountGroups, readAccounts } from "../../../src/content/read-accounts";
import { en } from "../../../src/portal/labels/en";
import { AccountsLive, everyone, finance, sales } from "./accounts-live";
import type { Line } from "./accounts-markup";
import { add, hurry, one } from "./page";

const ana: Line = { name: "Ana Costa", email: "Ana@acme.example", source: "Local" };
const bo: Line = { name: "Bo Lind", email: "bo@acme.example", source: "Directory", active: "Pending" };
const cy: Line = { name: "Pending", email: "cy@acme.example", source: "" };

describe("the list of a tab", () => {
  test.each(["classic", "new"] as const)(
    "is the selected tab's alone, with its search and its page numbers: %s",
    (generation) => {
      new AccountsLive(generation);
      const body = groupListBody(en);
      expect([body?.querySelector("input"), body?.textContent]).toEqual([
        one("input[type=search]"),
        expect.stringContaining("1–3 of 3"),
      ]);
      expect(body?.querySelector("[role=tab]")).toBeNull();
      expect(accountListBody(en)).toBeNull();
    },
  );

  test("a table in a panel over the page is not it, two of the page's own are none", () => {
    new AccountsLive();
    add("<div><table><tr><td>x</td></tr></table></div>");
    expect(groupListBody(en)).not.toBeNull();
    one("[role=tabpanel]").append(add("<table><tr><td>x</td></tr></table>"));
    expect(groupListBody(en)).toBeNull();
  });

  test("while its table has not come there is none", () => {
    new AccountsLive();
    one("table").remove();
    expect(groupListBody(en)).toBeNull();
  });
});

describe("accounts", () => {
  test.each(["classic", "new"] as const)("are told with their kind, and who never came: %s", async (generation) => {
    const page = new AccountsLive(generation, "Users");
    page.users = [ana, bo, cy];
    page.render();
    expect(await readAccounts(en, "start")).toEqual({
      rows: [
        { email: "ana@acme.example", name: "Ana Costa", kind: "local", pending: false },
        { email: "bo@acme.example", name: "Bo Lind", kind: "directory", pending: true },
        { email: "cy@acme.example", name: "Pending", kind: "unknown", pending: false },
      ],
      from: 1,
      shown: 3,
      more: false,
    });
  });

  test("page by page, each from the server", async () => {
    const page = new AccountsLive("classic", "Users");
    page.users = [ana, bo, cy];
    page.perPage = 2;
    page.render();
    expect(await readAccounts(en, "start")).toMatchObject({ rows: [{}, {}], from: 1, shown: 3, more: true });
    expect(await readAccounts(en, "next")).toMatchObject({ rows: [{ email: cy.email }], from: 3, more: false });
    expect(await readAccounts(en, "next")).toMatchObject({ code: "not-enabled" });
  });

  test("an icon tells the kind where no column does; both tell none", async () => {
    const icon = (kind: string): string => `${ana.name}</p><i role="img" aria-label="${kind}"></i><p>`;
    const page = new AccountsLive("classic", "Users");
    page.users = [
      { ...ana, name: icon("Directory user"), source: "" },
      { ...bo, name: icon("UiPath account") },
    ];
    page.render();
    expect(await readAccounts(en, "start")).toMatchObject({ rows: [{ kind: "directory" }, { kind: "unknown" }] });
  });

  test("what was read long ago is not told: the list is asked anew, and left without a search", async () => {
    const page = new AccountsLive("classic", "Users");
    page.users = [ana];
    page.render();
    page.users = [ana, bo];
    expect(await readAccounts(en, "start")).toMatchObject({ shown: 2 });
    expect(one("input[type=search]")).toMatchObject({ value: "" });
  });

  test("where searching asks nobody, the tab is left and taken again", async () => {
    const page = new AccountsLive("classic", "Users");
    page.searches = false;
    page.users = [ana, bo];
    expect(await readAccounts(en, "start")).toMatchObject({ shown: 2 });
    expect(one("[aria-selected=true]").textContent).toBe("Users");
  });

  test("where nothing asks the server, nothing is told", async () => {
    const page = new AccountsLive("classic", "Users");
    page.searches = false;
    one("[role=tab]:last-child").remove();
    hurry();
    expect(await readAccounts(en, "start")).toMatchObject({ code: "not-read-back" });
  });

  test("on another tab nothing is told", async () => {
    new AccountsLive();
    hurry();
    expect(await readAccounts(en, "start")).toMatchObject({ code: "not-found" });
  });
});

describe("groups", () => {
  test.each(["classic", "new"] as const)("are told with kind and, where shown, licenses: %s", async (generation) => {
    const page = new AccountsLive(generation);
    page.groups = [finance, sales, everyone];
    expect(await readAccountGroups(en, "start")).toMatchObject({
      rows: [
        { name: "Finance Automation", kind: "local", licenses: ["Attended", "Tester"], quotas: {} },
        { name: "Sales", kind: "directory", licenses: [] },
        { name: "Everyone", kind: "everyone", licenses: [] },
      ],
      shown: 3,
      more: false,
    });
  });
});
