import { describe, expect, test } from "vitest";
import { findAll, findOne, findRole, theOne } from "../../../src/content/find";
import { queryAll } from "../../../src/content/tree";
import { place } from "./layout";
import { one, openPage, shadow } from "./page";

const SAVE = ["Save"];

describe("exactly one, or why not", () => {
  test("one match is the one", () => {
    openPage("<button>Save</button><button>Cancel</button>");
    expect(findOne(document, "button", SAVE)).toEqual({ kind: "one", element: one("button:first-child") });
  });

  test("none is not-found and says where", () => {
    openPage("<button>Cancel</button>");
    expect(findOne(document, "button", SAVE)).toEqual({ kind: "not-found" });
    expect(theOne(document, "button", SAVE, "the panel")).toMatchObject({ code: "not-found" });
  });

  test("two are ambiguous, and neither is taken", () => {
    openPage("<button>Save</button><button>save</button>");
    expect(findOne(document, "button", SAVE).kind).toBe("ambiguous");
    expect(theOne(document, "button", SAVE)).toMatchObject({ code: "ambiguous" });
  });

  test("outside the scope nothing is found", () => {
    openPage("<div id='here'></div><button>Save</button>");
    expect(findOne(one("#here"), "button", SAVE).kind).toBe("not-found");
  });

  test("an explicit role wins over the tag", () => {
    openPage("<button role='tab'>Users</button><a role='button'>Save</a>");
    expect(findAll(document, "button", ["Users"])).toEqual([]);
    expect(findAll(document, "tab", ["Users"])).toHaveLength(1);
    expect(findOne(document, "button", SAVE).kind).toBe("one");
  });
});

describe("what is hidden is not found", () => {
  test.each([
    ["hidden", "<button hidden>Save</button>"],
    ["display: none", "<button style='display: none'>Save</button>"],
    ["inside display: none", "<div style='display: none'><button>Save</button></div>"],
    ["visibility: hidden, as collapsed MUI content", "<div style='visibility: hidden'><button>Save</button></div>"],
  ])("%s", (_, html) => {
    openPage(html);
    expect(findOne(document, "button", SAVE).kind).toBe("not-found");
  });

  test("no box", () => {
    openPage("<button>Save</button>");
    place(one("button"), { x: 0, y: 0, width: 0, height: 0 });
    expect(findOne(document, "button", SAVE).kind).toBe("not-found");
  });

  test("inside a hidden shadow host", () => {
    openPage("<ap-panel style='display: none'></ap-panel>");
    shadow(one("ap-panel"), "<button>Save</button>");
    expect(findOne(document, "button", SAVE).kind).toBe("not-found");
  });

  test("of a hidden and a visible one the visible one is the one", () => {
    openPage("<button hidden>Save</button><button id='seen'>Save</button>");
    expect(findOne(document, "button", SAVE)).toEqual({ kind: "one", element: one("#seen") });
  });
});

test("an aria-hidden ancestor hides nothing: an open panel may sit in such a tree", () => {
  openPage("<div id='root' aria-hidden='true'><main aria-hidden='true'><button>Save</button></main></div>");
  expect(findOne(document, "button", SAVE).kind).toBe("one");
});

test("every visible element of a role is told in document order", () => {
  openPage(
    "<button id='a'>x</button><div role='button' id='b'>y</div><button hidden>z</button><button id='c'></button>",
  );
  expect(findRole(document, "button").map(({ id }) => id)).toEqual(["a", "b", "c"]);
  expect(queryAll(document, "button")).toHaveLength(3);
});
