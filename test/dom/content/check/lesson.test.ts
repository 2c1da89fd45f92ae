import { beforeEach, describe, expect, test } from "vitest";
import { lessonFrom, type Target } from "../../../../src/content/check/lesson";
import { labelsOfPage } from "../../../../src/content/words";
import { unknownWord } from "../../../portal/renamable";
import { add, one, openPage } from "../page";
import { shownWith } from "./renamed";

const inPanel = (panel: string, target: Pick<Target, "kind" | "label">): Target => ({
  ...target,
  spot: { place: "licenses", list: "users", panel },
});
const save = inPanel("Edit License Allocation", { kind: "button", label: "Save" });

function show(key: Parameters<typeof shownWith>[0], panel: string | null = null): void {
  const { licenses, panels } = shownWith(key);
  openPage(licenses + (panel ? (panels[panel] ?? "") : ""));
}

function lesson(target: Target, hit: Element) {
  const labels = labelsOfPage();
  if (!labels) throw new Error("no labels");
  return lessonFrom(labels, target, hit);
}

const called = (word: string): Element => {
  const [found] = [...document.querySelectorAll("*")].filter(
    (element) =>
      element.getAttribute("aria-label") === word ||
      (element.childElementCount === 0 && element.textContent?.trim() === word),
  );
  if (!found) throw new Error(word);
  return found;
};

test("a button's name is learned as it is written, with where it stands, for this host and language", () => {
  show("button.Save", "Edit License Allocation");
  expect(lesson(save, called(unknownWord))).toEqual({
    kind: "button",
    label: "Save",
    spelling: unknownWord,
    from: "its text",
    role: "button",
    host: "cloud.uipath.com",
    language: "en",
    refusal: null,
  });
});

test("what is inside a button means the button; a label means its control", () => {
  show("option.Allocate to User", "Edit License Allocation");
  const label = [...document.querySelectorAll("label")].find(({ textContent }) => textContent === unknownWord);
  const option = inPanel("Edit License Allocation", { kind: "option", label: "Allocate to User" });
  expect(lesson(option, label ?? document.body)).toMatchObject({ spelling: unknownWord, refusal: null });
});

test("the title of a panel is learned while the panel is not known yet", () => {
  show("panel.Edit License Allocation", "Edit License Allocation");
  const title = inPanel("Edit License Allocation", { kind: "panel", label: "Edit License Allocation" });
  expect(lesson(title, called(unknownWord))).toMatchObject({ spelling: unknownWord, role: "title", refusal: null });
});

describe("is not learned:", () => {
  beforeEach(() => show("button.Save", "Edit License Allocation"));

  test("what is no button", () => {
    expect(lesson(save, one("h1")).refusal?.text).toContain("no button");
  });

  test("a button without a name", () => {
    const bare = add("<button><svg></svg></button>", one(".drawer"));
    expect(lesson(save, bare).refusal?.text).toContain("no name");
  });

  test("a name that means something else", () => {
    expect(lesson(save, called("Cancel")).refusal?.text).toContain("already means Cancel");
  });

  test("a name that two buttons of the panel bear", () => {
    add(`<button>${unknownWord}</button>`, one(".drawer"));
    expect(lesson(save, called(unknownWord)).refusal?.text).toContain("2 elements");
  });

  test("a button outside the panel", () => {
    const outside = add("<button>Store</button>", one("main"));
    expect(lesson(save, outside).refusal?.text).toContain("somewhere else");
  });
});
