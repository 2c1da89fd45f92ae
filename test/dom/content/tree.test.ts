import { beforeEach, describe, expect, test } from "vitest";
import { findAll, findOne } from "../../../src/content/find";
import { contains, elementAt, textsOf } from "../../../src/content/tree";
import { add, one, openPage, shadow } from "./page";

const SAVE = ["Save"];

describe("the composed tree", () => {
  beforeEach(() => openPage("<ap-shell></ap-shell>"));

  test("open roots are entered", () => {
    shadow(one("ap-shell"), "<button>Save</button>");
    expect(findOne(document, "button", SAVE).kind).toBe("one");
  });

  test("closed roots are entered through the browser", () => {
    shadow(one("ap-shell"), "<button>Save</button>", "closed");
    expect(one("ap-shell").shadowRoot).toBeNull();
    expect(findOne(document, "button", SAVE).kind).toBe("one");
    expect(findOne(one("ap-shell"), "button", SAVE).kind).toBe("one");
  });

  test("nested roots are entered, a closed one inside an open one too", () => {
    const outer = shadow(one("ap-shell"), "<div><ap-page></ap-page></div>");
    shadow(one("ap-page", outer), "<button>Save</button>", "closed");
    expect(findOne(document, "button", SAVE).kind).toBe("one");
  });

  test("two roots with one match each are ambiguous", () => {
    shadow(one("ap-shell"), "<button>Save</button>");
    add("<button>Save</button>");
    expect(findOne(document, "button", SAVE).kind).toBe("ambiguous");
  });

  test("slotted children are found once, by the document and by the slot's surroundings", () => {
    add("<button>Save</button>", one("ap-shell"));
    const root = shadow(one("ap-shell"), "<section><slot></slot></section>");
    expect(findAll(document, "button", SAVE)).toHaveLength(1);
    expect(findAll(one("ap-shell"), "button", SAVE)).toHaveLength(1);
    expect(findAll(one("section", root), "button", SAVE)).toHaveLength(1);
    expect(textsOf(one("section", root))).toEqual(["Save"]);
    expect(contains(one("section", root), one("button"))).toBe(true);
  });

  test("what is slotted on into a second root is found once from the innermost", () => {
    add("<div><button>Save</button></div>", one("ap-shell"));
    const outer = shadow(one("ap-shell"), "<ap-page><slot></slot></ap-page>");
    const inner = shadow(one("ap-page", outer), "<main><slot></slot></main>");
    expect(findAll(document, "button", SAVE)).toHaveLength(1);
    expect(findAll(one("main", inner), "button", SAVE)).toHaveLength(1);
  });

  test("children without a slot are not rendered and not found in it", () => {
    add("<button slot='elsewhere'>Save</button>", one("ap-shell"));
    const root = shadow(one("ap-shell"), "<section><slot></slot></section>");
    expect(findAll(one("section", root), "button", SAVE)).toEqual([]);
  });

  test("the innermost element at a point is found through every root", () => {
    const root = shadow(one("ap-shell"), "<button>Save</button>", "closed");
    const { x, y } = one("button", root).getBoundingClientRect();
    expect(elementAt(x + 1, y + 1)).toBe(one("button", root));
  });
});

describe("texts", () => {
  test("one per text node, in order; drawings, styles and scripts are no text", () => {
    openPage("<p>Alex<b>Kim</b></p><style>p{}</style><mat-icon>edit</mat-icon><svg><title>x</title></svg>");
    expect(textsOf(document.body)).toEqual(["Alex", "Kim"]);
  });

  test("a text that was cut short is whole in the title of what holds it, if that begins alike", () => {
    openPage(
      "<p title='alex.kim@acme.example'>alex.k…</p><p aria-label='Named User'>Named ...</p>" +
        "<p title='robin@acme.example'>alex.k…</p><p title='alex.kim@acme.example'>alex.k</p><p title='Alex'>…</p>",
    );
    expect(textsOf(document.body)).toEqual(["alex.kim@acme.example", "Named User", "alex.k…", "alex.k", "…"]);
  });

  test("hidden texts are left out", () => {
    openPage("<p>seen</p><p hidden>old</p><div style='visibility: hidden'><p>closed</p></div>");
    expect(textsOf(document.body)).toEqual(["seen"]);
  });
});
