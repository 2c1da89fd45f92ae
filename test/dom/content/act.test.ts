import { describe, expect, test, vi } from "vitest";
import { press } from "../../../src/content/act";
import { reason } from "../../../src/run/reasons";
import { eventsOn, leaving, names, sequence } from "./events";
import { place } from "./layout";
import { one, openPage, shadow } from "./page";

describe("a press", () => {
  test("is the whole pointer sequence and exactly one click, bubbling and composed", async () => {
    openPage("<button>Save</button>");
    const events = eventsOn(one("button"));
    expect(await press(one("button"), "Save")).toBeNull();
    expect(names(events)).toEqual([...sequence, ...leaving]);
    const sent = events.filter(({ type }) => type !== "focus");
    expect(sent.every(({ bubbles, composed }) => bubbles && composed)).toBe(true);
  });

  test("aims at the middle with the main button", async () => {
    openPage("<button>Save</button>");
    place(one("button"), { x: 100, y: 40, width: 60, height: 20 });
    const events = eventsOn(one("button"));
    await press(one("button"), "Save");
    const down = events.find(({ type }) => type === "mousedown");
    expect(down instanceof MouseEvent && [down.clientX, down.clientY, down.button, down.buttons]).toEqual([
      130, 50, 0, 1,
    ]);
  });

  test("a title the page takes away when the pointer comes is given back, before the last question and after the press", async () => {
    openPage("<button title='Edit'></button>");
    const seen: (string | null)[] = [];
    const take = () => one("button").removeAttribute("title");
    one("button").addEventListener("mouseover", take);
    one("button").addEventListener("focus", take);
    const still = () => {
      seen.push(one("button").getAttribute("title"));
      return null;
    };
    expect(await press(one("button"), "Edit", still)).toBeNull();
    expect([...seen, one("button").getAttribute("title")]).toEqual(["Edit", "Edit"]);
  });

  test("works on a drawing, which has no click of its own", async () => {
    openPage("<svg></svg>");
    const drawing = document.querySelector("svg");
    if (!drawing) throw new Error("no drawing");
    const events = eventsOn(drawing);
    expect(await press(drawing, "x")).toBeNull();
    expect(names(events).filter((name) => name === "click")).toHaveLength(1);
  });

  test("reaches the page from inside a shadow root", async () => {
    openPage("<ap-shell></ap-shell>");
    const root = shadow(one("ap-shell"), "<button>Save</button>");
    const events = eventsOn(document.body);
    expect(await press(one("button", root), "Save")).toBeNull();
    expect(names(events)).toEqual(expect.arrayContaining(["pointerdown", "click"]));
  });
});

describe("a refused press sends nothing", () => {
  async function refusal(html: string, prepare: (target: HTMLElement) => void = () => undefined): Promise<string> {
    openPage(html);
    const target = one("#it");
    prepare(target);
    const events = eventsOn(document);
    const refused = await press(target, "Save");
    expect(names(events)).toEqual([]);
    return refused?.code ?? "pressed";
  }

  test.each([
    ["not-visible", "<button id='it' hidden>Save</button>"],
    ["not-visible", "<div style='visibility: hidden'><button id='it'>Save</button></div>"],
    ["not-enabled", "<button id='it' disabled>Save</button>"],
    ["not-enabled", "<div role='button' id='it' aria-disabled='true'>Save</div>"],
    ["not-enabled", "<div aria-disabled='true'><button id='it'>Save</button></div>"],
    ["not-enabled", "<fieldset disabled><button id='it'>Save</button></fieldset>"],
    ["not-enabled", "<div inert><button id='it'>Save</button></div>"],
  ])("%s: %s", async (code, html) => {
    expect(await refusal(html)).toBe(code);
  });

  test("not-enabled: inert around its shadow root", async () => {
    openPage("<div inert><ap-shell></ap-shell></div>");
    const root = shadow(one("ap-shell"), "<button>Save</button>");
    const events = eventsOn(document);
    expect(await press(one("button", root), "Save")).toMatchObject({ code: "not-enabled" });
    expect(events).toEqual([]);
  });

  test("not-visible: no longer in the page", async () => {
    openPage("<button id='it'>Save</button>");
    const target = one("#it");
    const events = eventsOn(target);
    target.remove();
    expect(await press(target, "Save")).toMatchObject({ code: "not-visible" });
    expect(events).toEqual([]);
  });

  test("not-stable: it never comes to rest", async () => {
    let x = 0;
    const moving = () => {
      x += 1;
      return { x, y: 0, width: 50, height: 20 };
    };
    expect(await refusal("<button id='it'>Save</button>", (target) => place(target, moving))).toBe("not-stable");
  });

  test("covered: something lies over its middle", async () => {
    expect(
      await refusal("<button id='it'>Save</button><div id='banner'></div>", (target) => {
        place(one("#banner"), target.getBoundingClientRect());
      }),
    ).toBe("covered");
  });

  test("covered: outside the window", async () => {
    expect(
      await refusal("<button id='it'>Save</button>", (target) => {
        place(target, { x: 10, y: 500, width: 50, height: 20 });
        vi.spyOn(document, "elementFromPoint").mockReturnValue(null);
      }),
    ).toBe("covered");
  });

  test("disabled while it came to rest", async () => {
    let reading = 0;
    expect(
      await refusal("<button id='it'>Save</button>", (target) => {
        place(target, () => {
          reading += 1;
          if (reading > 2) target.setAttribute("disabled", "");
          return { x: 10, y: 10, width: 50, height: 20 };
        });
      }),
    ).toBe("not-enabled");
  });
});

test("the last question is asked in the same breath; its refusal presses nothing", async () => {
  openPage("<button>Save</button>");
  const events = eventsOn(one("button"));
  const why = reason("boxes-changed");
  expect(await press(one("button"), "Save", () => why)).toBe(why);
  for (const name of ["pointerdown", "mousedown", "focus", "mouseup", "click"])
    expect(names(events)).not.toContain(name);
});

test("a label over its own checkbox is no cover; another one's label is", async () => {
  openPage("<label id='own' for='a'>Tester</label><input type='checkbox' id='a'><input type='checkbox' id='b'>");
  const boxes = [one("#a"), one("#b")];
  for (const box of boxes) place(box, { x: 10, y: 300, width: 20, height: 20 });
  vi.spyOn(document, "elementFromPoint").mockReturnValue(one("#own"));
  expect(await press(one("#a"), "Tester")).toBeNull();
  expect(await press(one("#b"), "Tester")).toMatchObject({ code: "covered" });
  expect(boxes.map((box) => box.matches(":checked"))).toEqual([true, false]);
});
