import fc from "fast-check";
import { expect, test } from "vitest";
import { sameDirect, verdict } from "../../../src/rules/check";
import { stateOf } from "../../../src/rules/state";
import { attended, developer } from "../sample-inventory";

test("[CHK-1] the order of the labels does not matter", () => {
  expect(verdict(stateOf([attended, developer]), stateOf([developer, attended]))).toEqual({
    equal: true,
    differences: [],
  });
});

test("[X-1] what is inherited is never compared", () => {
  const predicted = { direct: null, inherited: "unknown" } as const;
  expect(verdict(predicted, { direct: null, inherited: "none" }).equal).toBe(true);
});

test("[CHK-2] no record and an empty record differ both ways", () => {
  expect(verdict(stateOf(null), stateOf([])).equal).toBe(false);
  expect(verdict(stateOf([]), stateOf(null)).equal).toBe(false);
  expect(verdict(stateOf([]), stateOf([])).equal).toBe(true);
  expect(verdict(stateOf(null), stateOf(null)).equal).toBe(true);
  expect(verdict(stateOf(null), stateOf([])).differences.join()).toMatch(/No license/);
});

test("[CHK-3] a label written otherwise is the same label", () => {
  expect(verdict(stateOf([attended]), stateOf(["Attended – Named\u00a0User"])).equal).toBe(true);
});

test("a difference names what is too much and what is missing", () => {
  const { equal, differences } = verdict(stateOf([attended]), stateOf([developer]));
  expect(equal).toBe(false);
  expect(differences).toEqual([
    `${developer}: expected to be gone, the portal shows it`,
    `${attended}: expected to stay, the portal does not show it`,
  ]);
});

test("being the same set is symmetric, and true of a set and itself", () => {
  const direct = fc.option(fc.array(fc.constantFrom("A", "a", "B", "C")));
  fc.assert(
    fc.property(direct, direct, (one, other) => {
      expect(sameDirect(one, other)).toBe(sameDirect(other, one));
      expect(sameDirect(one, one)).toBe(true);
      expect(verdict(stateOf(one), stateOf(other)).equal).toBe(
        verdict(stateOf(one), stateOf(other)).differences.length === 0,
      );
    }),
  );
});
