import fc from "fast-check";
import { expect, test } from "vitest";
import { sameDirect, sameState, stateInWords, verdict } from "../../../src/rules/check";
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

const rule = (licenses: string[] | null, quotas: Record<string, number> = {}) => ({ rule: licenses, quotas });

test("[CHK-4] a rule is its licenses as a set, and its limits", () => {
  expect(
    sameState(
      rule([attended, developer], { [attended]: 5 }),
      rule([developer, attended], { "ATTENDED – named user": 5 }),
    ),
  ).toBe(true);
  expect(sameState(rule([attended]), rule([attended, developer]))).toBe(false);
  expect(sameState(rule([attended], { [attended]: 5 }), rule([attended]))).toBe(false);
  expect(sameState(rule([attended], { [attended]: 5 }), rule([attended], { [attended]: 6 }))).toBe(false);
  expect(sameState(rule(null), rule([]))).toBe(false);
});

test("[CHK-5] of who was taken out nothing may be left; what a member has is not compared", () => {
  const member = (is: boolean, lease: string[] | null) => ({ member: is, lease });
  expect(sameState(member(false, null), member(false, [attended]))).toBe(false);
  expect(sameState(member(false, null), member(true, null))).toBe(false);
  expect(sameState(member(true, null), member(true, [attended]))).toBe(true);
  expect(verdict(member(false, null), member(false, [attended])).differences.join()).toMatch(
    /not a member, still Attended/,
  );
});

test("[CHK-6] of a release the licenses are compared, and not when they were in use", () => {
  const lease = (licenses: string[] | null, lastInUse = "") => ({ lease: licenses, lastInUse });
  expect(sameState(lease(null), lease(null, "yesterday"))).toBe(true);
  expect(sameState(lease([attended], "2026-01-01"), lease([attended]))).toBe(true);
  expect(sameState(lease(null), lease([attended]))).toBe(false);
});

test("states about different things are never the same", () => {
  const states = [stateOf(null), rule(null), { member: false, lease: null }, { lease: null, lastInUse: "" }];
  for (const [index, one] of states.entries()) {
    for (const [other, state] of states.entries()) expect(sameState(one, state)).toBe(index === other);
  }
  expect(states.map(stateInWords)).toEqual([
    "no direct allocation",
    "no rule",
    "not a member",
    "no license from this group",
  ]);
});
