import { describe, expect, test } from "vitest";
import { isExpanded, sectionBody, sectionHeaders } from "../../../src/content/section";
import { readTable } from "../../../src/content/table";
import { en } from "../../../src/portal/labels/en";
import { one, openPage, shadow } from "./page";
import { accordion, GROUPS, list, portal, sections, USERS } from "./portal";
import { kim, mui, roe } from "./tables";

/** Whose rows a section is taken to hold; null where it holds nothing. */
function held(name: typeof USERS | typeof GROUPS): string[] | null {
  const body = sectionBody(en, name);
  return body && (readTable(body, en)?.rows.map(({ user }) => user.name) ?? []);
}

describe.each(sections)("%s", (_, section) => {
  test("two sections with equal tables are kept apart", () => {
    openPage(portal({ section, users: list([kim]), groups: list([roe]) }));
    expect(held(USERS)).toEqual(["Alex Kim"]);
    expect(held(GROUPS)).toEqual(["Robin Roe"]);
  });

  test("a collapsed one holds nothing, and not what the other holds", () => {
    openPage(portal({ section, users: null, groups: list([roe]) }));
    expect(held(USERS)).toBeNull();
    expect(held(GROUPS)).toEqual(["Robin Roe"]);
  });

  test("an open one whose list has not come holds nothing, and not what the other holds", () => {
    openPage(portal({ section, users: "", groups: list([roe]) }));
    expect(held(USERS)).toBeNull();
  });

  test("its header is found by its whole name and tells whether it is open", () => {
    openPage(portal({ section, users: "" }));
    const [users, ...more] = sectionHeaders(en, USERS);
    const [groups] = sectionHeaders(en, GROUPS);
    expect(more).toEqual([]);
    expect([users && isExpanded(users), groups && isExpanded(groups)]).toEqual([true, false]);
  });

  test("a section of a longer name is another one", () => {
    openPage(section(`${USERS} of a tenant`, list()));
    expect(sectionHeaders(en, USERS)).toEqual([]);
  });
});

test("collapsed and still mounted: hidden rows are no rows", () => {
  const hidden = `<div style="visibility: hidden">${mui([kim])}</div>`;
  openPage(portal({ users: hidden, groups: list([roe]) }));
  expect(held(USERS)).toBeNull();
});

test("two headers of one name are ambiguous: neither is opened or read", () => {
  openPage(accordion(USERS, list([kim])) + accordion("License Allocation to Users", list([roe])));
  expect(sectionHeaders(en, USERS)).toHaveLength(2);
  expect(held(USERS)).toBeNull();
});

test("without a groups section, a list elsewhere on the page is not taken for the one still to come", () => {
  openPage(`${mui([roe])}<main><h1>Licenses</h1><div role="tablist"></div>${accordion(USERS, "")}</main>`);
  expect(held(USERS)).toBeNull();
});

test("a header in a shadow root finds the list that is slotted into it", () => {
  openPage(`<ap-accordion>${mui([kim])}</ap-accordion>`);
  shadow(one("ap-accordion"), `<div role="button" aria-expanded="true">${USERS}</div><section><slot></slot></section>`);
  expect(held(USERS)).toEqual(["Alex Kim"]);
});

test("an older spelling of the name counts", () => {
  openPage(accordion("Assign Licenses to Users", list([kim])));
  expect(held(USERS)).toEqual(["Alex Kim"]);
});
