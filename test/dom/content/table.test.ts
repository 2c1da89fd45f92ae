import { describe, expect, test } from "vitest";
import { pagerOf } from "../../../src/content/pager";
import { readTable, type UserTable } from "../../../src/content/table";
import { en } from "../../../src/portal/labels/en";
import { openPage } from "./page";
import { families, grid, kim, mui, roe, uiGrid } from "./tables";

function read(html: string): UserTable | null {
  openPage(html);
  return readTable(document.body, en);
}
const users = (html: string) => read(html)?.rows.map(({ user }) => user);
const kimRead = {
  email: "alex.kim@acme.example",
  name: "Alex Kim",
  licenses: ["Attended", "Tester"],
  lastInUse: "Sep 3, 2026",
  orphan: false,
};

describe.each(families)("%s", (_, table) => {
  test("tells name, e-mail in lower case, licenses and last use; the header row is no user", () => {
    expect(users(table([kim, roe]))).toEqual([
      kimRead,
      { email: roe.email, name: "Robin Roe", licenses: ["Tester"], lastInUse: "2026-09-30", orphan: false },
    ]);
    expect(read(table([kim]))?.busy).toBe(false);
  });

  test("“No license” is the empty set", () => {
    expect(users(table([{ ...kim, licenses: "No license" }]))?.[0]?.licenses).toEqual([]);
  });

  test("a row without e-mail is an orphan and answers to nobody", () => {
    expect(users(table([{ ...kim, email: "4f2c-91" }]))).toMatchObject([{ email: "", orphan: true }]);
    expect(users(table([{ ...kim, name: "", email: "" }]))).toMatchObject([{ email: "", name: "", orphan: true }]);
  });

  test("a row whose e-mail is cut short answers to nobody, and says so", () => {
    for (const email of ["alex.kim@…", "alex.ki…", "alex.kim@acme..."])
      expect(users(table([{ ...kim, email }]))).toMatchObject([{ email: "", orphan: true, cutShort: true }]);
  });

  test("a row with two e-mails answers to neither", () => {
    expect(users(table([{ ...kim, name: "old@acme.example" }]))).toMatchObject([{ email: "", orphan: true }]);
  });

  test("an e-mail among the licenses names nobody", () => {
    expect(users(table([{ ...kim, email: "", licenses: "x@acme.example" }]))).toMatchObject([
      { email: "", orphan: true },
    ]);
  });

  test("no rows are no rows, and nothing is awaited", () => {
    expect(read(table([]))).toEqual({ rows: [], busy: false });
  });
});

describe("while the list loads it is busy", () => {
  test.each([
    ["skeletons in every cell", `<tr>${"<td><span></span></td>".repeat(4)}</tr>`],
    ["empty cells", `<tr>${"<td></td>".repeat(4)}</tr>`],
    ["one skeleton across the row", '<tr><td colspan="4"><span class="MuiSkeleton-root"></span></td></tr>'],
    ["a progress mark", '<tr><td colspan="4"><span role="progressbar"></span></td></tr>'],
    ["an announced wait", '<tr aria-busy="true"><td colspan="4">Loading</td></tr>'],
  ])("%s", (_, row) => {
    expect(read(mui([], row))?.busy).toBe(true);
    expect(read(mui([kim], row))?.busy).toBe(true);
  });

  test("old rows beside a progress mark are told as busy", () => {
    const table = read(`<div role="progressbar"></div>${grid([kim])}`);
    expect(table?.busy).toBe(true);
  });

  test("a hidden mark, a filled bar and a filler row are no wait", () => {
    const filler =
      '<tr style="height: 50px"><td colspan="4"></td></tr><tr hidden><td></td><td></td><td></td><td></td></tr>';
    const marks = '<i role="progressbar" hidden></i><i role="progressbar" aria-valuenow="5"></i>';
    expect(read(`${marks}${mui([kim], filler)}`)).toMatchObject({ busy: false, rows: [{ user: kimRead }] });
  });
});

