import { beforeEach, describe, expect, test, vi } from "vitest";
import { press, type as typeInto } from "../../../src/content/act";
import { pressSoon } from "../../../src/content/patient";
import { moment, setClock } from "../../../src/content/time";
import { reason } from "../../../src/run/reasons";
import { eventsOn, names } from "./events";
import { place } from "./layout";
import { add, clicksOn, clock, later, one, openPage } from "./page";

test("a page that moves its rows when the pointer comes is asked about after that", async () => {
  openPage("<button>Save</button>");
  const clicks = clicksOn(one("button"));
  one("button").addEventListener("mouseover", () => one("button").remove());
  expect(await press(one("button"), "Save")).toMatchObject({ code: "not-enabled" });
  expect(clicks.count()).toBe(0);
});

describe("a patient press", () => {
  beforeEach(() => openPage("<button>Save</button><div id='banner'></div>"));

  test("presses exactly once after a cover went away", async () => {
    place(one("#banner"), one("button").getBoundingClientRect());
    later(500, () => one("#banner").remove());
    const clicks = clicksOn(one("button"));
    expect(await pressSoon(() => one("button"), "Save")).toBeNull();
    expect(clicks.count()).toBe(1);
  });

  test("gives up at its deadline and has pressed nothing", async () => {
    place(one("#banner"), one("button").getBoundingClientRect());
    const events = eventsOn(document);
    const began = clock.now();
    expect(await pressSoon(() => one("button"), "Save")).toMatchObject({ code: "covered" });
    expect(clock.now() - began).toBeGreaterThanOrEqual(5000);
    expect(events).toEqual([]);
  });

  test("finds what it presses again before every try", async () => {
    const old = one("button");
    const clicks = clicksOn(old);
    old.setAttribute("disabled", "");
    later(300, () => old.replaceWith(add("<button>Save</button>")));
    const anywhere = clicksOn(document.body);
    expect(await pressSoon(() => one("button"), "Save")).toBeNull();
    expect([clicks.count(), anywhere.count()]).toEqual([0, 1]);
  });

  test("does not try again what would be wrong", async () => {
    let asked = 0;
    const why = reason("panel-of-another-user");
    const still = () => {
      asked += 1;
      return why;
    };
    expect(await pressSoon(() => one("button"), "Save", still)).toBe(why);
    expect(asked).toBe(1);
  });
});

describe("in a hidden tab", () => {
  const hide = () => vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");

  test("no frame is awaited", async () => {
    openPage("<button>Save</button>");
    hide();
    const frames = vi.fn();
    vi.stubGlobal("requestAnimationFrame", frames);
    expect(await press(one("button"), "Save")).toBeNull();
    expect(frames).not.toHaveBeenCalled();
  });

  test("a tab that is hidden while a frame is awaited goes on without it", async () => {
    openPage("<button>Save</button>");
    vi.stubGlobal("requestAnimationFrame", () => {
      hide();
      queueMicrotask(() => document.dispatchEvent(new Event("visibilitychange")));
      return 1;
    });
    expect(await press(one("button"), "Save")).toBeNull();
  });

  test("waits go by the clock that was given", async () => {
    openPage();
    hide();
    const waited: number[] = [];
    setClock(async (milliseconds) => void waited.push(milliseconds));
    await moment();
    expect(waited).toEqual([17]);
  });
});

test("typing replaces the text and tells the page by a bubbling input event", () => {
  openPage("<input value='old'>");
  const events = eventsOn(document);
  typeInto(one("input"), "alex@acme.example");
  expect(one("input")).toMatchObject({ value: "alex@acme.example" });
  expect(names(events).filter((name) => name === "input")).toHaveLength(1);
});
