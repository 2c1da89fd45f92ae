// Built-ins only: this runs before the packages are installed.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage */

/**
 * What npm says it installed, against what the lock file asks for. Packages made for other machines are optional and may be absent.
 * @param {Record<string, LockedPackage>} locked
 * @param {Record<string, LockedPackage>} installed
 */
export function sameAsLocked(locked, installed) {
  const wanted = Object.entries(locked).filter(([path]) => path !== "");
  const complete = wanted.every(([path, { version, optional }]) =>
    installed[path] ? installed[path].version === version : optional === true,
  );
  return complete && Object.keys(installed).every((path) => path in locked);
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage> | null} null where there is no such file, or a broken one
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages ?? null;
  } catch {
    return null;
  }
}

/**
 * Installs the packages of the lock file if they are missing or others; says so in one line. Says nothing when all is there.
 * @param {string} root
 * @param {(line: string) => void} say
 * @returns {string | null} what went wrong and what to do, or null
 */
export function installPackages(root, say) {
  const locked = readPackages(join(root, "package-lock.json"));
  if (!locked) return "package-lock.json is missing or broken. Restore it with: git checkout package-lock.json";
  // npm writes this list last, so an interrupted installation leaves none.
  const installed = readPackages(join(root, "node_modules", ".package-lock.json"));
  if (installed && sameAsLocked(locked, installed)) return null;
  say(
    installed
      ? "The lock file has changed: installing its packages ..."
      : "Installing the packages of the lock file (once) ...",
  );
  const done = npm(root, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (done.status === 0) return null;
  const words = `${done.stdout ?? ""}${done.stderr ?? ""}`.trim() || (done.error?.message ?? "nothing");
  // What follows is npm's own stack.
  const said = words.split("\n").slice(0, 4).join("\n");
  return `The packages could not be installed. npm said:\n${said}\nSee that the package registry can be reached (npm ping), then run the same command again.`;
}

/**
 * The npm that started us where there is one: on Windows "npm" is a script that only a shell finds.
 * @param {string} root
 * @param {string[]} args
 */
function npm(root, args) {
  const script = process.env.npm_execpath;
  /** @type {import("node:child_process").SpawnSyncOptionsWithStringEncoding} */
  const options = { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] };
  if (script?.endsWith("npm-cli.js")) return spawnSync(process.execPath, [script, ...args], options);
  return spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
}
