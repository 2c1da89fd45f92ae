import { existsSync } from "node:fs";
import { buildExtension, folderOf, targets } from "../build/extension";
import { sizeLine, sizesOf } from "../build/sizes";
import { runTool } from "../run-tool";
import type { Result, Stage } from "./stage";
import { runTests } from "./vitest";

/** A tool that has something to say only when it finds something. */
async function quietly(tool: readonly [string, string], ...args: string[]): Promise<Result> {
  const { ok, output } = await runTool(tool, args);
  return { ok, said: ok ? "" : output };
}

/** Biome colors what it writes even where nobody sees it. */
const colors = process.stdout.isTTY ? "--colors=force" : "--colors=off";

/** The replica's client is React, the extension Preact: two projects with different JSX. */
const typeProjects = ["tsconfig.json", "test/portal/tsconfig.json"];

async function types(): Promise<Result> {
  for (const project of typeProjects.filter((file) => existsSync(file))) {
    const result = await quietly(["typescript", "tsc"], "--noEmit", "--project", project);
    if (!result.ok) return result;
  }
  return { ok: true, said: "" };
}

async function bothBuilds(): Promise<Result> {
  for (const target of targets) await buildExtension(target);
  return { ok: true, said: "" };
}

async function sizes(): Promise<Result> {
  const measured = sizesOf(folderOf("chrome"));
  return { ok: measured.every(({ bytes, limit }) => bytes <= limit), said: measured.map(sizeLine).join("\n") };
}

/** No browser needed. */
export const fastStages: readonly Stage[] = [
  {
    name: "format and lint",
    run: () => quietly(["@biomejs/biome", "biome"], "ci", "--error-on-warnings", "--max-diagnostics=50", colors),
  },
  { name: "types", run: types },
  { name: "dead code and dependencies", run: () => quietly(["knip", "knip"], "--no-progress") },
  { name: "unit and dom tests", run: () => runTests(["unit", "dom"]) },
];

export const slowStages: readonly Stage[] = [
  { name: "build", run: bothBuilds },
  { name: "sizes", run: sizes },
  { name: "end-to-end tests in Chromium", run: () => runTests(["e2e"]) },
];
