#!/usr/bin/env node
// The door of every npm script. Until the packages are installed there is nothing but Node, so this file and scripts/setup use its
// built-ins only; the command itself is TypeScript, loaded through Vite once that is there.
import { fileURLToPath } from "node:url";
import { CommandError } from "./setup/command-error.mjs";
import { explainNode } from "./setup/node-version.mjs";
import { installPackages } from "./setup/packages.mjs";

const commands = [
  "start",
  "test",
  "check",
  "build",
  "package",
  "portal",
  "scan",
  "cleanup",
  "bench",
  "chaos",
  "recognize",
  "recognize-all",
  "kills",
];
const root = fileURLToPath(new URL("..", import.meta.url));

/** @returns {Promise<number>} the exit status */
async function run() {
  const [command = "", ...argv] = process.argv.slice(2);
  if (!commands.includes(command)) {
    throw new CommandError(`There is no command "${command}". Say one of: ${commands.join(", ")}.`);
  }
  const trouble = explainNode(process.versions.node) ?? installPackages(root, (line) => console.log(line));
  if (trouble) throw new CommandError(trouble);
  process.chdir(root);
  const { runnerImport } = await import("vite");
  const { module } = await runnerImport(`${root}scripts/commands/${command}.ts`, {
    configFile: false,
    root,
    logLevel: "error",
  });
  return module.main(argv);
}

try {
  process.exitCode = await run();
} catch (error) {
  // Asked by property: the command's copy of the class is another one than ours. Without the property it is our own mistake: all of it.
  const status = error instanceof Error && "exitStatus" in error ? Number(error.exitStatus) : 0;
  console.error(status > 0 && error instanceof Error ? error.message : error);
  process.exitCode = status || 1;
}
