import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { runTool } from "../run-tool";
import { CommandError } from "../setup/command-error.mjs";

export type Target = "chrome" | "firefox";
export const targets: readonly Target[] = ["chrome", "firefox"];

const configs = ["vite.config.ts", "vite.recorder.config.ts"];

/** What the unpacked extension is made from. */
const sources = ["src", "public", "manifest.json", ...configs, "scripts/firefox-manifest.ts", "package-lock.json"];

/** The folder with the unpacked extension, relative to the project's root (every command runs there). */
export const folderOf = (target: Target): string => join("dist", target);

export async function buildExtension(target: Target): Promise<void> {
  for (const config of configs) {
    const { ok, output } = await runTool(["vite", "vite"], ["build", "--mode", target, "--config", config]);
    if (!ok) throw new CommandError(`The extension for ${target} could not be built.\n${output}`);
  }
}

/** Builds only where a source is newer than what was built last. */
export async function buildIfStale(target: Target): Promise<void> {
  const built = newest(join(folderOf(target), "manifest.json"));
  if (built === 0 || built < Math.max(...sources.map(newest))) await buildExtension(target);
}

/** The latest change of a file, or of anything in a folder; 0 where there is none. */
function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
