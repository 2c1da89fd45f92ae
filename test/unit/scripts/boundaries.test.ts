import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";

const biome = resolve("node_modules/@biomejs/biome/bin/biome");
const Found = z.object({
  diagnostics: z.array(
    z.object({ category: z.string(), location: z.object({ path: z.string(), start: z.object({ line: z.number() }) }) }),
  ),
});

const imports = "lint/style/noRestrictedImports";
const globals = "lint/style/noRestrictedGlobals";

/** File, its one line, and the rule that must answer (null: allowed). */
const cases: readonly [string, string, string | null][] = [
  ["src/rules/flows-above.ts", 'export { flows } from "../flows/index";', imports],
  ["src/rules/run-above.ts", 'export type { Report } from "../run/report";', imports],
  ["src/rules/portal-beside.ts", 'export { en } from "../portal/labels/en";', imports],
  ["src/rules/messages-above.ts", 'export { messages } from "../messages";', imports],
  ["src/rules/no-browser.ts", 'export { browser } from "../browser";', imports],
  ["src/rules/own-folder.ts", 'export { predict } from "./effects";', null],
  ["src/portal/rules-beside.ts", 'export { predict } from "../rules/effects";', imports],
  ["src/flows/run-above.ts", 'export type { Report } from "../run/report";', imports],
  ["src/flows/labels-below.ts", 'export { en } from "../portal/labels/en";', null],
  ["src/run/flows-below.ts", 'export { flows } from "../flows/index";', null],
  ["src/run/edge-above.ts", 'export { journal } from "../background/journal-store";', imports],
  ["src/run/messages-above.ts", 'export { messages } from "../messages";', imports],
  ["src/messages.ts", 'export { ask } from "./popup/ask";', imports],
  ["src/background/content-beside.ts", 'export { find } from "../content/find";', imports],
  ["src/content/popup-beside.ts", 'export { ask } from "../popup/ask";', imports],
  ["src/popup/background-beside.tsx", 'export { tell } from "../background/coordinator";', imports],
  ["src/popup/run-below.tsx", 'export type { Report } from "../run/report";', null],
  ["src/background/polyfill.ts", 'export { runtime } from "webextension-polyfill";', imports],
  ["src/browser.ts", 'export { runtime } from "webextension-polyfill";', null],
  ["src/content/test-code.ts", 'export { startPortal } from "../../test/portal/server/portal";', imports],
  ["src/background/node.ts", 'export { join } from "node:path";', imports],
  ["test/portal/server/our-rules.ts", 'export { predict } from "../../../src/rules/effects";', imports],
  ["src/rules/page.ts", "export const title = document.title;", globals],
  ["src/run/timer.ts", "export const later = (act: () => void) => setTimeout(act, 1);", globals],
  ["src/run/clock.ts", "export const now = () => Date.now();", "plugin"],
  ["src/run/chance.ts", "export const dice = () => Math.random();", "plugin"],
  ["src/run/given-time.ts", "export const read = (at: string) => Date.parse(at);", null],
  ["src/content/assertion.ts", "export const cast = (value: unknown) => value as string;", "plugin"],
  ["src/content/constant.ts", 'export const verbs = ["open"] as const;', null],
  ["src/content/any.ts", "export const loose = (value: any) => value;", "lint/suspicious/noExplicitAny"],
];

describe("import boundaries", () => {
  let folder = "";
  let found: { path: string; category: string }[] = [];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "boundaries-"));
    cpSync("biome.json", join(folder, "biome.json"));
    cpSync("scripts/lint", join(folder, "scripts/lint"), { recursive: true });
    for (const [file, line] of cases) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `${line}\n`);
    }
    const args = [biome, "lint", "--reporter=json", "--max-diagnostics=none", "src", "test"];
    const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
    found = Found.parse(JSON.parse(stdout)).diagnostics.map(({ category, location }) => ({
      path: location.path,
      category,
    }));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(cases)("%s: %s", (file, _line, rule) => {
    const answers = found.filter(({ path }) => path === file).map(({ category }) => category);
    expect([...new Set(answers)]).toEqual(rule === null ? [] : [rule]);
  });
});
