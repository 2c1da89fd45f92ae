import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { flows } from "../../src/flows/index";
import { type FlowName, flowNames } from "../../src/flows/names";
import type { Step } from "../../src/flows/steps";
import { en } from "../../src/portal/labels/en";

const rules = readFileSync("src/rules/RULES.md", "utf8");

/** Where the effect of each flow is: the way for a user without a row has that of the procedure. */
const effects: Record<FlowName, readonly [file: string, name: string]> = {
  deallocate: ["change-direct", "deallocate"],
  block: ["change-direct", "block"],
  "block-unlisted": ["change-direct", "block"],
  inherit: ["change-direct", "inherit"],
  allocate: ["allocate", "allocate"],
  "allocate-unlisted": ["allocate", "allocate"],
  "set-rule": ["set-rule", "setRule"],
  release: ["release", "release"],
  "remove-member": ["remove-member", "removeMember"],
  "add-member": ["add-member", "addMember"],
};

function hasEffect(name: FlowName): boolean {
  const [file, effect] = effects[name];
  const path = `src/rules/${file}.ts`;
  return existsSync(path) && readFileSync(path, "utf8").includes(`export function ${effect}(`);
}

/** Spellings of the label a step is about; null for steps that are about no label of the portal. */
function spellings({ verb, label }: Step): readonly string[] | null {
  const kinds: Partial<Record<Step["verb"], Record<string, readonly string[]>>> = {
    open: en.menu,
    tab: en.tab,
    expand: en.section,
    "at-the-row": en.icon,
    press: en.button,
    "in-the-panel": en.panel,
    choose: en.option,
    pick: en.field,
    "take-out": en.field,
    commit: en.button,
  };
  const kind = kinds[verb];
  // The organization is called by its own name, and licenses by theirs.
  return kind === undefined || label === "organization" ? null : (kind[label] ?? []);
}

function missingLabels(name: FlowName): string[] {
  return flows[name]
    .steps({ users: ["ann@acme.test"], group: "Developers", licenses: "all" })
    .filter((step) => {
      const found = spellings(step);
      return found !== null && (found.length === 0 || found.some((spelling) => spelling.trim() === ""));
    })
    .map(({ verb, label }) => `${verb} "${label}"`);
}

/** What a flow consists of; a new one is told what it lacks. */
function missingParts(name: FlowName): string[] {
  const ruleRow = new RegExp(`^- ${name}: [A-Z]+-\\d+(, [A-Z]+-\\d+)*$`, "m").exec(rules)?.[0] ?? "";
  const ruleIds = ruleRow.match(/[A-Z]+-\d+/g) ?? [];
  const labels = missingLabels(name);
  // The way for a user without a row is driven by the test of its procedure.
  const driven = name.replace("-unlisted", "");
  const parts: [string, boolean][] = [
    [`its file src/flows/${name}.ts`, existsSync(`src/flows/${name}.ts`)],
    ["its line in src/flows/index.ts", Object.hasOwn(flows, name)],
    [`its effect in src/rules/${effects[name][0]}.ts`, hasEffect(name)],
    ["its row of numbered rules in src/rules/RULES.md", ruleIds.length > 0],
    ["a rule its row names", ruleIds.every((id) => rules.includes(`\n- ${id} (`))],
    [`its procedure table test/procedures/${name}.json`, existsSync(`test/procedures/${name}.json`)],
    [`its end-to-end test test/e2e/procedures/${driven}.test.ts`, existsSync(`test/e2e/procedures/${driven}.test.ts`)],
    [`its labels in src/portal/labels/en.ts: ${labels.join(", ")}`, labels.length === 0],
  ];
  return parts.flatMap(([part, there]) => (there ? [] : [part]));
}

test.each(flowNames)("nothing is missing of the flow %s", (name) => {
  expect(missingParts(name)).toEqual([]);
});
