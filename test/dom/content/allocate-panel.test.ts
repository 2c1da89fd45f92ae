import { beforeEach, describe, expect, test, vi } from "vitest";
import { hasPressed } from "../../../src/content/attempt";
import { clear, commit, inThePanelOf, pick, press, tick } from "../../../src/flows/steps";
import type { Outcome, PanelReading } from "../../../src/messages";
import { reason } from "../../../src/run/reasons";
import { type Live, panelFor } from "./live";
import { add, clicksOn, hurry, one } from "./page";
import { box, drawer } from "./panels";
import { begin, code, step, theAttempt } from "./steps";
import { kim, roe } from "./tables";

const nina = "nina@acme.example";
const { pickPeople } = vi.hoisted(() => ({ pickPeople: vi.fn() }));

// The field of people has tests of its own: here it is a list of elements that say who stands in it.
vi.mock("../../../src/content/people-field", () => ({
  peopleIn: (panel: Element) =>
    panel.querySelector("[data-folded]")
      ? null
      : [...panel.querySelectorAll("[data-person]")].map((element) => {
          const email = element.getAttribute("data-person") ?? "";
          return { text: email, email, kind: "user" };
        }),
  pickPeople,
  takeOutPeople: vi.fn(),
  showAllPeople: async () => null,
}));

const boxes = (ticked = false): string => box("Attended", ticked) + box("Tester") + box("Insights");
const allocatePanel = (shown = boxes()): string =>
  drawer({ title: "Allocate Licenses", email: "</p><div data-field></div><p>", options: "", boxes: shown });

let page: Live;
let panel: () => string;
beforeEach(() => {
  page = begin();
  panel = () => allocatePanel();
  pickPeople.mockImplementation(async (_labels: unknown, _panel: unknown, users: readonly string[]) => {
    one("[data-field]").innerHTML = users.map((user) => `<b data-person="${user}">${user}</b>`).join("");
    return null;
  });
  one("#app").addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.textContent === "Allocate Licenses" && target.matches("button"))
      add(panel(), one("#app"));
  });
});

const pressIt = (user = nina): Promise<Outcome> => step(press("Allocate Licenses", user));
const inIt = (): Promise<Outcome> => step(inThePanelOf(null, "Allocate Licenses"));
const pressed = (): boolean => hasPressed(theAttempt().run, theAttempt().row, theAttempt().attempt);
const opened = (): number => document.querySelectorAll(".MuiDrawer-root").length;

describe("Allocate Licenses is pressed", () => {
  test("once a fresh search has shown that the user has no row; the search stays", async () => {
    expect(await pressIt()).toMatchObject({ kind: "done", pressed: true });
    const [field] = document.querySelectorAll("input[type=search]");
    expect([opened(), field]).toMatchObject([1, { value: nina }]);
  });

  test("not for a user who has a row by now", async () => {
    expect(code(await pressIt(roe.email))).toBe("refused changed-since-preview");
    page.store = [kim, roe, { ...roe, email: nina }];
    expect(code(await pressIt())).toBe("refused changed-since-preview");
    expect(opened()).toBe(0);
  });

  test("not when the row comes while the pointer is on its way", async () => {
    document.addEventListener(
      "pointermove",
      () => {
        page.store = [{ ...roe, email: nina }];
        page.render();
      },
      { capture: true, once: true },
    );
    expect(code(await pressIt())).toBe("refused changed-since-preview");
    expect(opened()).toBe(0);
  });

  test("not when the server was not asked", async () => {
    page.answers = false;
    hurry();
    expect(code(await pressIt())).toBe("again not-read-back");
  });

  test("not where there is no such button", async () => {
    const button = [...document.querySelectorAll("button")].find(
      ({ textContent }) => textContent === "Allocate Licenses",
    );
    button?.remove();
    hurry();
    expect(code(await pressIt())).toBe("refused not-found");
  });

  test("and a panel that was left open is left first", async () => {
    add(panelFor(roe), one("#app"));
    expect(code(await pressIt())).toBe("done");
    expect([opened(), page.saves]).toEqual([1, []]);
  });
});

