import { beforeEach, describe, expect, test } from "vitest";
import { coming, everyRow, intoSight, rowsSaid, showsPart } from "../../../src/content/windowed-list";
import { hurry, openPage } from "./page";
import { numbered, ScrolledList } from "./scrolled-list";
import { families, grid, kim, roe } from "./tables";

const none = (): number => 0;
beforeEach(() => openPage());

describe("a list that has only the rows in sight in the page", () => {
  test("is known by the room its rows leave; one that fits is not", () => {
    expect(showsPart(new ScrolledList(numbered(40)).elements())).toBe(true);
    expect(showsPart(new ScrolledList(numbered(4)).elements())).toBe(false);
  });

  test("is read from its beginning to its end, wherever it stood", async () => {
    const list = new ScrolledList(numbered(40));
    list.scroller.scrollTo({ top: 300 });
    list.scroller.dispatchEvent(new Event("scroll"));
    expect(await everyRow(list.look, none)).toEqual(numbered(40));
    expect(list.most).toBeLessThan(10);
  });

  test("with more that comes at its end", async () => {
    const list = new ScrolledList(numbered(10), numbered(12, 11));
    expect(await everyRow(list.look, () => coming)).toEqual(numbered(22));
  });

  test("is not told where rows are not drawn when it is scrolled", async () => {
    const list = new ScrolledList(numbered(40));
    list.draws = false;
    hurry();
    expect(await everyRow(list.look, none)).toBeNull();
  });

  test("is not told where it changed while it was read", async () => {
    const list = new ScrolledList(numbered(40));
    list.scroller.addEventListener("scroll", () => {
      if (list.scroller.scrollTop > 300) list.rows = [...list.rows].reverse();
    });
    hurry();
    expect(await everyRow(list.look, none)).toBeNull();
  });
});

describe("a row is brought into sight", () => {
  const meant = (email: string) => (row: string) => row === email;
  const isThere = (list: ScrolledList, email: string): boolean => list.look().rows.includes(email);

  test("from below, and from above", async () => {
    const list = new ScrolledList(numbered(40));
    expect([await intoSight(list.look, meant("u33@acme.example")), isThere(list, "u33@acme.example")]).toEqual([
      true,
      true,
    ]);
    expect([await intoSight(list.look, meant("u2@acme.example")), isThere(list, "u2@acme.example")]).toEqual([
      true,
      true,
    ]);
  });

  test("nobody of that e-mail is not found", async () => {
    const list = new ScrolledList(numbered(40));
    list.scroller.scrollTo({ top: 300 });
    expect(await intoSight(list.look, meant("u41@acme.example"))).toBe(false);
  });
});

describe("how many rows a list says it has", () => {
  const said = (html: string): number | null => {
    openPage(html);
    return rowsSaid([...document.querySelectorAll('li, tbody tr, [role="row"]:not(:has([role="columnheader"]))')]);
  };

  test("without the row of its titles", () => {
    expect(said(grid([kim, roe]))).toBe(100);
    expect(said(grid([kim, roe]).replace('"101"', '"3"'))).toBe(2);
  });

  test("where the titles were not counted", () => {
    expect(said(grid([kim, roe]).replace('"101"', '"2"'))).toBe(2);
  });

  test.each([
    ["that it does not know", 'aria-rowcount="-1"'],
    ["nothing", ""],
    ["no number", 'aria-rowcount="many"'],
  ])("%s", (_, count) => {
    expect(said(grid([kim, roe]).replace('aria-rowcount="101"', count))).toBeNull();
  });

  test("a plain list, by its entries", () => {
    expect(said('<ul><li aria-setsize="400">a</li></ul>')).toBe(400);
    expect(said('<ul><li aria-setsize="-1">a</li></ul>')).toBeNull();
  });
});

test.each(families)("%s: a table without anything to scroll shows all it has", (_, table) => {
  openPage(table([kim, roe]));
  expect(showsPart([...document.querySelectorAll('tbody tr, [role="row"]')])).toBe(false);
});
