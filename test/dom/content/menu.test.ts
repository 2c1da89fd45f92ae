import { beforeEach, describe, expect, test } from "vitest";
import { open } from "../../../src/flows/steps";
import { clicksOn, hurry, one, openPage } from "./page";
import { portal } from "./portal";
import { code, step } from "./steps";

const menu = (entries: string): string => `<main><h1>Home</h1><p>Welcome to Automation Cloud</p>${entries}</main>`;

describe("on the way to the Licenses page", () => {
  beforeEach(() =>
    openPage(menu("<a href='#'>Admin</a><ul role='tree'><li role='treeitem'>acme</li></ul><button>Licenses</button>")),
  );

  test.each([
    ["Admin", "a"],
    ["organization", "[role=treeitem]"],
    ["Licenses", "button"],
  ] as const)("%s is pressed once", async (label, selector) => {
    const clicks = clicksOn(one(selector));
    expect(await step(open(label))).toMatchObject({ kind: "done", pressed: true });
    expect(clicks.count()).toBe(1);
  });
});

test("two entries of one name: neither is pressed", async () => {
  openPage(menu("<a href='#'>Admin</a><a href='#'>Admin</a>"));
  const clicks = clicksOn(document.body);
  expect(code(await step(open("Admin")))).toBe("refused page-not-recognized");
  expect(clicks.count()).toBe(0);
});

test("an entry that only holds the name is not it", async () => {
  openPage(menu("<a href='#'>Admin guide</a><a href='#'>Administrators</a>"));
  expect(code(await step(open("Admin")))).toBe("refused page-not-recognized");
});

test("on the page itself every step of the way is met without a press", async () => {
  openPage(portal());
  const clicks = clicksOn(document.body);
  for (const label of ["Admin", "organization", "Licenses"] as const)
    expect(await step(open(label))).toMatchObject({ kind: "done", pressed: false });
  expect(clicks.count()).toBe(0);
});

test.each([
  ["not-portal", "https://cloud.uipath.com/acme/docs_/guide", "refused page-not-recognized"],
  ["signed out", "https://cloud.uipath.com/acme/portal_/signin", "refused signed-out"],
])("%s: nothing is pressed", async (_, address, expected) => {
  openPage(menu("<a href='#'>Admin</a>"), address);
  const clicks = clicksOn(document.body);
  expect(code(await step(open("Admin")))).toBe(expected);
  expect(clicks.count()).toBe(0);
});

test("a blank shell is waited for, then told as loading", async () => {
  openPage("<div></div>");
  hurry();
  expect(code(await step(open("Admin")))).toBe("again page-loading");
});
