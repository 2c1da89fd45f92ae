import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { flows, procedures } from "../../src/flows/index";
import type { Step } from "../../src/flows/steps";
import { en } from "../../src/portal/labels/en";
import { effects } from "../../src/rules/effects";

const rules = readFileSync("src/rules/RULES.md", "utf8");

/** Spellings of the label a step is about; null for steps that are about no label of the portal. */
function spellings({ verb, label }: Step): readonly string[] | null {
  const kinds: Partial<Record<Step["verb"], Record<string, readonly string[]>>> = {
    open: en.menu,
    tab: en.tab,
    expand: en.section,
    "at-the-row": en.icon,
    "in-the-panel": en.panel,
    choose: en.option,
    commit: en.button,
  };
  const kind = kinds[verb];
  // The organization is called by its own name, and licenses by theirs.
  return kind === undefined || label === "organization" ? null : (kind[label] ?? []);
}

function missingLabels(name: keyof typeof flows): string[] {
  return flows[name]
    .steps({ user: "ann@acme.test", licenses: "all" })
    .filter((step) => {
      const found = spellings(step);
      return found !== null && (found.length === 0 || found.some((spelling) => spelling.trim() === ""));
    })
    .map(({ verb, label }) => `${verb} "${label}"`);
}

/** What a flow consists of; a new one is told what it lacks. */
function missingParts(name: keyof typeof flows): string[] {
  const ruleRow = new RegExp(`^- ${name}: [A-Z]+-\\d+(, [A-Z]+-\\d+)*$`, "m").exec(rules)?.[0] ?? "";
  const ruleIds = ruleRow.match(/[A-Z]+-\d+/g) ?? [];
  const labels = missingLabels(name);
  const parts: [string, boolean][] = [
    [`its file src/flows/${name}.ts`, existsSync(`src/flows/${name}.ts`)],
    ["its line in src/flows/index.ts", procedures.includes(name) && Object.hasOwn(flows, name)],
    ["its effect in src/rules/effects.ts", Object.hasOwn(effects, name)],
    ["its row of numbered rules in src/rules/RULES.md", ruleIds.length > 0],
    ["a rule its row names", ruleIds.every((id) => rules.includes(`\n- ${id} (`))],
    [`its procedure table test/procedures/${name}.json`, existsSync(`test/procedures/${name}.json`)],
    [`its end-to-end test test/e2e/procedures/${name}.test.ts`, existsSync(`test/e2e/procedures/${name}.test.ts`)],
    [`its labels in src/portal/labels/en.ts: ${labels.join(", ")}`, labels.length === 0],
  ];
  return parts.flatMap(([part, there]) => (there ? [] : [part]));
}

test.each(procedures)("nothing is missing of the flow %s", (name) => {
  expect(missingParts(name)).toEqual([]);
});
