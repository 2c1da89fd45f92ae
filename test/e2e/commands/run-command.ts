import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Portal } from "../../portal/server/portal";

export interface Ended {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a command as npm does, to its end. `onLine` sees each line it says, and may act on the process. */
export function runCommand(
  command: string,
  args: readonly string[],
  onLine: (line: string, child: ChildProcess) => void = () => {},
): Promise<Ended> {
  const { NODE_ENV: _, VITEST: __, DISPLAY: ___, WAYLAND_DISPLAY: ____, ...env } = process.env;
  const child = spawn(process.execPath, ["scripts/run.mjs", command, ...args], { env });
  onTestFinished(() => void child.kill("SIGKILL"));
  let output = "";
  const take = (chunk: string): void => {
    output += chunk;
    for (const line of chunk.split("\n")) onLine(line, child);
  };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", take);
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("close", (status) => resolve({ status, output }));
  });
}

/** What makes a browser reach this portal. */
export const reaching = ({ licensesUrl, browserArguments }: Portal): string[] => [
  `--portal=${licensesUrl}`,
  ...browserArguments.map((argument) => `--browser-arg=${argument}`),
];

/** A folder of the test's own, gone after it. */
export function newFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "command-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
