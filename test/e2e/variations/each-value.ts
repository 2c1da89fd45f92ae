import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readKnobs } from "../../portal/knob-reading";
import { knobs } from "../../portal/knobs";
import { variations } from "../../portal/variations";
import { openStage, type Stage } from "../stage";
import { tried } from "./three-rows";

/** A test for each value of these variations but the usual one. `refusals`: what is said where refusing is the right answer, by value. */
export function tryEachValue(
  names: readonly (keyof typeof variations)[],
  refusals: Readonly<Record<string, RegExp>> = {},
): void {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ scenario: "small", skin: "mui", knobs: { motion: false } });
  });
  afterAll(() => stage.close());

  describe.each(names)("%s", (name) => {
    const values = Object.entries(variations[name]).filter(([value]) => value !== String(knobs[name].default));
    const possible = values.filter(([, answer]) => answer === "possible").map(([value]) => value);
    const refused = values.filter(([, answer]) => answer === "refuse").map(([value]) => value);

    test.each(possible)("%s: a row on each of the three lists is carried out", async (value) => {
      const done = ["deallocate: verified", "release: verified", "remove-member: verified"];
      expect(await tried(stage, readKnobs([[name, value]]))).toEqual(done);
    });

    test.each(refused)("%s: no license is changed in a panel, and why is said", async (value) => {
      const said = await tried(stage, readKnobs([[name, value]]));
      expect(stage.portal.writes.filter(({ target }) => !("groupId" in target))).toEqual([]);
      expect(said.join("\n")).toMatch(refusals[value] ?? "no reason was expected");
    });
  });
}
