import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runTool } from "../run-tool";
import { CommandError } from "../setup/command-error.mjs";
import { defects } from "./defects";

/** What the unpacked extension is made from. */
const sources = ["src", "public", "manifest.json", "vite.config.ts", "tsconfig.json", "scripts/firefox-manifest.ts"];

/**
 * Builds the extension with one known defect, from a copy of the sources in a folder of its own, and gives the unpacked extension's folder.
 * Nothing of it is ever shipped.
 */
export async function buildDefect(name: string): Promise<string> {
  const folder = join("dist", `chaos-${name}`);
  rmSync(folder, { recursive: true, force: true });
  for (const source of sources) cpSync(source, join(folder, source), { recursive: true });
  for (const { file, find, put } of defects[name]?.replacements ?? []) {
    const path = join(folder, file);
    writeFileSync(path, replacedOnce(readFileSync(path, "utf8"), find, put, file));
  }
  const config = join(folder, "vite.config.ts");
  const { ok, output } = await runTool(["vite", "vite"], ["build", "--mode", "chrome", "--config", config]);
  if (!ok) throw new CommandError(`The extension with the defect ${name} could not be built.\n${output}`);
  return join(folder, "dist", "chrome");
}

/** A text that is not there exactly once is an error: the defect no longer fits the sources. */
export function replacedOnce(text: string, find: string, put: string, file: string): string {
  const parts = text.split(find);
  if (parts.length !== 2) throw new Error(`${file} has this ${parts.length - 1} times, not once: ${find}`);
  return parts.join(put);
}
