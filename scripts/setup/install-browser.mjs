// Built-ins only, like all of scripts/setup.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./find-browser.mjs";

/**
 * A way to get a browser; tried in this order until one is found.
 * @typedef {object} Way
 * @property {string} says what it does, in one line
 * @property {[string, ...string[]][]} commands
 */

/**
 * @param {{ platform: string, root: boolean, apt: boolean }} computer
 * @returns {Way[]}
 */
export function waysToInstall({ platform, root, apt }) {
  const cli = fileURLToPath(new URL("../../node_modules/puppeteer/lib/cjs/puppeteer/node/cli.js", import.meta.url));
  /** @type {Way} */
  const download = {
    says: "No Chromium found: downloading Chrome for Testing with Puppeteer (about 150 MB, once) ...",
    commands: [[process.execPath, cli, "browsers", "install", "chrome"]],
  };
  /** @type {Way} */
  const packaged = {
    says: "No Chromium found: installing the system's package with apt-get (once) ...",
    commands: [
      ["apt-get", "update"],
      ["apt-get", "install", "-y", "--no-install-recommends", "chromium"],
    ],
  };
  return platform === "linux" && root && apt ? [packaged, download] : [download];
}

/**
 * Finds a browser, or installs one. Says nothing when there is one.
 * @param {(line: string) => void} say
 * @returns {{ path: string } | { missing: string }} `missing`: what is wrong and what to do
 */
export function ensureBrowser(say) {
  const found = findBrowser();
  if ("path" in found || found.missing) return found;
  const computer = {
    platform: process.platform,
    root: process.getuid?.() === 0,
    apt: existsSync("/usr/bin/apt-get"),
  };
  let said = "";
  for (const way of waysToInstall(computer)) {
    say(way.says);
    for (const command of way.commands) said = run(command) || said;
    const installed = findBrowser();
    if ("path" in installed) return installed;
  }
  return {
    missing: `No browser was found and none could be installed. The last attempt said:\n${said || "nothing"}\nInstall Chromium or Chrome for Testing yourself, or set PUPPETEER_EXECUTABLE_PATH to one, and run the same command again.`,
  };
}

/**
 * @param {[string, ...string[]]} command
 * @returns {string} its last words if it failed, else empty
 */
function run([program, ...args]) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const done = spawnSync(program, args, { env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  if (done.status === 0) return "";
  const words = done.error?.message ?? `${done.stdout}${done.stderr}`;
  return words.trim().split("\n").slice(-4).join("\n");
}
