import { beforeEach, describe, expect, test } from "vitest";
import { observe } from "../../../src/content/observe";
import { en } from "../../../src/portal/labels/en";
import { type Live, live, panelFor } from "./live";
import { add, hurry, one } from "./page";
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

test("a row on no page is searched for, and its absence is told once the server was asked", async () => {
  page.store = [roe];
  page.render();
  expect(await observe(en, alex)).toMatchObject({ found: "no-row", fresh: true, row: null });
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
