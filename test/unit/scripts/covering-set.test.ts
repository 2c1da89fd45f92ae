import { describe, expect, it } from "vitest";
import { pairwiseSet, readCombination } from "../../../scripts/covering/chosen";
import { builtSkins, isIdle, knobsOf, mustRefuse, textOf, usualCombination } from "../../../scripts/covering/factors";
import { setting, shortPlan } from "../../../scripts/covering/short-plan";
import { createStore } from "../../portal/store/scenario";

describe("the pairwise set", () => {
  const set = pairwiseSet();

  it("has every built skin, and each combination says all of it in its text", () => {
    expect(new Set(set.map(({ skin }) => skin))).toEqual(new Set(builtSkins()));
    for (const one of set) expect(readCombination(textOf(one))).toEqual(one);
  });

  it("leaves knobs alone that a skin does not heed, and has one value that must be refused at most", () => {
    expect(set.filter(isIdle)).toEqual([]);
    for (const one of set) expect(() => knobsOf(one)).not.toThrow();
  });

  it("does not have anything refused where all is as usual", () => {
    expect(mustRefuse(usualCombination())).toBe(false);
  });
});

describe("a combination on the command line", () => {
  it.each([
    ["skin=mui shadow", "takes NAME=VALUE words"],
    ["skin=mui shade=open", 'no knob "shade"'],
    ["skin=mui shadow=half", "Knob shadow takes none | open | closed"],
  ])("%s is refused with a sentence", (text, sentence) => {
    expect(() => readCombination(text)).toThrow(sentence);
  });
});

describe("the short plan", () => {
  it("has somebody for every row, each in one row only", () => {
    const store = createStore(setting.scenario, setting.seed, "acme");
    const rows = shortPlan({ store }, true);
    expect(rows.map(({ procedure }) => procedure)).toEqual(["deallocate", "release", "remove-member", "set-rule"]);
    expect(new Set(rows.map(({ user = "" }) => user)).size).toBe(rows.length);
    const direct = shortPlan({ store }, false);
    expect(direct.map(({ procedure }) => procedure)).toEqual(["deallocate", "block"]);
    expect(new Set(direct.map(({ user }) => user)).size).toBe(2);
  });
});
