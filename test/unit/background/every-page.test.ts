import { expect, test, vi } from "vitest";
import { everyPage } from "../../../src/background/ask-step";

vi.mock("../../../src/browser", () => ({ browser: {} }));

const part = (rows: readonly string[], more: boolean) => ({ part: { rows, shown: null, more }, reason: null });
const read = (...pages: ReturnType<typeof part>[]) => everyPage(async () => pages.shift() ?? part([], false));

test("a list is its pages, one after the other", async () => {
  expect(await read(part(["a", "b"], true), part(["c"], false))).toEqual({ rows: ["a", "b", "c"], shown: null });
});

test("a first page that comes empty, and another one after it: the list was not read", async () => {
  expect(await read(part([], true), part(["c"], false))).toMatchObject({ code: "list-incomplete" });
});

test("a list of nobody has one page", async () => {
  expect(await read(part([], false))).toEqual({ rows: [], shown: null });
});

test.each([
  ["the last page", false],
  ["a page", true],
])("%s that comes empty tells of nobody: the list was not read", async (_which, more) => {
  expect(await read(part(["a", "b"], true), part([], more))).toMatchObject({ code: "list-incomplete" });
});
