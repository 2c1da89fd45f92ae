import { expect, test } from "vitest";
import { pageSizeMost } from "../../../src/content/page-size";
import { en } from "../../../src/portal/labels/en";
import { eventsOn, names } from "./events";
import { one, openPage } from "./page";

const list = (html: string): string =>
  `<div id="list"><span>Rows per page:</span>${html}<span>1 - 25 of 400</span></div>`;
const sizes = (more = ""): string =>
  `<select ${more}><option>10</option><option selected>25</option><option>100</option><option>50</option></select>`;

const chosen = (): string => document.querySelector("select")?.value ?? "";

test.each([
  ["whose words only stand beside it", sizes()],
  ["with a name", sizes('aria-label="Rows per page"')],
  ["with another list of words beside it", `${sizes()}<select><option>Compact</option></select>`],
])("a plain list of sizes %s is set to the most rows, and the page is told once", async (_, html) => {
  openPage(list(html));
  const events = eventsOn(one("#list"));
  await pageSizeMost(en, one("#list"));
  expect(chosen()).toBe("100");
  expect(names(events).filter((name) => name === "change")).toEqual(["change"]);
});

test("a plain list that shows the most rows already is left alone", async () => {
  openPage(list(sizes()));
  const shown = document.querySelector("select");
  if (shown) shown.selectedIndex = 2;
  const events = eventsOn(one("#list"));
  await pageSizeMost(en, one("#list"));
  expect(names(events)).toEqual([]);
});

test("of two lists of numbers neither is touched", async () => {
  openPage(list(sizes() + sizes()));
  await pageSizeMost(en, one("#list"));
  expect(chosen()).toBe("25");
});
