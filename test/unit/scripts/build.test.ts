import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { sizeLine, sizesOf } from "../../../scripts/build/sizes";
import { zipFolder } from "../../../scripts/build/zip";

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "build-"));
  made.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe("the package", () => {
  it("has the same bytes whatever the order and the times of its files", () => {
    const one = folderOf({ "b.js": "b", "a/c.js": "c", "manifest.json": "{}" });
    const other = folderOf({ "manifest.json": "{}", "a/c.js": "c", "b.js": "b" });
    utimesSync(join(other, "b.js"), 1, 1);
    expect(zipFolder(other)).toEqual(zipFolder(one));
  });

  it("has other bytes when a file is another", () => {
    expect(zipFolder(folderOf({ "a.js": "b" }))).not.toEqual(zipFolder(folderOf({ "a.js": "a" })));
  });
});

describe("sizes", () => {
  const manifest = JSON.stringify({ content_scripts: [{ js: ["content.js"] }] });
  const page = '<link href="/assets/style.css"><script type="module" src="/assets/popup.js"></script>';

  it("follow the popup through its imports, each file once", () => {
    const files = {
      "manifest.json": manifest,
      "content.js": "1",
      "src/popup/popup.html": page,
      "assets/style.css": "a{}",
    };
    const alone = sizesOf(folderOf({ ...files, "assets/popup.js": 'import"./part.js";', "assets/part.js": "" }));
    const both = sizesOf(
      folderOf({ ...files, "assets/popup.js": 'import"./part.js";', "assets/part.js": 'import"./popup.js";' }),
    );
    const weight = (sizes: typeof alone): number => sizes[1]?.bytes ?? 0;
    expect(weight(both)).toBeGreaterThan(weight(alone));
  });

  it("say what is too large", () => {
    expect(sizeLine({ name: "popup", bytes: 60_100, limit: 60_000 })).toBe(
      "popup: 60.1 KB compressed (at most 60.0 KB), TOO LARGE",
    );
    expect(sizeLine({ name: "popup", bytes: 20_000, limit: 60_000 })).toBe(
      "popup: 20.0 KB compressed (at most 60.0 KB)",
    );
  });
});