describe("in its panel", () => {
  test("nothing is ticked and nobody is in it", async () => {
    await pressIt();
    expect(await inIt()).toMatchObject({ kind: "done", seen: "", panel: { people: [], boxes: { length: 3 } } });
  });

  test.each([
    ["refused panel-differs-from-row", () => allocatePanel(boxes(true))],
    ["refused panel-differs-from-row", () => allocatePanel(`<b data-person="${kim.email}"></b>${boxes()}`)],
    ["refused panel-not-settled", () => allocatePanel("")],
    ["refused panel-not-settled", () => allocatePanel(`<b data-folded></b>${boxes()}`)],
    ["again panel-not-settled", () => allocatePanel(`${boxes()}<i role="progressbar"></i>`)],
    ["again panel-not-settled", () => allocatePanel() + panelFor(kim)],
    ["again panel-not-open", () => panelFor(kim)],
  ])("%s: %s", async (expected, html) => {
    panel = html;
    const [first, ...more] = html().split(/(?=\n {2}<div class="MuiDrawer-root")/);
    panel = () => first ?? "";
    await pressIt();
    for (const other of more) add(other, one("#app"));
    hurry();
    expect(code(await inIt())).toBe(expected);
  });

  test("without the press of this attempt no panel is trusted", async () => {
    add(allocatePanel(), one("#app"));
    expect(code(await inIt())).toBe("again panel-not-open");
  });
});

describe("picking, ticking, saving", () => {
  let expected: PanelReading | null = null;
  const keep = (outcome: Outcome): Outcome => {
    if (outcome.kind === "done") expected = outcome.panel;
    return outcome;
  };
  beforeEach(async () => {
    await pressIt();
    await inIt();
    keep(await step(pick([nina], "Add users")));
  });

  const save = (): Promise<Outcome> => step(commit("Save"), expected);
  function unwritten(outcome: Outcome, reasonCode: string): void {
    expect([code(outcome), page.saves, pressed()]).toEqual([reasonCode, [], false]);
  }

  test("who was picked is told with the boxes", async () => {
    expect(keep(await step(tick(["Tester"])))).toMatchObject({
      kind: "done",
      seen: "Tester",
      panel: { people: [{ email: nina }] },
    });
    expect(await save()).toMatchObject({ kind: "done", pressed: true });
    expect(page.saves).toHaveLength(1);
  });

  test("nothing at all may be allocated: nothing is pressed but Save", async () => {
    expect(keep(await step(clear("all")))).toMatchObject({ kind: "done", pressed: false });
    expect(code(await save())).toBe("done");
  });

  test.each([
    ["refused not-found", reason("not-found", nina)],
    ["refused row-ambiguous", reason("row-ambiguous", nina)],
    ["again covered", reason("covered")],
  ])("a user who cannot be picked: %s", async (said, why) => {
    pickPeople.mockResolvedValueOnce(why);
    expect(code(await step(pick([nina], "Add users")))).toBe(said);
  });

  test("the user got a row meanwhile: Save is not pressed", async () => {
    page.store = [kim, roe, { ...roe, email: nina }];
    unwritten(await save(), "again changed-while-open");
  });

  test("the list behind is searched for somebody else by now", async () => {
    const [field] = document.querySelectorAll<HTMLInputElement>("input[type=search]");
    if (field) field.value = "";
    unwritten(await save(), "again changed-while-open");
  });

  test("somebody else came into the field, also when the pointer is on its way", async () => {
    const come = (): void => one("[data-field]").insertAdjacentHTML("beforeend", `<b data-person="${roe.email}"></b>`);
    one("footer button:last-child").addEventListener("mouseover", come, { once: true });
    unwritten(await save(), "again boxes-changed");
    unwritten(await save(), "again boxes-changed");
  });

  test("a second panel is open: neither is saved", async () => {
    const clicks = clicksOn(one("footer button:last-child"));
    add(panelFor(kim), one("#app"));
    unwritten(await save(), "again panel-not-settled");
    expect(clicks.count()).toBe(0);
  });
});
