import { beforeEach, describe, expect, test } from "vitest";
import { findAll } from "../../../src/content/find";
import { mayBeCalled, namesOf } from "../../../src/content/names";
import { add, one, openPage } from "./page";

const EDIT = "Edit license allocation";

/** The names of the one button of the markup. */
function namesIn(html: string): string[] {
  openPage(html);
  return namesOf(one("button"));
}

describe("where a control's name comes from", () => {
  beforeEach(() => openPage());

  test.each([
    ["aria-label on the button", `<button aria-label="${EDIT}"><svg></svg></button>`],
    ["aria-label on the span around a disabled button", `<span aria-label="${EDIT}"><button disabled></button></span>`],
    ["tooltip by aria-describedby", `<button aria-describedby="tip"></button><div id="tip" hidden>${EDIT}</div>`],
    ["title", `<button title="${EDIT}"><svg></svg></button>`],
    ["mattooltip", `<button mattooltip="${EDIT}"><svg></svg></button>`],
    ["visible text", `<button>${EDIT}</button>`],
    ["text of an element inside", "<button><span>Edit</span> <span>license allocation</span></button>"],
    ["a label of its own", `<label for="it">${EDIT}</label><button id="it"></button>`],
    ["aria-labelledby", `<span id="words">${EDIT}</span><button aria-labelledby="words"></button>`],
    ["the title of a drawing", `<button><svg><title>${EDIT}</title></svg></button>`],
    ["the label of a drawing", `<button><svg role="img" aria-label="${EDIT}"></svg></button>`],
  ])("%s is a name", (_, html) => {
    expect(namesIn(html)).toContain("edit license allocation");
    expect(findAll(document, "button", [EDIT])).toHaveLength(1);
  });

  test("aria-label of a span around several controls names none of them", () => {
    openPage(`<span aria-label="${EDIT}"><button></button><button></button></span>`);
    expect(findAll(document, "button", [EDIT])).toEqual([]);
  });

  test("a field that only its placeholder names has that name", () => {
    openPage('<input type="search" placeholder="Search">');
    expect(findAll(document, "textbox", ["Search"])).toHaveLength(1);
  });

  test("an icon alone has no name", () => {
    expect(namesIn("<button><svg aria-hidden='true'></svg></button>")).toEqual([]);
  });

  test.each([
    ["hidden from readers", "<button><mat-icon aria-hidden='true'>close</mat-icon></button>"],
    ["not hidden", "<button><mat-icon>close</mat-icon></button>"],
    ["a picture by role", "<button><mat-icon role='img'>close</mat-icon></button>"],
  ])("the ligature text of an icon is no name: %s", (_, html) => {
    expect(namesIn(html)).not.toContain("close");
    expect(findAll(document, "button", ["Close"])).toEqual([]);
  });

  test("a glyph beside visible text leaves the text the name", () => {
    expect(namesIn("<button><mat-icon aria-hidden='true'>save</mat-icon>Save</button>")).toEqual(["save"]);
  });
});

describe("names are compared whole", () => {
  test.each([
    ["Edit", EDIT],
    [EDIT, "Edit"],
    ["Icon button", EDIT],
    ["Save and close", "Save"],
    ["Refresh", "Refresh all"],
    ["Edit group allocation rule", EDIT],
  ])("a control called “%s” is not one called “%s”", (called, wanted) => {
    openPage(`<button aria-label="${called}"></button>`);
    expect(findAll(document, "button", [wanted])).toEqual([]);
  });

  test.each([
    ["EDIT LICENSE ALLOCATION", EDIT],
    ["  Edit   license\u00a0allocation ", EDIT],
    ["Edit license alloc\u200bation", EDIT],
    ["Robots &amp; Services", "Robots and services"],
    ["Robots and services", "Robots & Services"],
    ["Tester \u2013 Named User", "Tester - Named User"],
    ["Items per page:", "Items per page"],
  ])("“%s” and “%s” are one name", (called, wanted) => {
    openPage(`<button aria-label="${called}"></button>`);
    expect(findAll(document, "button", [wanted])).toHaveLength(1);
  });
});

test("the sieve lets through a name with something hidden inside it", () => {
  openPage("<button>Edit <span hidden>user's</span> license allocation</button>");
  expect(namesOf(one("button"))).toContain("edit license allocation");
  expect(mayBeCalled(one("button"), ["edit license allocation"])).toBe(true);
});

test("the sieve holds back what is certainly called something else", () => {
  openPage();
  expect(mayBeCalled(add("<button aria-label='Next page'></button>"), ["save"])).toBe(false);
});
