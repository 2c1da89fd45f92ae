import { beforeEach, describe, expect, test } from "vitest";
import { atTheRowOf, commit, inThePanelOf, tab } from "../../../src/flows/steps";
import type { Outcome, PanelReading } from "../../../src/messages";
import { AccountsLive, finance, sales } from "./accounts-live";
import { groupStep, nextAttempt } from "./group-steps";
import { add, hurry, later, one } from "./page";
import { code } from "./steps";

let page: AccountsLive;
const begin = (generation: "classic" | "new"): void => {
  nextAttempt();
  page = new AccountsLive(generation);
};
beforeEach(() => begin("new"));

const edit = (group = finance.name): Promise<Outcome> => groupStep(atTheRowOf({ group }, "Edit"), null, "accounts");
const inEditor = (group = finance.name): Promise<Outcome> =>
  groupStep(inThePanelOf({ group }, "Edit Group"), null, "accounts");
const menu = (): Element | null => document.querySelector("[role=menu]");

describe.each(["classic", "new"] as const)("the editor of a group, %s pages", (generation) => {
  beforeEach(() => begin(generation));

  test("is opened from its row, and told who stands in it", async () => {
    expect(code(await edit())).toBe("done");
    expect([page.opened, menu()]).toEqual([["g-1"], null]);
    expect(await inEditor()).toMatchObject({
      kind: "done",
      panel: { people: [{ email: "ana@acme.example" }, { email: "bo@acme.example" }], boxes: [], option: "" },
    });
  });

  test("of a group that cannot be edited is not", async () => {
    hurry();
    expect(code(await edit(sales.name))).toBe("refused not-found");
    expect(page.opened).toEqual([]);
  });

  test.each([
    ["again panel-of-another-user", () => page.panel(finance, sales.name)],
    ["refused identity-not-shown", () => page.panel(finance, "")],
    ["again panel-of-another-user", () => page.panel(finance, finance.name, "<p>Sales</p>")],
    ["again panel-not-open", () => page.panel(finance, finance.name).replace("Edit Group", "Edit user")],
  ])("%s", async (expected, editor) => {
    page.editor = editor;
    await edit();
    hurry();
    expect(code(await inEditor())).toBe(expected);
  });

  test("a member group of another group's name does not make it that group's", async () => {
    page.groups = [{ ...finance, members: [...(finance.members ?? []), "Sales"] }, sales];
    page.render();
    await edit();
    expect(code(await inEditor())).toBe("done");
  });

  test("its Save needs no look behind, and is pressed only with the expected people", async () => {
    await edit();
    const read = await inEditor();
    const expected: PanelReading | null = read.kind === "done" ? read.panel : null;
    const other = expected && { ...expected, people: expected.people?.slice(1) ?? [] };
    expect(code(await groupStep(commit("Save"), other, "accounts"))).toBe("again boxes-changed");
    expect(page.saves).toBe(0);
    hurry();
    expect(code(await groupStep(commit("Save"), expected, "accounts"))).toBe("done");
    expect(page.saves).toBe(1);
  });

  test("steps of one page are refused on the other", async () => {
    expect(code(await groupStep(atTheRowOf({ group: finance.name }, "Edit")))).toBe("refused page-not-recognized");
    expect(page.opened).toEqual([]);
  });

  test("its tab is selected by either name", async () => {
    await groupStep(tab("User accounts"), null, "accounts");
    expect(one("[role=tab][aria-selected=true]").textContent).toMatch(/^User/);
    expect(await groupStep(tab("Groups"), null, "accounts")).toMatchObject({ kind: "done", pressed: true });
    expect(code(await edit())).toBe("done");
  });
});

describe("a row with a menu", () => {
  test("whose menu has no such entry: refused, and the menu is left", async () => {
    page.menuEdit = false;
    hurry();
    expect(code(await edit())).toBe("refused not-found");
    expect([page.opened, menu()]).toEqual([[], null]);
  });

  test("a menu that was left open is another row's: its entry is not taken", async () => {
    add('<ul role="menu" data-of="Sales"><li role="menuitem">Edit</li></ul>', one("#app"));
    expect(code(await edit())).toBe("done");
    expect(page.opened).toEqual(["g-1"]);
  });

  test("the rows move while the menu is open: nothing is chosen", async () => {
    page.groups = [finance, { ...sales, members: [] }];
    page.render();
    one("#app").addEventListener(
      "click",
      () => {
        const [first, second] = document.querySelectorAll("tbody p");
        first?.replaceChildren("Sales");
        second?.replaceChildren(finance.name);
        hurry();
      },
      { once: true },
    );
    expect((await edit()).kind).toBe("again");
    expect([page.opened, menu()]).toEqual([[], null]);
  });

  test("two menus offer the entry: none is chosen", async () => {
    one("#app").addEventListener(
      "click",
      () => add('<ul role="menu"><li role="menuitem">Edit</li></ul>', one("#app")),
      { once: true, capture: true },
    );
    expect(code(await edit())).toBe("refused ambiguous");
    expect(page.opened).toEqual([]);
  });

  test("a menu that opens late is waited for", async () => {
    page.menuEdit = false;
    one("#app").addEventListener(
      "click",
      () => later(900, () => add('<li role="menuitem">Edit</li>', one("[role=menu]"))),
      {
        once: true,
      },
    );
    expect(code(await edit())).toBe("done");
  });
});
