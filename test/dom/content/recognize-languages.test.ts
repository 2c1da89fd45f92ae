import { afterEach, describe, expect, test } from "vitest";
import { recognize } from "../../../src/content/recognize";
import { labelsOfPage, pageLanguage, setLearned } from "../../../src/content/words";
import { languages } from "../../../src/portal/labels/languages";
import type { Learned } from "../../../src/portal/labels/learned";
import { openPage } from "./page";
import { GROUPS, portal, tabs, USERS } from "./portal";

afterEach(() => setLearned([]));

/** The Licenses page with the words of a language, English where it has none of its own. */
function page(shown: string, announced: string, wrong: Readonly<Record<string, string>> = {}): void {
  const labels = languages[shown];
  if (!labels) throw new Error(shown);
  const word = (spellings: readonly string[], english: string) => wrong[english] ?? spellings[0] ?? english;
  const users = word(labels.tab.Users, "Users");
  const names = [users, word(labels.tab["Robots & Services"], "Robots & Services"), "X"];
  const html = portal({ heading: word(labels.heading.Licenses, "Licenses"), tabs: tabs(users, names), users: null });
  openPage(
    html
      .replaceAll(USERS, word(labels.section["License Allocations to Users"], USERS))
      .replaceAll(GROUPS, word(labels.section["License Allocations to Groups"], GROUPS)),
  );
  document.documentElement.lang = announced;
}

describe.each([
  ["ja", "ja"],
  ["zh-cn", "zh-CN"],
  ["de", "de"],
  ["fr", "fr"],
  ["es", "es-MX"],
  ["pt-br", "pt-BR"],
])("a page in %s", (language, announced) => {
  test("is recognized by what the documentation calls things, English where that is not known", () => {
    page(language, announced);
    expect(recognize("page-1")).toMatchObject({ verdict: "ready", language });
  });

  test("is recognized though it announces another language", () => {
    page(language, language === "de" ? "ja" : "en");
    expect(recognize("page-1").verdict).toBe("ready");
  });

  test("in a language that nobody knows is read by no label at all", () => {
    page(language, "xx");
    expect(recognize("page-1")).toMatchObject({ verdict: "unknown-language", language: "xx" });
    expect(labelsOfPage()).toBeNull();
  });

  test("with a word nobody knows is not recognized, and it is said which is missing; once it was taught it is", () => {
    page(language, announced, { "Robots & Services": "Qqqq" });
    expect(recognize("page-1")).toMatchObject({ verdict: "another-page", missing: ["Robots & Services"] });
    const taught: Learned = {
      host: "cloud.uipath.com",
      language: pageLanguage(),
      kind: "tab",
      label: "Robots & Services",
      spelling: "qqqq",
      how: "taught",
      origin: "own",
      when: "2026-11-24T12:00:00.000Z",
    };
    setLearned([taught]);
    expect(recognize("page-1").verdict).toBe("ready");
  });
});
