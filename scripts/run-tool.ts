import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

export interface Ended {
  readonly ok: boolean;
  readonly output: string;
}

const Package = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

/** The script behind a package's command: run with this Node, so that no shell and no PATH is needed. */
function scriptOf(packageName: string, command: string): string {
  const folder = join("node_modules", packageName);
  const { bin } = Package.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
  const script = typeof bin === "string" ? bin : bin[command];
  if (!script) throw new Error(`The package ${packageName} has no command ${command}.`);
  return join(folder, script);
}

/** Loading this command, or the test runner, has set a mode that is no business of the tool's. */
function outerEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  return env;
}

/** Runs a package's command to its end. `onLine` sees each line of its output as it comes. */
export function runTool(
  [packageName, command]: readonly [string, string],
  args: readonly string[],
  onLine: (line: string) => void = () => {},
): Promise<Ended> {
  const color = process.stdout.isTTY && !process.env.NO_COLOR ? { FORCE_COLOR: "1" } : {};
  const child = spawn(process.execPath, [scriptOf(packageName, command), ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...outerEnvironment(), ...color },
  });
  const lines: string[] = [];
  let rest = "";
  const take = (chunk: string): void => {
    const parts = (rest + chunk).split("\n");
    rest = parts.pop() ?? "";
    for (const line of parts) {
      lines.push(line);
      onLine(line);
    }
  };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", take);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => {
      if (rest) take("\n");
      resolve({ ok: status === 0, output: lines.join("\n").trim() });
    });
  });
}
