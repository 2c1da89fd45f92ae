import { describe, expect, test } from "vitest";
import { defaultKnobs, readKnobs } from "../../portal/knob-reading.ts";
import { knobs } from "../../portal/knobs.ts";
import { chooserOf, parseSelector, type Selector } from "../../portal/selector.ts";

describe("knobs", () => {
  test("every default is a value the knob takes", () => {
    expect(defaultKnobs()).toEqual(
      Object.fromEntries(Object.entries(knobs).map(([name, knob]) => [name, knob.default])),
    );
  });

  test("text and values are read alike", () => {
    const read = { latency: 120, "equal-names": true, "fail-save": "user:a@x,b@y", toast: "none" };
    expect(readKnobs(Object.entries(read))).toEqual(read);
    expect(readKnobs(Object.entries(read).map(([name, value]) => [name, String(value)]))).toEqual(read);
  });

  test.each([
    ["latencies", "1", /no knob "latencies"/],
    ["latency", "-1", /latency takes ms/],
    ["latency", "1.5", /latency takes ms/],
    ["shadow", "half", /none \| open \| closed/],
    ["fail-save", "every:0", /every:N/],
    ["equal-names", "maybe", /true \| false/],
  ])("%s=%s is refused in a sentence", (name, value, sentence) => {
    expect(() => readKnobs([[name, value]])).toThrow(sentence);
  });
});

describe("which saves a selector strikes", () => {
  const strikes = (selector: Selector, names: string[]) => {
    const chooses = chooserOf(selector);
    return names.map((name) => chooses([name]));
  };
  test.each<[Selector, boolean[]]>([
    ["none", [false, false, false, false]],
    ["all", [true, true, true, true]],
    ["next:2", [true, true, false, false]],
    ["every:2", [false, true, false, true]],
    ["user:B@x,d@x", [false, true, false, true]],
    ["group:a@x,c@x", [true, false, true, false]],
  ])("%s", (selector, expected) => {
    expect(strikes(selector, ["a@x", "b@x", "c@x", "d@x"])).toEqual(expected);
  });

  test("what is not in the grammar is not read", () => {
    expect(["", "next", "next:", "next:x", "user:", "group:", "some:3"].map(parseSelector)).toEqual(
      Array(7).fill(undefined),
    );
  });
});
