import { beforeEach, describe, expect, test } from "vitest";
import { readGroups } from "../../../src/content/read-groups";
import { readRule } from "../../../src/content/read-rule";
import { en } from "../../../src/portal/labels/en";
import { finance, leasesPanel, rulePanel, sales } from "./group-markup";
import { type GroupPage, groupsRegion } from "./group-page";
import { beginGroups } from "./group-steps";
import { add, hurry, one } from "./page";

let page: GroupPage;
beforeEach(() => {
  page = beginGroups();
});
const button = (name: string): HTMLElement => one(`[aria-label="${name}"]`, groupsRegion());

describe("the list of groups", () => {
  test("is read afresh, with kinds and limits, and nothing is changed", async () => {
    page.store = [finance, { ...sales, licenses: [] }];
    expect(await readGroups(en, "start")).toEqual({
      rows: [
        { name: "Finance Automation", kind: "local", licenses: ["Attended", "Tester"], quotas: { Tester: 40 } },
        { name: "Sales", kind: "directory", licenses: [], quotas: {} },
      ],
      shown: 2,
      from: 1,
      more: false,
    });
    expect([page.opened, page.saves]).toEqual([[], []]);
  });

  test("what it was searched for is emptied first, the users' search is left alone", async () => {
    const [users, groups] = document.querySelectorAll<HTMLInputElement>("input[type=search]");
    if (users) users.value = "robin";
    if (groups) groups.value = "sales";
    page.render();
    expect(await readGroups(en, "start")).toMatchObject({ shown: 2 });
    expect([users?.value, groups?.value]).toEqual(["robin", ""]);
  });

  test("a panel left open is left without saving", async () => {
    add(rulePanel(finance), one("#app"));
    expect(await readGroups(en, "start")).toMatchObject({ shown: 2 });
    expect([document.querySelector(".MuiDrawer-root"), page.saves]).toEqual([null, []]);
  });

  test("its next page is read once it came from the server", async () => {
    page.rows = 1;
    page.render();
    const next = add('<button aria-label="Go to next page"></button>', groupsRegion());
    expect(await readGroups(en, "start")).toMatchObject({ more: true, shown: 2, rows: [{ name: finance.name }] });
    next.addEventListener("click", () => {
      page.store = [sales];
      button("Refresh").click();
      const pager = [...groupsRegion().querySelectorAll("p")].at(-1);
      pager?.replaceChildren("2–2 of 2");
    });
    expect(await readGroups(en, "next")).toMatchObject({ rows: [{ name: "Sales" }], from: 2, more: false });
  });

  test.each([
    ["the server was not asked", "page-loading", () => void Object.assign(page, { answers: false })],
    ["there is no Refresh", "not-found", () => button("Refresh").remove()],
    [
      "the section is closed",
      "not-found",
      () => document.querySelectorAll("[aria-expanded]")[1]?.setAttribute("aria-expanded", "false"),
    ],
  ])("%s: told, never guessed", async (_, expected, happen) => {
    happen();
    hurry();
    expect(await readGroups(en, "start")).toMatchObject({ code: expected });
  });
});

describe("the rule of one group", () => {
  test("is read from its panel, which is left without saving", async () => {
    expect(await readRule(en, finance.name)).toEqual({
      found: "rule",
      rule: { rule: ["Attended", "Tester"], quotas: { Tester: 40 } },
      detail: "",
    });
    expect([page.opened.length, page.saves, document.querySelector(".MuiDrawer-root")]).toEqual([1, [], null]);
  });

  test("is read afresh: a row that stood there before is no answer", async () => {
    page.store = [{ ...finance, licenses: ["Insights"], quotas: {} }, sales];
    expect(await readRule(en, finance.name)).toMatchObject({ rule: { rule: ["Insights"], quotas: {} } });
  });

  test("a rule that gives nothing is a rule", async () => {
    page.store = [{ ...finance, licenses: [], quotas: {} }];
    expect(await readRule(en, finance.name)).toMatchObject({ found: "rule", rule: { rule: [] } });
  });

  test("a group that a fresh list does not show has none", async () => {
    page.store = [sales];
    expect(await readRule(en, finance.name)).toMatchObject({ found: "no-row", rule: null });
  });

  test.each([
    ["the server was not asked", () => void Object.assign(page, { answers: false })],
    ["two groups answer to the name", () => void Object.assign(page, { store: [finance, { ...finance, id: "g-9" }] })],
    ["another group's panel opens", () => void Object.assign(page, { rule: () => rulePanel(sales) })],
    [
      "the panel shows something else than the row",
      () => void Object.assign(page, { rule: () => rulePanel({ ...finance, licenses: [] }) }),
    ],
    ["no panel opens", () => void Object.assign(page, { rule: () => leasesPanel(finance) })],
  ])("not read: %s", async (_, happen) => {
    happen();
    hurry();
    expect(await readRule(en, finance.name)).toMatchObject({ found: "not-read", rule: null });
    expect([page.saves, document.querySelector(".MuiDrawer-root")]).toEqual([[], null]);
  });
});
