import { describe, expect, test } from "vitest";
import { isCovered, joined } from "../../../src/content/row-chain";

const span = (top: number, bottom: number) => ({ top, bottom });
const key = (row: string): string => row;
const join = (before: string, now: string): string | undefined => joined([...before], [...now], key)?.join("");

describe("rows cover what is between two lines", () => {
  const three = [span(0, 50), span(50, 100), span(100, 150)];

  test("one under the other, in whatever order they stand in the page", () => {
    expect(isCovered(three, 0, 150)).toBe(true);
    expect(isCovered([...three].reverse(), 0, 150)).toBe(true);
  });

  test("with room for less than one row", () => {
    expect(isCovered(three, -40, 190)).toBe(true);
    expect(isCovered([span(0, 50), span(58, 108)], 0, 108)).toBe(true);
  });

  test.each([
    ["above", three, -50, 150],
    ["below", three, 0, 200],
    ["between", [span(0, 50), span(100, 150)], 0, 150],
  ])("not with room for a row %s", (_, spans, from, to) => {
    expect(isCovered(spans, from, to)).toBe(false);
  });

  test("rows out of sight on either side do not matter; no rows cover nothing", () => {
    expect(isCovered(three, 60, 90)).toBe(true);
    expect(isCovered([], 0, 10)).toBe(false);
  });
});

describe("two readings of a list that is scrolled become one", () => {
  test.each([
    ["", "abc", "abc"],
    ["abc", "cde", "abcde"],
    ["abc", "bcd", "abcd"],
    ["abc", "bc", "abc"],
    ["abc", "abc", "abc"],
    ["aab", "abc", "aabc"],
  ])("%s and %s: %s", (before, now, all) => {
    expect(join(before, now)).toBe(all);
  });

  test.each([
    ["nothing is in both", "abc", "def"],
    ["a row went or came between", "abcd", "bd"],
    ["the order is another", "abc", "cba"],
    ["they fit in more than one way", "aa", "aab"],
    ["what was above is drawn again with others", "bcd", "abc"],
  ])("not where %s", (_, before, now) => {
    expect(join(before, now)).toBeUndefined();
  });
});
