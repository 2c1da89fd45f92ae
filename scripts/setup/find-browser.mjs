// Built-ins only: this runs before the packages are installed, and the tests use the same finder.
import { accessSync, constants, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/**
 * The part of a computer that the finder looks at; a test gives its own.
 * @typedef {object} Computer
 * @property {Record<string, string | undefined>} env
 * @property {string} platform
 * @property {string} home
 * @property {(path: string) => boolean} canRun
 * @property {(folder: string) => string[]} list empty where there is no such folder
 */

/** @type {Computer} */
const thisComputer = {
  env: process.env,
  platform: process.platform,
  home: homedir(),
  canRun(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  list(folder) {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  },
};

// Branded Chrome is not among them: since version 137 it ignores an extension given on the command line.
const names = ["chromium", "chromium-browser", "google-chrome-for-testing", "chrome-for-testing"];

/**
 * Finds a Chromium that takes an unpacked extension.
 * @param {Computer} computer
 * @returns {{ path: string } | { missing: string }} `missing` is a sentence only where something is set wrongly; empty: none found
 */
export function findBrowser(computer = thisComputer) {
  const given = computer.env.PUPPETEER_EXECUTABLE_PATH;
  if (given) {
    if (computer.canRun(given)) return { path: given };
    return {
      missing: `PUPPETEER_EXECUTABLE_PATH names ${given}, and there is no program there. Correct it, or unset it to let a browser be found.`,
    };
  }
  const path = [...downloaded(computer), ...onPath(computer), ...usualPlaces(computer)].find(computer.canRun);
  return path ? { path } : { missing: "" };
}

/**
 * Puppeteer's own downloads, newest first: <cache>/chrome/<platform>-<version>/chrome-<platform>/<program>.
 * @param {Computer} computer
 */
function downloaded({ env, home, list }) {
  const versions = join(env.PUPPETEER_CACHE_DIR ?? join(home, ".cache", "puppeteer"), "chrome");
  const programs = ["chrome", "chrome.exe", "Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing"];
  return list(versions)
    .sort((one, other) => other.localeCompare(one, "en", { numeric: true }))
    .flatMap((version) => list(join(versions, version)).map((folder) => join(versions, version, folder)))
    .flatMap((folder) => programs.map((program) => join(folder, program)));
}

/** @param {Computer} computer */
function onPath({ env, platform }) {
  const endings = platform === "win32" ? [".exe"] : [""];
  const folders = (env.PATH ?? env.Path ?? "").split(delimiter).filter(Boolean);
  return names.flatMap((name) =>
    folders.flatMap((folder) => endings.map((ending) => join(folder, `${name}${ending}`))),
  );
}

/** @param {Computer} computer */
function usualPlaces({ env, platform }) {
  if (platform === "darwin") {
    return ["Chromium", "Google Chrome for Testing"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (platform === "win32") {
    const bases = [env.LOCALAPPDATA, env.ProgramFiles, env["ProgramFiles(x86)"]];
    return bases.flatMap((base) => (base ? [join(base, "Chromium", "Application", "chrome.exe")] : []));
  }
  return names.flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`]);
}
