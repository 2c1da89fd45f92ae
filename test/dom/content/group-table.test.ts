import { describe, expect, test } from "vitest";
import { readGroupTable } from "../../../src/content/group-table";
import { en } from "../../../src/portal/labels/en";
import type { GroupLine } from "../../../src/rules/model";
import { finance, groupTable } from "./group-markup";
import { openPage } from "./page";

function read(html: string, needed: readonly ("Name" | "Licenses")[] = ["Name", "Licenses"]): GroupLine[] | null {
  openPage(html);
  return readGroupTable(document.body, en, needed)?.rows.map(({ group }) => group) ?? null;
}

const plain = (name: string, licenses: string, type?: string): string => `
  <div role="grid"><div role="row"><div role="columnheader">Group name</div>${type === undefined ? "" : '<div role="columnheader">Source</div>'}
    <div role="columnheader">Licenses</div></div>
  <div role="row"><div role="gridcell">${name}</div>${type === undefined ? "" : `<div role="gridcell">${type}</div>`}
    <div role="gridcell">${licenses}</div></div></div>`;

describe("the licenses of a group", () => {
  test.each([
    ["a list with limits", "Attended, Tester (12/40 used)"],
    ["a list with limits in Japanese", "Attended, Tester (12/40 使用中)"],
    ["a list with limits in German", "Attended, Tester (12 von 40 verwendet)"],
    ["chips", "<span>Attended</span><span>Tester (12 of 40)</span>"],
    ["limits as texts of their own", "<span>Attended</span><span>Tester</span><small>(12/40 used)</small>"],
  ])("%s", (_, licenses) => {
    expect(read(plain("Finance", licenses))).toEqual([
      { name: "Finance", kind: "unknown", licenses: ["Attended", "Tester"], quotas: { Tester: 40 } },
    ]);
  });

  test("none", () => {
    expect(read(plain("Finance", "No license"))).toMatchObject([{ licenses: [], quotas: {} }]);
  });

  test("a number that belongs to the label is no limit", () => {
    expect(read(plain("Finance", "Robot 2"))).toMatchObject([{ licenses: ["Robot 2"], quotas: {} }]);
  });
});

describe("the kind of a group", () => {
  const named = (icon: string, name = "Finance"): string => plain(`${icon}<p>${name}</p>`, "Tester");

  test.each([
    ["local", named('<svg role="img" aria-label="Local group"></svg>')],
    ["directory", named("<svg><title>Directory group</title></svg>")],
    ["local", named('<span title="Local group"><svg></svg></span>')],
    ["directory", named('<mat-icon mattooltip="Directory group">group</mat-icon>')],
    ["local", named('<img alt="LOCAL">')],
    ["local", plain("Finance", "Tester", "Local")],
    ["directory", plain("Finance", "Tester", '<svg aria-label="Directory group"></svg>')],
    ["everyone", named('<svg aria-label="Local group"></svg>', "Everyone")],
    ["unknown", named("")],
    ["unknown", named('<svg aria-label="More allocated than purchased"></svg>')],
    ["unknown", named('<svg aria-label="Local group"></svg><svg aria-label="Directory group"></svg>')],
  ])("%s: %s", (kind, html) => {
    expect(read(html)).toMatchObject([{ kind }]);
  });

  test.each(["Local", "Directory group", "Local group"])("a group called “%s” is not told by its name", (name) => {
    expect(read(named("", name))).toMatchObject([{ name, kind: "unknown" }]);
  });
});

test("MUI's table of groups is read whole", () => {
  expect(read(groupTable([finance, { ...finance, name: "Empty", licenses: [], quotas: {} }]))).toEqual([
    { name: "Finance Automation", kind: "local", licenses: ["Attended", "Tester"], quotas: { Tester: 40 } },
    { name: "Empty", kind: "local", licenses: [], quotas: {} },
  ]);
});

test("a list without licenses is read where none are needed", () => {
  const html = plain("Finance", "Tester").replace(">Licenses<", ">Members<");
  expect(read(html)).toBeNull();
  expect(read(html, ["Name"])).toMatchObject([{ name: "Finance", licenses: [] }]);
});
