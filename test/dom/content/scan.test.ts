import { beforeEach, describe, expect, test } from "vitest";
import { scan } from "../../../src/content/scan";
import { en } from "../../../src/portal/labels/en";
import { foldOnRefresh } from "./folding";
import { type Live, live } from "./live";
import { add, hurry, one } from "./page";
import { kim, roe } from "./tables";

let page: Live;
beforeEach(() => {
  page = live();
});
const pager = (text: string): void => one("[role=region] > div > p").replaceChildren(text);

test("reads the list, how many it should be, and changes nothing", async () => {
  expect(await scan(en, "start")).toMatchObject({
    rows: [{ email: kim.email.toLowerCase() }, { email: roe.email }],
    from: 1,
    shown: 2,
    more: false,
  });
  expect([page.saves, page.opened]).toEqual([[], []]);
});

test("a list that folds up at Refresh is opened again", async () => {
  const fold = foldOnRefresh();
  expect(await scan(en, "start")).toMatchObject({ shown: 2, rows: [{ name: "Alex Kim" }, { name: "Robin Roe" }] });
  expect(fold.opened()).toBe(1);
});

test("what the list was filtered by is emptied first", async () => {
  const search = one("input[type=search]");
  if (search instanceof HTMLInputElement) search.value = "robin";
  page.render();
  pager("1–1 of 1");
  search.addEventListener("input", () => pager("1–2 of 2"));
  expect(await scan(en, "start")).toMatchObject({ shown: 2, rows: [{ name: "Alex Kim" }, { name: "Robin Roe" }] });
});

test("a list that is not as full as its page numbers say is not read", async () => {
  pager("1–25 of 25");
  hurry();
  expect(await scan(en, "start")).toMatchObject({ code: "page-loading" });
});

test("the next page is read once it came from the server", async () => {
  pager("1–2 of 3");
  const next = add('<button aria-label="Go to next page"></button>', one("[role=region] > div"));
  expect(await scan(en, "start")).toMatchObject({ more: true, shown: 3 });
  next.addEventListener("click", () => {
    page.store = [{ ...roe, name: "Third", email: "third@acme.example" }];
    one("[aria-label=Refresh]").click();
    pager("3–3 of 3");
  });
  expect(await scan(en, "next")).toMatchObject({ rows: [{ name: "Third" }], from: 3, more: false });
});

describe("not read is told", () => {
  test("no next page to go to", async () => {
    expect(await scan(en, "next")).toMatchObject({ code: "not-found" });
  });

  test("the next page never comes: the old rows are not told again", async () => {
    pager("1–2 of 3");
    add('<button aria-label="Go to next page"></button>', one("[role=region] > div"));
    hurry();
    expect(await scan(en, "next")).toMatchObject({ code: "page-loading" });
  });

  test("the server was asked, and still the old page stands there", async () => {
    pager("1–2 of 3");
    const next = add('<button aria-label="Go to next page"></button>', one("[role=region] > div"));
    next.addEventListener("click", () => one("[aria-label=Refresh]").click());
    hurry();
    expect(await scan(en, "next")).toMatchObject({ code: "page-loading" });
  });

  test("the section is closed", async () => {
    one("[aria-expanded=true]").setAttribute("aria-expanded", "false");
    expect(await scan(en, "start")).toMatchObject({ code: "not-found" });
  });

  test("the server was not asked", async () => {
    page.answers = false;
    hurry();
    expect(await scan(en, "start")).toMatchObject({ code: "page-loading" });
  });
});
