import { describe, expect, test } from "vitest";
import type { Knobs } from "../../portal/knobs.ts";
import { drawer, press } from "./licenses-page.ts";
import { openVaried, panelVaried } from "./open-varied.ts";
import { portalFixture } from "./portal-fixture.ts";

const fixture = portalFixture();
const openWith = (knobs: Partial<Knobs>) => openVaried(fixture, knobs);
const panelWith = (knobs: Partial<Knobs>) => panelVaried(fixture, knobs);
const lastCell = (): Promise<string> => fixture.page.$eval("tbody tr td:last-child", (cell) => cell.innerHTML);

describe("icon-names: the name of the first icon of a row", () => {
  test.each<[Knobs["icon-names"], RegExp]>([
    ["label", /^<button[^>]* aria-label="Edit license allocation"/],
    ["wrapper", /^<span[^>]* aria-label="Edit license allocation"[^>]*><button(?![^>]*aria-label)/],
    ["tooltip", /^<button[^>]* aria-describedby="([^"]+)".*<span id="\1" role="tooltip" hidden="">Edit license/],
    ["title", /^<button(?![^>]*aria-label)[^>]* title="Edit license allocation"/],
    ["text", /^<button[^>]*>Edit license allocation</],
    ["ligature", /^<button[^>]* mattooltip="Edit license allocation"[^>]*><mat-icon aria-hidden="true">edit</],
    ["ligature-read", /^<button[^>]* title="Edit license allocation"[^>]*><span class="material-icons">edit</],
    ["none", /^(?!.*Edit license allocation)<button/],
    ["decoy", /^(?!.*Edit license allocation)<button[^>]* aria-label="Icon button"/],
  ])("%s", async (value, expected) => {
    await openWith({ "icon-names": value });
    expect(await lastCell()).toMatch(expected);
  });
});

test.each<[Knobs["wording"], string]>([
  ["older", "Assign Licenses to Users"],
  ["upper", "LICENSE ALLOCATIONS TO USERS"],
  ["lower", "license allocations to users"],
])("wording %s", async (value, title) => {
  await openWith({ wording: value });
  expect(await fixture.page.$eval("main", ({ textContent }) => textContent)).toContain(title);
});

describe("sections", () => {
  const expanded = () => fixture.page.$eval("[aria-expanded]", (found) => found.getAttribute("aria-expanded"));

  test("unmounted: what is not open is not in the page; collapsed: it is", async () => {
    await openWith({ sections: "unmounted" });
    expect(await fixture.page.$$eval("table", ({ length }) => length)).toBe(1);
    await openWith({ sections: "collapsed" });
    expect(await fixture.page.$$eval("table", ({ length }) => length)).toBe(2);
  });

  test("open at first, and recollapse: closed by Refresh", async () => {
    await openWith({ sections: "open" });
    expect(await expanded()).toBe("true");
    await openWith({ sections: "recollapse" });
    await press(fixture.page, "//button[contains(., 'Refresh')]");
    expect(await expanded()).toBe("false");
  });
});

describe("panel", () => {
  const has = (selector: string) => fixture.page.$$eval(selector, ({ length }) => length);

  test("dialog: it has the role and its title's name", async () => {
    await panelWith({ panel: "dialog" });
    const name = await fixture.page.$eval(
      "[role=dialog][aria-labelledby]",
      (dialog) => document.getElementById(dialog.getAttribute("aria-labelledby") ?? "")?.textContent,
    );
    expect(name).toBe("Edit License Allocation");
  });

  test("in-place: inside the page's own tree, which is hidden from readers", async () => {
    await panelWith({ panel: "in-place" });
    expect(await has("#root[aria-hidden=true] .MuiDrawer-paper")).toBe(1);
  });

  test("persistent: closed, it keeps what it said, unseen", async () => {
    const email = await panelWith({ panel: "persistent" });
    await press(fixture.page, `${drawer}//button[. = "Cancel"]`);
    await fixture.page.waitForFunction(() => {
      const paper = document.querySelector(".MuiDrawer-docked .MuiDrawer-paper");
      return paper?.checkVisibility({ visibilityProperty: true }) === false;
    });
    expect(await fixture.page.$eval(".MuiDrawer-paper", ({ textContent }) => textContent)).toContain(email);
  });

  test("full: as wide as the window", async () => {
    await panelWith({ panel: "full" });
    const wide = await fixture.page.$eval(".MuiDrawer-paper", (paper) => paper.clientWidth === innerWidth);
    expect(wide).toBe(true);
  });

  test("leaving: the one before is still there when the next one comes", async () => {
    const email = await panelWith({ panel: "leaving" });
    await press(fixture.page, `${drawer}//button[. = "Cancel"]`);
    const other = `//tr[not(contains(., "${email}"))]//button[@aria-label="Edit license allocation"]`;
    // Both are there for a moment only, which a look now and then may miss.
    const most = await fixture.page.evaluateHandle(() => {
      const seen = { most: 0 };
      new MutationObserver(() => {
        seen.most = Math.max(seen.most, document.querySelectorAll(".MuiDrawer-paper").length);
      }).observe(document.body, { childList: true, subtree: true });
      return seen;
    });
    await press(fixture.page, other);
    await fixture.page.waitForFunction(
      (seen) => seen.most === 2 && document.querySelectorAll(".MuiDrawer-paper").length === 1,
      {},
      most,
    );
  });
});

describe("row-actions: icons", () => {
  test("hover: are there only while the pointer is over the row", async () => {
    await openWith({ "row-actions": "hover" });
    expect(await lastCell()).toBe("");
    await fixture.page.hover("tbody tr");
    await fixture.page.waitForSelector("tbody tr td:last-child button");
  });

  test.each<[Knobs["row-actions"], "opacity" | "visibility", string]>([
    ["hover-faint", "opacity", "0"],
    ["hover-hidden", "visibility", "hidden"],
  ])("%s: are not seen until then", async (value, property, until) => {
    await openWith({ "row-actions": value });
    const style = () =>
      fixture.page.$eval("tbody tr td:last-child > *", (icons, name) => getComputedStyle(icons)[name], property);
    expect(await style()).toBe(until);
    await fixture.page.hover("tbody tr");
    expect(await style()).not.toBe(until);
  });

  test("menu: stand behind one button", async () => {
    await openWith({ "row-actions": "menu" });
    expect(await lastCell()).toMatch(/^<button[^>]*aria-label="More actions"/);
  });
});
