import { beforeEach, describe, expect, test } from "vitest";
import { readMembers } from "../../../src/content/read-members";
import { en } from "../../../src/portal/labels/en";
import { AccountsLive, everyone, finance, sales } from "./accounts-live";
import { hurry, one } from "./page";

let page: AccountsLive;
beforeEach(() => {
  page = new AccountsLive();
});

const read = (group = finance.name) => readMembers(en, group);
const open = (): Element | null => document.querySelector(".MuiDrawer-root, [role=menu]");

describe.each(["classic", "new"] as const)("the members of a group: %s", (generation) => {
  beforeEach(() => {
    page = new AccountsLive(generation);
  });

  test("are read from its editor, which is left without saving", async () => {
    expect(await read()).toEqual({
      found: "members",
      members: [
        { kind: "user", email: "ana@acme.example", name: "Ana Costa" },
        { kind: "user", email: "bo@acme.example", name: "Bo Lind" },
      ],
      detail: "",
    });
    expect([page.opened, page.saves, open()]).toEqual([[finance.id], 0, null]);
  });

  test("where the list was read a moment ago it is not searched again", async () => {
    expect(await readMembers(en, finance.name, true)).toMatchObject({ found: "members" });
    expect(page.searched).toEqual([]);
    await read();
    expect(page.searched).not.toEqual([]);
  });

  test("of a group without an editor cannot be viewed", async () => {
    for (const { name } of [sales, everyone])
      expect(await read(name)).toMatchObject({ found: "not-viewable", members: [] });
    expect(page.opened).toEqual([]);
  });

  test("of nobody: a group without members has none", async () => {
    page.groups = [{ ...finance, members: [] }];
    page.render();
    expect(await read()).toMatchObject({ found: "members", members: [] });
  });

  test("of a group that is not there: told after the server was asked", async () => {
    page.groups = [sales];
    expect(await read()).toMatchObject({ found: "no-row" });
    expect(page.opened).toEqual([]);
  });
});

describe("what cannot be read without doubt is not read", () => {
  const refused = async (detail: string | RegExp): Promise<void> => {
    hurry();
    const answer = await read();
    expect(answer).toMatchObject({ found: "not-read", members: [] });
    expect(answer.detail).toMatch(detail);
    expect([page.saves, open()]).toEqual([0, null]);
  };

  test("two groups of the name", async () => {
    page.groups = [finance, { ...finance, id: "g-9" }];
    await refused(/called Finance/);
  });

  test("the editor of another group", async () => {
    page.editor = (group) => page.panel(group, sales.name);
    await refused(/does not show for certain whom/);
  });

  test("an editor that says another count", async () => {
    page.editor = (group) => page.panel(group, group.name, "<p>3 members</p>");
    await refused(/kept changing/);
  });

  test("an editor that never stops loading", async () => {
    page.editor = (group) => page.panel(group, group.name, "<i role='progressbar'></i>");
    await refused(/kept changing/);
  });

  test("an editor that opened without asking the server: it may show what was read long ago", async () => {
    page.asks = false;
    await refused(/without asking/);
  });

  test("an editor that does not open", async () => {
    page.editor = () => "<p></p>";
    await refused(/did not open|without asking/);
  });

  test("second generation, a menu without Edit: the sentence says where members are changed; nothing else is chosen", async () => {
    page = new AccountsLive("new");
    page.menuEdit = false;
    const deleted: string[] = [];
    one("#app").addEventListener("click", ({ target }) => {
      if (target instanceof Element && target.textContent === "Delete") deleted.push("Delete");
    });
    await refused(/own page, tab Members/);
    expect([page.opened, deleted]).toEqual([[], []]);
  });

  test("the list is not there", async () => {
    one("table").remove();
    await refused("");
  });
});
