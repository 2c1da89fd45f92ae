import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { problemsOf, requirementsIn } from "./requirements";

const page = readFileSync("SECURITY.md", "utf8");
const requirements = requirementsIn(page);

test("requirements are numbered one after the other", () => {
  expect(requirements.length).toBeGreaterThan(25);
  expect(requirements.map(({ id }) => id)).toEqual(requirements.map((_, at) => `SEC-${at + 1}`));
  expect(page.match(/\bSEC-\d+\b/g)?.length).toBe(requirements.length);
});

test.each(requirements)("$id names tests that there are", (requirement) => {
  expect(problemsOf(requirement)).toEqual([]);
});

const named = (text: string): string[] => requirementsIn(text).flatMap(problemsOf);

test("a requirement without a test is told", () => {
  expect(named("- SEC-1: It is safe.")).toEqual(["SEC-1 names no test"]);
});

test("a test that is nowhere, or that is not run, is told", () => {
  const own = "test/unit/security/security-page.test.ts";
  expect(named(`- SEC-1: It is safe. \`${own}\`: "a requirement without a test is told"`)).toEqual([]);
  expect(named(`- SEC-1: It is safe. \`${own}\`: "no such ${"test"}"`)).toEqual([
    `SEC-1: ${own} has no test "no such test"`,
  ]);
  expect(named('- SEC-1: It is safe. `test/unit/nowhere.test.ts`: "a"')).toEqual([
    "SEC-1: there is no test/unit/nowhere.test.ts",
  ]);
  expect(named('- SEC-1: It is safe. `test/e2e/variations/rows.test.ts`: "a"')).toEqual([
    "SEC-1: test/e2e/variations/rows.test.ts is not among the tests that are run",
  ]);
});

test("of several tests each has to be there", () => {
  const own = "test/unit/security/security-page.test.ts";
  const text = `- SEC-1: It is\n  safe. \`${own}\`: "a requirement without a test is told", "of ${"none"}"\n\nOther words.`;
  expect(named(text)).toEqual([`SEC-1: ${own} has no test "of none"`]);
});
