import { expect, test } from "vitest";
import { flows } from "../../../src/flows/index";
import { flowNames } from "../../../src/flows/names";
import { neededBy, openerOf } from "../../../src/flows/needed";
import { keyOf } from "../../../src/flows/needed-shape";
import type { Step } from "../../../src/flows/steps";
import { en } from "../../../src/portal/labels/en";
import { renamableKeys } from "../../portal/renamable";

const target = { users: ["a@b.cd"], group: "Finance", licenses: [] };
const everything = neededBy(flowNames);

/** The kinds of elements a verb's label may stand for. */
const kindOf: Partial<Record<Step["verb"], readonly string[]>> = {
  open: ["menu"],
  tab: ["tab"],
  expand: ["section"],
  "at-the-row": ["icon"],
  press: ["button"],
  "in-the-panel": ["panel"],
  choose: ["option"],
  pick: ["field"],
  "take-out": ["field"],
  commit: ["button"],
};

test.each(flowNames)("%s: every label a step names is looked for, in the page the flow is carried out on", (name) => {
  const { steps, place } = flows[name];
  for (const step of steps(target)) {
    // The organization goes by its own name, and licenses by theirs.
    if (step.label === "organization" || step.label === "licenses") continue;
    const kinds = kindOf[step.verb] ?? [];
    const lines = everything.filter(({ kind, label }) => kinds.includes(kind) && label === step.label);
    expect(lines.map(keyOf), `${step.verb} ${step.label}`).toHaveLength(1);
    if (step.verb !== "open") expect(lines[0]?.spots.some((spot) => spot.place === place)).toBe(true);
  }
});

test.each(flowNames)("%s alone needs nothing of the menu, and nothing that all flows together do not need", (name) => {
  const own = neededBy([name]);
  expect(own.filter(({ kind }) => kind === "menu")).toEqual([]);
  const all = everything.map(keyOf);
  expect(own.map(keyOf).filter((key) => !all.includes(key))).toEqual([]);
});

test("every needed label is one the portal has in English", () => {
  const known = Object.entries(en).flatMap(([kind, labels]) => Object.keys(labels).map((label) => `${kind}.${label}`));
  expect(everything.map(keyOf).filter((key) => !known.includes(key))).toEqual([]);
});

test("the replica can rename every needed label; a panel can be left by either of two", () => {
  expect([...renamableKeys, "button.Cancel"].sort()).toEqual(everything.map(keyOf).sort());
});

test("what writes is the two committing buttons", () => {
  expect(
    everything
      .filter(({ writes }) => writes)
      .map(keyOf)
      .sort(),
  ).toEqual(["button.Release license", "button.Save"]);
});

test("every panel is opened by something that is needed too", () => {
  const panels = everything.filter(({ kind }) => kind === "panel");
  const keys = everything.map(keyOf);
  for (const { label } of panels) {
    const opener = openerOf(label);
    expect(opener && keys.includes(keyOf(opener)), label).toBe(true);
  }
});
