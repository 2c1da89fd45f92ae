import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bookFor } from "../../../src/portal/labels/book";
import { en } from "../../../src/portal/labels/en";
import { languages } from "../../../src/portal/labels/languages";
import { Learned, type Lesson } from "../../../src/portal/labels/learned";
import { meaningsOf } from "../../../src/portal/labels/meanings";
import { checkLearned } from "../../../src/run/check-learned";
import { readLearned, writeLearned } from "../../../src/run/learned-file";

const lesson = (one: Partial<Lesson> = {}): Lesson => ({
  host: "cloud.uipath.com",
  language: "ja",
  kind: "button",
  label: "Save",
  spelling: "保存",
  how: "confirmed",
  ...one,
});
const kept = (one: Partial<Lesson> = {}): Learned => ({
  ...lesson(one),
  origin: "own",
  when: "2026-11-24T12:00:00.000Z",
});

describe("a spelling is learned", () => {
  test.each<[string, Partial<Lesson>]>([
    ["that was supposed to mean this", {}],
    ["that nobody knew", { label: "Refresh", spelling: "更新", how: "taught" }],
    ["that is known already", { spelling: "Save", how: "taught" }],
    ["that English shares between two labels", { label: "Release", spelling: "Release license", how: "taught" }],
    ["in English, where the portal was reworded", { language: "en", spelling: "Apply", how: "taught" }],
    ["that a control of another kind bears", { label: "Refresh", spelling: "Search", how: "taught" }],
  ])("%s", (_what, one) => {
    expect(checkLearned(lesson(one), [])).toBeNull();
  });

  test("that a control means which was taught on another host only", () => {
    const elsewhere = kept({ host: "govcloud.uipath.us", label: "Cancel", spelling: "OK", how: "taught" });
    expect(checkLearned(lesson({ spelling: "OK", how: "taught" }), [elsewhere])).toBeNull();
  });
});

describe("a spelling is refused", () => {
  const here = [kept({ label: "Cancel", spelling: "キャンセル", how: "taught" })];
  test.each<[string, Partial<Lesson>, string, string]>([
    ["of no label", { label: "Launch" }, "label-unknown", "Launch"],
    ["of a label of another kind", { kind: "tab" }, "label-unknown", "Save"],
    ["in a language without labels", { language: "ko" }, "label-language-unknown", "English"],
    ["that nothing can be read of", { spelling: " … ", how: "taught" }, "spelling-empty", "Save"],
    ["that nobody supposed", { spelling: "更新" }, "spelling-not-known", "更新"],
    ["that means another button in English", { spelling: "cancel", how: "taught" }, "spelling-taken", "Cancel"],
    [
      "that means another button in the page's language",
      { spelling: "閉じる", how: "taught" },
      "spelling-taken",
      "Close",
    ],
    ["that means another button in any language", { spelling: "Cerrar", how: "taught" }, "spelling-taken", "Close"],
    ["that was learned for another button", { spelling: "キャンセル", how: "taught" }, "spelling-taken", "Cancel"],
    [
      "that means another control that writes",
      { spelling: "Allocate to User", how: "taught" },
      "spelling-taken",
      "Allocate to User",
    ],
  ])("%s", (_what, one, code, said) => {
    const refused = checkLearned(lesson(one), here);
    expect(refused?.code).toBe(code);
    expect(refused?.text).toContain(said);
  });
});

test("whatever is learned one after the other, each taught spelling means exactly what it was taught for", () => {
  const meanings = meaningsOf(en);
  const spelling = fc.oneof(
    fc.constantFrom(...meanings.map((one) => one.spelling)),
    fc.constantFrom(...meaningsOf(languages["ja"] ?? en).map((one) => one.spelling)),
    fc.string({ minLength: 1, maxLength: 2 }),
  );
  const lessons = fc.array(
    fc
      .record({ at: fc.constantFrom(...meanings), spelling })
      .map(({ at: { kind, label }, spelling: text }) => lesson({ kind, label, spelling: text, how: "taught" })),
    { maxLength: 15 },
  );
  fc.assert(
    fc.property(lessons, (all) => {
      const learned: Learned[] = [];
      for (const one of all) if (!checkLearned(one, learned)) learned.push(kept(one));
      const book = bookFor("ja", learned);
      for (const { kind, label, spelling: text } of learned) expect(book?.isSure(kind, label, text)).toBe(true);
    }),
  );
});

const fileOf = (labels: readonly unknown[]): string => JSON.stringify({ format: "license-sweep-labels/1", labels });

describe("a file of learned labels", () => {
  const several = [kept(), kept({ label: "Refresh", spelling: "更新", how: "taught" })];

  test("comes back as it was written, as imported", () => {
    const read = readLearned(writeLearned(several), []);
    expect(read).toEqual({ added: several.map((one) => ({ ...one, origin: "imported" })), problems: [] });
  });

  test("leaves what is kept already as it is", () => {
    expect(readLearned(writeLearned(several), several)).toEqual({ added: [], problems: [] });
  });

  test.each([
    ["no JSON", "spelling,label", "no JSON"],
    ["another file", '{"rows":[]}', "license-sweep-labels/1"],
    ["another version", '{"format":"license-sweep-labels/2","labels":[]}', "license-sweep-labels/1"],
  ])("that is %s is refused whole", (_what, text, said) => {
    const read = readLearned(text, []);
    expect(read).toMatchObject({ code: "labels-file-unreadable" });
    expect(JSON.stringify(read)).toContain(said);
  });

  test("with more labels than a portal has is refused whole", () => {
    expect(readLearned(fileOf(Array.from({ length: 2_001 }, () => ({}))), [])).toMatchObject({
      code: "labels-too-many",
    });
  });

  test("says of each entry that is wrong which it is and why, and takes over the others", () => {
    const bad = [
      { ...kept(), host: "https://cloud.uipath.com/acme" },
      kept({ spelling: "キャンセル" }),
      kept({ spelling: "閉じる", how: "taught" }),
      "Save",
      kept({ label: "Refresh", spelling: "更新", how: "taught" }),
      kept({ label: "Cancel", spelling: "更新", how: "taught" }),
    ];
    const read = readLearned(fileOf(bad), []);
    expect(read).toMatchObject({ added: [{ label: "Refresh" }] });
    expect("problems" in read ? read.problems : []).toEqual([
      "Entry 1: it is not a learned label (host).",
      expect.stringMatching(/^Entry 2: "キャンセル" is no supposed spelling of Save/),
      expect.stringMatching(/^Entry 3: "閉じる" already means Close/),
      "Entry 4: it is not a learned label (its shape).",
      expect.stringMatching(/^Entry 6: "更新" already means Refresh/),
    ]);
  });

  test("of any text at all is read without an error, and adds only what is valid", () => {
    const entry = fc.oneof(
      fc.anything(),
      fc.record({ spelling: fc.string(), how: fc.string() }).map((wrong) => ({ ...kept(), ...wrong })),
      fc.record({ spelling: fc.string() }).map(({ spelling }) => kept({ spelling, how: "taught" })),
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.array(entry).map(fileOf)), (text) => {
        const read = readLearned(text, []);
        if ("code" in read) return;
        for (const one of read.added) {
          expect(Learned.parse(one)).toEqual(one);
          expect(checkLearned(one, [])).toBeNull();
        }
      }),
    );
  });
});
