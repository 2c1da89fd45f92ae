import fc from "fast-check";
import { expect, test } from "vitest";
import { Recording } from "../../../src/portal/recording";
import { shapeOf, tried } from "./damaged";

const seed = 20261125;
const shape = shapeOf(Recording);
const runs =
  /"(on[a-z]*|style|src|srcdoc|action|formaction)":|"tag":"(script|style|link|meta|base|template|noscript|head)"/;

test("of any recording only what is one is read, and nothing in it runs, loads or styles anything", () => {
  let taken = 0;
  fc.assert(
    fc.property(tried(shape.input), (value) => {
      const read = Recording.safeParse(value);
      if (!read.success) return;
      taken += 1;
      expect(JSON.stringify(read.data.page)).not.toMatch(runs);
      expect(Recording.parse(JSON.parse(JSON.stringify(read.data)))).toEqual(JSON.parse(JSON.stringify(read.data)));
    }),
    { seed, numRuns: 3000 },
  );
  expect(taken).toBeGreaterThan(100);
}, 240_000);

const page = { tag: "body", children: [] };
const good = {
  format: "license-sweep-page-1",
  version: "1",
  host: "",
  path: "/",
  language: "en",
  window: [1, 1],
  page,
};

test.each([
  { tag: "script" },
  { tag: "img", attributes: { onerror: "go()" } },
  { tag: "a", attributes: { style: "x" } },
  { tag: "iframe", attributes: { srcdoc: "x" } },
  { tag: "DIV" },
  { tag: "div", inside: [{ tag: "base" }] },
])("a recording with %j is none", (element) => {
  expect(Recording.safeParse(good).success).toBe(true);
  expect(Recording.safeParse({ ...good, page: { tag: "body", children: [element] } }).success).toBe(false);
});