describe("what is no user and no list", () => {
  test("the row that says there are none", () => {
    expect(users(mui([], '<tr><td colspan="4">No data to display</td></tr>'))).toEqual([]);
    expect(users(uiGrid([], '<div role="row"><div role="gridcell">No data</div></div>'))).toEqual([]);
  });

  test("a hidden row", () => {
    expect(users(mui([kim]).replace("<tbody><tr>", "<tbody><tr hidden>"))).toEqual([]);
  });

  test("a table without the columns that tell who has what", () => {
    expect(read(mui([kim]).replace(">Licenses<", ">Roles<"))).toBeNull();
    expect(read(mui([kim]).replace(">Name<", ">Department<"))).toBeNull();
  });

  test("two visible tables; a hidden second one does not disturb", () => {
    expect(read(mui([kim]) + mui([roe]))).toBeNull();
    expect(read(`${mui([kim])}<div hidden>${mui([roe])}</div>`)?.rows).toHaveLength(1);
  });

  test("a table inside a cell adds no cells to the row", () => {
    const nested = { ...kim, used: '<div role="row"><div role="cell">x@acme.example</div></div>' };
    expect(read(mui([nested]))?.rows[0]?.user.licenses).toEqual(["Attended", "Tester"]);
  });
});

test("a cell for a checkbox in front does not shift the columns", () => {
  expect(users(uiGrid([kim], "", true))).toEqual([kimRead]);
});

test("columns are found by their titles, not by their places", () => {
  const turned = mui([]).replace(/Name|Licenses/g, (title) => (title === "Name" ? "Licenses" : "Name"));
  const row = "<tr><td>Tester</td><td><p>Alex Kim</p><p>alex.kim@acme.example</p></td><td></td><td></td></tr>";
  expect(users(turned.replace("<tbody>", `<tbody>${row}`))).toMatchObject([{ name: "Alex Kim", licenses: ["Tester"] }]);
});

describe("page numbers", () => {
  test.each([
    ["1–25 of 100", { from: 1, to: 25, total: 100 }],
    ["1 – 25 of 100", { from: 1, to: 25, total: 100 }],
    ["26-50 of 400", { from: 26, to: 50, total: 400 }],
    ["1～25 / 100", { from: 1, to: 25, total: 100 }],
    ["1–25 von 1.234", { from: 1, to: 25, total: 1234 }],
    ["1 001–1 025 sur 5 000", { from: 1001, to: 1025, total: 5000 }],
    ["Showing 1–25 of 1,234 users", { from: 1, to: 25, total: 1234 }],
    ["0–0 of 0", { from: 0, to: 0, total: 0 }],
  ])("“%s”", (text, numbers) => {
    openPage(`<p>${text}</p>`);
    expect(pagerOf(document.body)).toEqual(numbers);
  });

  test.each(["Page 1 / 4", "1–25 of many", "1–25 of more than 25", "2026-09-30", "30-9 of 5", "25", "12 of 20"])(
    "“%s” are none",
    (text) => {
      openPage(`<p>${text}</p>`);
      expect(pagerOf(document.body)).toBeNull();
    },
  );

  test.each(["2026-09-30", "05-10-2026", "1–2 of 3"])("a cell that says “%s” is not taken for them", (used) => {
    openPage(`${mui([{ ...kim, used }])}<p>1–25 of 100</p>`);
    expect(pagerOf(document.body)).toEqual({ from: 1, to: 25, total: 100 });
  });

  test("in the foot of the table they are found too", () => {
    openPage(mui([kim]).replace("</table>", "<tfoot><tr><td><p>1–1 of 1</p></td></tr></tfoot></table>"));
    expect(pagerOf(document.body)).toEqual({ from: 1, to: 1, total: 1 });
    expect(readTable(document.body, en)?.rows).toHaveLength(1);
  });
});
