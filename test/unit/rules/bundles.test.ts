import { expect, test } from "vitest";
import { bundles, spellingsOf } from "../../../src/rules/bundles";
import { normalizeText } from "../../../src/rules/normalize";

test("[PLAN-5] a code and each name of a license mean the same license", () => {
  for (const { code, names } of bundles) {
    for (const name of names) expect(spellingsOf(name)).toBe(spellingsOf(code));
  }
});

test("[PLAN-5] no spelling belongs to two licenses", () => {
  const all = bundles.flatMap(({ code, names }) => [code, ...names].map(normalizeText));
  expect(new Set(all).size).toBe(all.length);
});

test("[PLAN-5] a text that names no license has no spellings", () => {
  expect(spellingsOf("Attendd")).toBeNull();
  expect(spellingsOf("")).toBeNull();
});
