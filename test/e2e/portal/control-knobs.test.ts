import { describe, expect, test } from "vitest";
import type { Knobs } from "../../portal/knobs.ts";
import { drawer, press, toggle } from "./licenses-page.ts";
import { openVaried, panelVaried } from "./open-varied.ts";
import { portalFixture } from "./portal-fixture.ts";

const fixture = portalFixture();
const panelText = () => fixture.page.$eval(".MuiDrawer-paper", ({ textContent }) => textContent ?? "");
const save = () => press(fixture.page, `${drawer}//button[. = "Save"]`);

test.each<[Knobs["person-cells"], RegExp]>([
  ["whole", /^<div[^>]*>.*@acme\.example<\/div><\/div>$/],
  ["cut-name", /<span title="[^"]+">[^<]{1,9}…<\/span>/],
  ["cut-email", /<span title="[^"]+@acme\.example">[^<]{1,9}…<\/span>/],
  ["cut-for-good", /^(?!.*@acme)(?!.*title=).*…/],
])("person-cells %s", async (value, expected) => {
  await openVaried(fixture, { "person-cells": value });
  expect(await fixture.page.$eval("tbody td", (cell) => cell.innerHTML)).toMatch(expected);
});

test("first-page-size: as many rows at first", async () => {
  await openVaried(fixture, { "first-page-size": "10" });
  expect(await fixture.page.$eval("tbody", (body) => body.children.length)).toBe(10);
});

describe("boxes", () => {
  test("box-labels counts: go on with how many are allocated", async () => {
    await panelVaried(fixture, { "box-labels": "counts" });
    expect(await panelText()).toMatch(/Named User \(\d+ of \d+\)/);
  });

  test("role: no native one, and a press changes it", async () => {
    await panelVaried(fixture, { boxes: "role" });
    expect(await fixture.page.$$eval(".MuiDrawer-paper input[type=checkbox]", ({ length }) => length)).toBe(0);
    const ticked = () =>
      fixture.page.$$eval(".MuiDrawer-paper [role=checkbox]", (all) =>
        all.map((box) => box.getAttribute("aria-checked") === "true"),
      );
    const [first, ...others] = await ticked();
    await press(fixture.page, `(${drawer}//*[@role="checkbox"])[1]`);
    expect(await ticked()).toEqual([!first, ...others]);
  });

  test("element: inside a root of its own, and a press changes it", async () => {
    await panelVaried(fixture, { boxes: "element" });
    const ticked = () =>
      fixture.page.$$eval("ap-checkbox", (all) => all.map((box) => box.shadowRoot?.querySelector("input")?.checked));
    const [first, ...others] = await ticked();
    await fixture.page.$eval("ap-checkbox", (box) => box.shadowRoot?.querySelector("input")?.click());
    expect(await ticked()).toEqual([!first, ...others]);
  });

  test("mixed-box: the last one", async () => {
    await panelVaried(fixture, { "mixed-box": true });
    const mixed = await fixture.page.$$eval(".MuiDrawer-paper input[type=checkbox]", (all) =>
      all.map((box) => box.getAttribute("data-indeterminate") === "true"),
    );
    expect(mixed.indexOf(true)).toBe(mixed.length - 1);
  });
});

test("save-button aria: is announced as disabled, and is not", async () => {
  await panelVaried(fixture, { "save-button": "aria" });
  const button = await fixture.page.waitForSelector(`xpath/${drawer}//button[. = "Save"]`);
  expect(await button?.evaluate((found) => [found.matches(":disabled"), found.getAttribute("aria-disabled")])).toEqual([
    false,
    "true",
  ]);
});

test("after-save stays, toast panel: the panel stays and says it itself", async () => {
  await panelVaried(fixture, { "after-save": "stays", toast: "panel" });
  await toggle(fixture.page, "Use Group allocation rule");
  await save();
  await fixture.page.waitForFunction(() =>
    document.querySelector(".MuiDrawer-paper [role=alert]")?.textContent?.includes("License allocation saved"),
  );
  expect(await fixture.page.$$eval(".MuiSnackbar-root", ({ length }) => length)).toBe(0);
});

describe("what comes between", () => {
  test("overlay backdrop: is on top everywhere", async () => {
    await openVaried(fixture, { overlay: "backdrop" });
    const hit = () => document.elementFromPoint(300, 300)?.textContent;
    expect(await fixture.page.evaluate(hit)).toBe("");
  });

  test("renewed-rows: a row is a new node once the pointer has come, and stays that one", async () => {
    await openVaried(fixture, { "renewed-rows": true });
    const over = () =>
      fixture.page.evaluate(() => {
        const row = document.querySelector("tbody tr");
        row?.querySelector("td")?.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
        return row?.isConnected;
      });
    expect([await over(), await over()]).toEqual([false, true]);
  });

  test("late-route: the address changes, the page stays a while", async () => {
    await openVaried(fixture, { "late-route": 300 });
    // In one turn of the page: between two questions from outside, the stay may already be over.
    const atOnce = await fixture.page.evaluate(() => {
      const links = [...document.querySelectorAll<HTMLElement>('aside a, aside [role="button"]')];
      links.find((link) => link.textContent?.includes("Accounts & Groups"))?.click();
      return { path: location.pathname, heading: document.querySelector("h1")?.textContent };
    });
    expect(atOnce).toEqual({ path: expect.stringContaining("/admin/accounts"), heading: "Licenses" });
    await fixture.page.waitForFunction(() => document.querySelector("h1")?.textContent === "Accounts & Groups");
  });
});
