import fc from "fast-check";
import { expect, test } from "vitest";
import { mayBeCalled, namesOf } from "../../../src/content/names";
import { normalizeText } from "../../../src/rules/normalize";
import { one, openPage } from "./page";

const words = fc.constantFrom(
  "Edit",
  "Save",
  "license",
  "allocation",
  "&amp;",
  "and",
  "\u2013",
  "SAVE",
  "close",
  "\u00a0",
  "",
);
const text = fc.array(words, { maxLength: 4 }).map((list) => list.join(" "));

/** Attributes a button may be called by. */
const attributes = fc
  .tuple(fc.subarray(["aria-label", "title", "mattooltip", "aria-describedby", "aria-labelledby", "role"]), text)
  .map(([names, value]) =>
    names.map(
      (name) => `${name}="${name.startsWith("aria-") && name.endsWith("by") ? "words" : written(name, value)}"`,
    ),
  )
  .map((list) => list.join(" "));

const written = (name: string, value: string): string => (name === "role" ? "button" : value);

/** What a button may hold. */
const piece = fc.oneof(
  text,
  text.map((it) => `<span>${it}</span>`),
  text.map((it) => `<span hidden>${it}</span>`),
  text.map((it) => `<span aria-hidden="true">${it}</span>`),
  text.map((it) => `<div>${it}</div>`),
  text.map((it) => `<svg><title>${it}</title></svg>`),
  text.map((it) => `<svg role="img" aria-label="${it}"></svg>`),
  text.map((it) => `<img alt="${it}">`),
  text.map((it) => `<mat-icon>${it}</mat-icon>`),
);

const around = fc.oneof(
  fc.constant(["", ""] as const),
  text.map((it) => [`<span aria-label="${it}">`, "</span>"] as const),
  text.map((it) => [`<label>${it}`, "</label>"] as const),
);

const page = fc
  .tuple(attributes, fc.array(piece, { maxLength: 4 }), around, text)
  .map(([own, inner, [before, behind], other]) => {
    return `<p id="words">${other}</p>${before}<button ${own}>${inner.join("")}</button>${behind}`;
  });

test("the sieve never says no to a name that a button has", () => {
  fc.assert(
    fc.property(page, (html) => {
      openPage(html);
      const button = one("button");
      for (const name of namesOf(button)) {
        expect(mayBeCalled(button, [normalizeText(name)]), `${name} in ${html}`).toBe(true);
      }
    }),
    { numRuns: 250, seed: 7 },
  );
});
