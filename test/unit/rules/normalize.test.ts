import fc from "fast-check";
import { expect, test } from "vitest";
import { normalizeText, sameLabel } from "../../../src/rules/normalize";

test.each([
  ["Attended - Named User", "attended – named\u00a0user"],
  ["Attended - Named User", "ATTENDED \u2014 Named  User"],
  ["Attended - Named User", "Attended \u2011 Named User"],
  ["Robots & Services", "Robots and services"],
  ["Loading", "Loading…"],
  ["Loading", "Loading..."],
  ["Search", " Search: "],
  ["検索", "検索："],
  ["Save", "Sa\u200bve"],
  ["ﬁle", "file"],
])("[CHK-3] %j and %j are the same label", (one, other) => {
  expect(sameLabel(one, other)).toBe(true);
});

test.each([
  ["Attended - Named User", "Attended"],
  ["Attended - Named User", "Attended - Multiuser"],
  ["Save", "Save as"],
  ["Edit license allocation", "Edit license allocations"],
  ["", "Save"],
])("[CHK-3] %j and %j are different labels", (one, other) => {
  expect(sameLabel(one, other)).toBe(false);
});

test("normalizing twice is normalizing once", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), (text) => {
      expect(normalizeText(normalizeText(text))).toBe(normalizeText(text));
    }),
    { numRuns: 3000 },
  );
});

test("normalizing a long run of dots or colons takes no time to speak of", () => {
  expect(normalizeText(`${".".repeat(50_000)}x`)).toHaveLength(50_001);
});
