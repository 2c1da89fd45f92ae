import { describe, expect, it } from "vitest";
import { type Computer, findBrowser } from "../../../scripts/setup/find-browser.mjs";
import { waysToInstall } from "../../../scripts/setup/install-browser.mjs";
import { explainNode } from "../../../scripts/setup/node-version.mjs";
import { sameAsLocked } from "../../../scripts/setup/packages.mjs";

describe("Node", () => {
  it.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0"])("%s is new enough", (version) => {
    expect(explainNode(version)).toBeNull();
  });

  it.each(["20.18.3", "18.20.0", "9.0.0"])("%s is too old, and the sentence says what to do", (version) => {
    expect(explainNode(version)).toMatch(/needs Node 20\.19 or newer.*Install a newer Node/);
  });
});

describe("packages", () => {
  const locked = {
    "": {},
    "node_modules/a": { version: "1.0.0" },
    "node_modules/mac": { version: "2.0.0", optional: true },
  };

  it("are complete without what is made for another machine", () => {
    expect(sameAsLocked(locked, { "node_modules/a": { version: "1.0.0" } })).toBe(true);
  });

  it.each([
    ["one is missing", {}],
    ["one has another version", { "node_modules/a": { version: "1.0.1" } }],
    ["one is there that the lock file does not know", { "node_modules/a": { version: "1.0.0" }, "node_modules/b": {} }],
    [
      "an optional one has another version",
      { "node_modules/a": { version: "1.0.0" }, "node_modules/mac": { version: "1.9.0" } },
    ],
  ])("are installed again when %s", (_what, installed) => {
    expect(sameAsLocked(locked, installed)).toBe(false);
  });
});

/** A computer that has nothing but these programs and environment. */
function computer(programs: readonly string[], env: Record<string, string> = {}, platform = "linux"): Computer {
  return {
    env,
    platform,
    home: "/home/admin",
    canRun: (path) => programs.includes(path),
    list: (folder) => [
      ...new Set(
        programs
          .filter((path) => path.startsWith(`${folder}/`))
          .map((path) => path.slice(folder.length + 1).split("/")[0] ?? ""),
      ),
    ],
  };
}

const cache = "/home/admin/.cache/puppeteer/chrome";
const older = `${cache}/linux-99.0.1/chrome-linux64/chrome`;
const newer = `${cache}/linux-131.0.2/chrome-linux64/chrome`;

describe("finding a browser", () => {
  it("takes PUPPETEER_EXECUTABLE_PATH before all others", () => {
    const env = { PUPPETEER_EXECUTABLE_PATH: "/opt/mine", PATH: "/usr/bin" };
    expect(findBrowser(computer(["/opt/mine", newer, "/usr/bin/chromium"], env))).toEqual({ path: "/opt/mine" });
  });

  it("says so when PUPPETEER_EXECUTABLE_PATH names nothing, and takes no other", () => {
    const env = { PUPPETEER_EXECUTABLE_PATH: "/opt/gone", PATH: "/usr/bin" };
    expect(findBrowser(computer([newer, "/usr/bin/chromium"], env))).toEqual({
      missing: expect.stringMatching(/names \/opt\/gone, and there is no program there\. Correct it, or unset it/),
    });
  });

  it("takes the newest of Puppeteer's downloads before the system's", () => {
    expect(findBrowser(computer([older, newer, "/usr/bin/chromium"], { PATH: "/usr/bin" }))).toEqual({ path: newer });
  });

  it("looks in Puppeteer's cache where it was moved to", () => {
    const moved = "/cache/chrome/linux-131.0.2/chrome-linux64/chrome";
    expect(findBrowser(computer([moved], { PUPPETEER_CACHE_DIR: "/cache" }))).toEqual({ path: moved });
  });

  it.each(["/opt/bin/chromium", "/opt/bin/chromium-browser", "/opt/bin/google-chrome-for-testing"])(
    "finds %s on PATH",
    (path) => {
      expect(findBrowser(computer([path], { PATH: "/bin:/opt/bin" }))).toEqual({ path });
    },
  );

  it.each([
    ["linux", "/snap/bin/chromium"],
    ["darwin", "/Applications/Chromium.app/Contents/MacOS/Chromium"],
  ])("on %s finds %s without PATH", (platform, path) => {
    expect(findBrowser(computer([path], {}, platform))).toEqual({ path });
  });

  it("never takes branded Chrome, which ignores an extension it is started with", () => {
    const branded = ["/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/opt/google/chrome/chrome"];
    expect(findBrowser(computer(branded, { PATH: "/usr/bin:/opt/google/chrome" }))).toEqual({ missing: "" });
  });
});

describe("installing a browser", () => {
  const first = (platform: string, root: boolean, apt: boolean) =>
    waysToInstall({ platform, root, apt }).map(({ commands: [command = []] }) => command[0]);

  it("asks apt-get on Debian as root, and downloads where that fails", () => {
    expect(first("linux", true, true)).toEqual(["apt-get", process.execPath]);
  });

  it.each([
    ["without root", "linux", false, true],
    ["without apt-get", "linux", true, false],
    ["on a Mac", "darwin", false, false],
    ["on Windows", "win32", false, false],
  ])("downloads %s", (_where, platform, root, apt) => {
    expect(first(platform, root, apt)).toEqual([process.execPath]);
  });

  it("says in one line what it does", () => {
    for (const { says } of waysToInstall({ platform: "linux", root: true, apt: true })) {
      expect(says).toMatch(/^No Chromium found: .* \.\.\.$/);
    }
  });
});
