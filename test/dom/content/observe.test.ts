import { beforeEach, describe, expect, test } from "vitest";
import { observe } from "../../../src/content/observe";
import { en } from "../../../src/portal/labels/en";
import { foldOnRefresh } from "./folding";
import { type Live, live, panelFor } from "./live";
import { add, hurry, one } from "./page";
import { request } from "./server";
import { kim, roe } from "./tables";

const alex = kim.email.toLowerCase();
let page: Live;
beforeEach(() => {
  page = live();
});

test("a row on the page is read after Refresh, not as it stood", async () => {
  page.store = [{ ...kim, licenses: "Attended" }, roe];
  expect(await observe(en, alex)).toMatchObject({
    found: "row",
    fresh: true,
    row: { email: alex, licenses: ["Attended"] },
  });
});

test("a list that folds up at Refresh is opened again", async () => {
  const fold = foldOnRefresh();
  page.store = [{ ...kim, licenses: "Attended" }, roe];
  expect(await observe(en, alex)).toMatchObject({ found: "row", fresh: true, row: { licenses: ["Attended"] } });
  expect(fold.opened()).toBe(1);
});

test("a row on no page is searched for, and its absence is told once the server was asked", async () => {
  page.store = [roe];
  page.render();
  expect(await observe(en, alex)).toMatchObject({ found: "no-row", fresh: true, row: null });
});

describe("a search that asks nobody covers only the page that is shown", () => {
  const third = { ...roe, name: "Third", email: "third@acme.example" };
  const pager = (text: string): void => one("[role=region] > div > p").replaceChildren(text);

  /** Three people on two pages; whoever does not fit the search is hidden where he stands. */
  beforeEach(() => {
    pager("1–2 of 3");
    one("input[type=search]").addEventListener("input", (event) => {
      event.stopPropagation();
      const { target } = event;
      const words = target instanceof HTMLInputElement ? target.value : "";
      // A page asks for other things all the time.
      if (words.includes("@")) request("/acme/api/news");
      for (const row of document.querySelectorAll<HTMLElement>("tbody tr"))
        row.hidden = !row.textContent?.toLowerCase().includes(words);
    });
    const next = add('<button aria-label="Go to next page"></button>', one("[role=region] > div"));
    next.addEventListener("click", () => {
      page.store = [third];
      request("/acme/api/users?search=");
      page.render();
      pager("3–3 of 3");
    });
    hurry();
  });

  test("a row on the second page is found there", async () => {
    expect(await observe(en, third.email)).toMatchObject({ found: "row", fresh: true, row: { name: "Third" } });
  });

  test("a row on none of them is gone, once all were read", async () => {
    expect(await observe(en, "nobody@acme.example")).toMatchObject({ found: "no-row", fresh: true });
    expect(one("[role=region] > div > p").textContent).toBe("3–3 of 3");
  });
});

test("an emptied record is a row without licenses, not no row", async () => {
  page.store = [{ ...kim, licenses: "No license" }, roe];
  expect(await observe(en, alex)).toMatchObject({ found: "row", row: { licenses: [] } });
});

test("two rows of one e-mail are told as several and none of them is taken", async () => {
  page.store = [kim, kim];
  expect(await observe(en, alex)).toMatchObject({ found: "several", row: null });
});

describe("not read is told, never guessed", () => {
  test("the server was not asked", async () => {
    page.answers = false;
    hurry();
    expect(await observe(en, alex)).toMatchObject({ found: "not-read", fresh: false, row: null });
  });

  test("the list is not open", async () => {
    one("table").remove();
    expect(await observe(en, alex)).toMatchObject({ found: "not-read", row: null });
  });

  test("there is no Refresh", async () => {
    one("[aria-label=Refresh]").remove();
    expect(await observe(en, alex)).toMatchObject({ found: "not-read", row: null });
  });

  test("the list stays busy", async () => {
    add("<i role='progressbar'></i>", one("[role=region]"));
    hurry();
    expect(await observe(en, alex)).toMatchObject({ found: "not-read", row: null });
  });
});

test("an open panel is left without saving, and nothing else is written", async () => {
  add(panelFor(roe), one("#app"));
  expect(await observe(en, alex)).toMatchObject({ found: "row" });
  expect(document.querySelector(".MuiDrawer-root")).toBeNull();
  expect([page.saves, page.opened]).toEqual([[], []]);
});

test("a panel that cannot be left is told", async () => {
  one("#app").append(add("<div><h2>Edit License Allocation</h2><button>Save</button></div>"));
  expect(await observe(en, alex)).toMatchObject({ found: "not-read" });
  expect(page.saves).toEqual([]);
});
