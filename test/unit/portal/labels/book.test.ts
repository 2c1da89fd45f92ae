import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bookFor } from "../../../../src/portal/labels/book";
import { en } from "../../../../src/portal/labels/en";
import { languageOf, languages } from "../../../../src/portal/labels/languages";
import type { Learned } from "../../../../src/portal/labels/learned";
import { labelKey, type Meaning, meaningKey, meaningsOf, mustDiffer } from "../../../../src/portal/labels/meanings";
import { normalizeText, sameLabel } from "../../../../src/rules/normalize";

const names = Object.keys(languages);
const others = names.filter((name) => name !== "en");

const learned = (one: Partial<Learned>): Learned => ({
  host: "cloud.uipath.com",
  language: "ja",
  kind: "button",
  label: "Save",
  spelling: "保存",
  how: "confirmed",
  origin: "own",
  when: "2026-11-24T12:00:00.000Z",
  ...one,
});

function book(language: string, entries: readonly Learned[] = []) {
  const found = bookFor(language, entries);
  if (!found) throw new Error(`no book of ${language}`);
  return found;
}

/** Pairs of meanings that nothing but luck would tell apart. */
const confusions = (meanings: readonly Meaning[]): string[] =>
  meanings.flatMap((one, at) =>
    meanings
      .slice(at + 1)
      .filter((other) => sameLabel(one.spelling, other.spelling) && mustDiffer(one, other))
      .map((other) => `${meaningKey(one)} = ${labelKey(other)}`),
  );

describe.each(names)("the labels of %s", (name) => {
  const meanings = meaningsOf(languages[name] ?? en);

  test("are neither empty nor written with spaces around them", () => {
    expect(meanings.filter(({ spelling }) => normalizeText(spelling) === "" || spelling !== spelling.trim())).toEqual(
      [],
    );
  });

  test("are each given once, however they are written", () => {
    const keys = meanings.map(meaningKey);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  test("never name two labels of one kind or two controls that write", () => {
    expect(confusions(meanings)).toEqual([]);
  });

  test("keep every one of their spellings in the book of a page of this language", () => {
    const kept = new Set(meaningsOf(book(name).labels).map(meaningKey));
    expect(meanings.map(meaningKey).filter((key) => !kept.has(key))).toEqual([]);
  });

  test("stand in a book that names nothing twice", () => {
    expect(confusions(meaningsOf(book(name).labels))).toEqual([]);
  });
});

describe("the book of a page", () => {
  test("of English knows its own spellings for sure and takes every other one for a hypothesis", () => {
    const { labels, isSure } = book("en");
    expect(isSure("button", "Save", "SAVE")).toBe(true);
    expect(labels.button.Save).toContain("Speichern");
    expect(isSure("button", "Save", "Speichern")).toBe(false);
  });

  test.each(others)("of %s knows the English spellings too, for sure, and its own for hypotheses", (name) => {
    const { labels, isSure } = book(name);
    for (const { kind, label, spelling } of meaningsOf(en)) expect(isSure(kind, label, spelling)).toBe(true);
    const [own = ""] = languages[name]?.button.Save ?? [];
    expect(labels.button.Save).toContain(own);
    expect(isSure("button", "Save", own)).toBe(false);
  });

  test("knows a confirmed spelling for sure, in that language only", () => {
    expect(book("ja", [learned({})]).isSure("button", "Save", "保存")).toBe(true);
    expect(book("zh-cn", [learned({})]).isSure("button", "Save", "保存")).toBe(false);
  });

  test("knows a taught spelling for sure, beside those it had", () => {
    const { labels, isSure } = book("ja", [learned({ label: "Refresh", spelling: "更新", how: "taught" })]);
    expect(labels.button.Refresh).toEqual(["Refresh", "更新"]);
    expect(isSure("button", "Refresh", "更新")).toBe(true);
  });

  test("leaves a taught spelling out that names another label, and keeps that one", () => {
    const { labels, isSure } = book("en", [learned({ language: "en", spelling: "Cancel", how: "taught" })]);
    expect(labels.button.Save).not.toContain("Cancel");
    expect(isSure("button", "Save", "Cancel")).toBe(false);
    expect(labels.button.Cancel).toContain("Cancel");
  });

  test("leaves two taught spellings out that stand against each other", () => {
    const { labels } = book("en", [
      learned({ language: "en", spelling: "OK", how: "taught" }),
      learned({ language: "en", label: "Release", spelling: "ok", how: "taught" }),
    ]);
    expect([...labels.button.Save, ...labels.button.Release].map(normalizeText)).not.toContain("ok");
  });

  test("leaves out what would name two controls that write, though they are of two kinds", () => {
    const { labels } = book("en", [
      learned({ language: "en", spelling: "Apply", how: "taught" }),
      learned({ language: "en", kind: "option", label: "Allocate to User", spelling: "Apply", how: "taught" }),
    ]);
    expect([...labels.button.Save, ...labels.option["Allocate to User"]]).not.toContain("Apply");
  });

  test("whatever was learned never names two labels, and never loses an English one", () => {
    const spellings = meaningsOf(en).map(({ spelling }) => spelling);
    const entry = fc
      .record({
        meaning: fc.constantFrom(...meaningsOf(en)),
        spelling: fc.oneof(fc.constantFrom(...spellings), fc.string({ minLength: 1, maxLength: 3 })),
        language: fc.constantFrom(...names),
      })
      .map(({ meaning, spelling, language }) => learned({ ...meaning, spelling, language, how: "taught" }));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), fc.constantFrom(...names), (entries, name) => {
        const { labels } = book(name, entries);
        const meanings = meaningsOf(labels);
        expect(confusions(meanings)).toEqual([]);
        const kept = new Set(meanings.map(meaningKey));
        expect(
          meaningsOf(en)
            .map(meaningKey)
            .filter((key) => !kept.has(key)),
        ).toEqual([]);
      }),
    );
  });

  test("there is none of a language without labels", () => {
    expect(bookFor("ko", [])).toBeNull();
    expect(bookFor("constructor", [])).toBeNull();
  });
});

test.each([
  ["", "en"],
  ["en-US", "en"],
  ["ja", "ja"],
  ["ja-JP", "ja"],
  ["zh-CN", "zh-cn"],
  ["zh_CN", "zh-cn"],
  ["pt-BR", "pt-br"],
  ["es-MX", "es"],
  ["DE", "de"],
  ["zh-TW", null],
  ["pt", null],
  ["ko", null],
  ["xx", null],
  ["toString", null],
])("a page that announces %j is read with the labels of %s", (announced, language) => {
  expect(languageOf(announced)).toBe(language);
});
