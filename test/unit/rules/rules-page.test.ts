import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const page = readFileSync("src/rules/RULES.md", "utf8");
const rows = page.split("\n").filter((row) => /^- [A-Z]+-\d+ /.test(row));
const ids = rows.map((row) => row.split(" ")[1] ?? "");
const tests = readdirSync("test", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.test\.tsx?$/.test(file) && !file.includes("node_modules"))
  .map((file) => readFileSync(`test/${file}`, "utf8"))
  .join("\n");

test("every rule has a number of its own", () => {
  expect(ids.length).toBeGreaterThan(30);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(ids)("%s has a test whose name starts with its number", (id) => {
  expect(new RegExp(`["'\`]\\[${id}\\] `).test(tests)).toBe(true);
});

test.each(rows)("a rule says how sure it is: %s", (row) => {
  expect(row).toMatch(
    /^- [A-Z]+-\d+ \((documented|inferred|conservative choice|documented \/ conservative choice)\): \S.*\.$/,
  );
});

test("every number used anywhere is a rule", () => {
  const used = new Set([...tests.matchAll(/["'`]\[([A-Z]+-\d+)\] /g)].map((match) => match[1] ?? ""));
  const known = new Set(ids);
  // Other pages have numbers of their own; these topics are this page's.
  const topics = new Set(ids.map((id) => id.split("-")[0]));
  expect([...used].filter((id) => topics.has(id.split("-")[0]) && !known.has(id))).toEqual([]);
});
