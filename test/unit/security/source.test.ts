import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { code, markup, requests, secrets } from "./forbidden";

/** Every source by its path, comments left out: they may name what is not done. */
const sources = new Map(
  readdirSync("src", { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.(tsx?|html)$/.test(file))
    .map((file) => [
      file,
      readFileSync(`src/${file}`, "utf8")
        .replace(/\/\*[\s\S]*?\*\//g, "")
        .replace(/(^|\s)\/\/.*$/gm, "$1"),
    ]),
);

function holds(pattern: RegExp, folder = ""): string[] {
  return [...sources].flatMap(([file, text]) =>
    file.startsWith(folder)
      ? text.split("\n").flatMap((line) => (pattern.test(line) ? [`${file}: ${line.trim()}`] : []))
      : [],
  );
}

test("every source of the extension is looked at", () => {
  expect(sources.size).toBeGreaterThan(300);
  expect(sources.get("popup/popup.html")).toContain("<script");
});

test.each([...markup, ...code, ...requests, ...secrets])("$what would be seen", ({ pattern, sample }) => {
  expect(pattern.test(sample)).toBe(true);
});

test.each(markup)("nothing is shown as markup: no $what", ({ pattern }) => {
  expect(holds(pattern)).toEqual([]);
});

test.each(code)("no text is run as code: no $what", ({ pattern }) => {
  expect(holds(pattern)).toEqual([]);
});

test.each(requests)("nothing is asked of a network: no $what", ({ pattern }) => {
  expect(holds(pattern)).toEqual([]);
});

// The extension's own page keeps in its own storage which report was put aside, by the number of its run; the background keeps the journal.
const own = /^(popup\/(surface|actions)\.ts: .*\blocalStorage|background\/journal-databases\.ts: .*\bindexedDB)\b/;

test.each(secrets)("nothing that is not ours is read: no $what", ({ pattern }) => {
  expect(holds(pattern).filter((found) => !own.test(found))).toEqual([]);
});

test("what the portal's page is given touches no storage at all, the extension's own included", () => {
  expect(holds(/\bstorage\b(?!-)/i, "content/")).toEqual([]);
});

test("the files that are saved are tables, data and plain text", () => {
  const kinds = holds(/\bdownload\(/).flatMap((line) => /"(\w+\/[\w+-]+)"/.exec(line)?.[1] ?? []);
  expect(kinds.length).toBeGreaterThan(3);
  expect(kinds.filter((kind) => !["text/csv", "application/json", "text/plain"].includes(kind))).toEqual([]);
});

test("the only addresses that are opened are the portal's and those of the extension", () => {
  const opened = holds(/\b(window\.open|tabs\.create|tabs\.update|windows\.create|location\.(assign|replace)|href=)/);
  expect(opened.filter((line) => /https?:/.test(line))).toEqual([
    'popup/portal-place.tsx: <a class="button primary" href="https://cloud.uipath.com/" target="_blank" rel="noreferrer">',
  ]);
});
