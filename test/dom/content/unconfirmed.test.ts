import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hasPressed } from "../../../src/content/attempt";
import { closePanels } from "../../../src/content/close-panel";
import { labelsOfPage, setLearned } from "../../../src/content/words";
import { choose, clear, commit } from "../../../src/flows/steps";
import type { Outcome } from "../../../src/messages";
import type { Learned } from "../../../src/portal/labels/learned";
import { hurry, one, openPage } from "./page";
import { drawer, option, ways } from "./panels";
import { portal } from "./portal";
import { atRow, begin, code, inPanel, step, theAttempt } from "./steps";

afterEach(() => setLearned([]));

const learned = (language: string, kind: Learned["kind"], label: string, spelling: string): Learned => ({
  host: "cloud.uipath.com",
  language,
  kind,
  label,
  spelling,
  how: "confirmed",
  origin: "own",
  when: "2026-11-24T12:00:00.000Z",
});

const words = ({ kind, ...outcome }: Outcome): string =>
  kind === "refused" && "reason" in outcome ? outcome.reason.text : "";

describe("Save, called as we only suppose", () => {
  let clicks = 0;
  let panel: Outcome;
  beforeEach(async () => {
    begin();
    document.documentElement.lang = "de";
    await atRow();
    const save = one("footer button:last-child");
    save.textContent = "Speichern";
    clicks = 0;
    save.addEventListener("click", () => (clicks += 1));
    await inPanel();
    panel = await step(clear(["Tester"]));
  });
  const save = () => step(commit("Save"), panel.kind === "done" ? panel.panel : null);

  test("is not pressed, and it is said which label is to be confirmed", async () => {
    const outcome = await save();
    expect(code(outcome)).toBe("refused label-not-confirmed");
    expect(words(outcome)).toMatch(/"speichern" is not yet known for sure to be Save.*Check this page/);
    expect(clicks).toBe(0);
    expect(hasPressed(theAttempt().run, theAttempt().row, theAttempt().attempt)).toBe(false);
  });

  test("is pressed once it was confirmed here", async () => {
    setLearned([learned("de", "button", "Save", "Speichern")]);
    expect(code(await save())).toBe("done");
    expect(clicks).toBe(1);
  });

  test("is not pressed on what was confirmed in another language, or for another control", async () => {
    setLearned([learned("ja", "button", "Save", "Speichern"), learned("de", "button", "Close", "Schließen")]);
    expect(code(await save())).toBe("refused label-not-confirmed");
    expect(clicks).toBe(0);
  });
});

describe("an option, called as we only suppose", () => {
  const open = async (options: string) => {
    const page = begin();
    document.documentElement.lang = "zh-CN";
    page.panel = ({ email }) => drawer({ email: email.toLowerCase(), options });
    await atRow();
    await inPanel();
  };

  test("is not chosen", async () => {
    await open(option("Use Group allocation rule", false) + option("分配给用户", false));
    expect(code(await step(choose("Allocate to User")))).toBe("refused label-not-confirmed");
  });

  test("that is chosen already is not taken for met", async () => {
    await open(option("Use Group allocation rule", false) + option("分配给用户", true));
    expect(code(await step(choose("Allocate to User")))).toBe("refused label-not-confirmed");
  });

  test("that is chosen already keeps Save from being pressed", async () => {
    await open(option("Use Group allocation rule", false) + option("分配给用户", true));
    const cleared = await step(clear(["Tester"]));
    const expected = cleared.kind === "done" ? cleared.panel : null;
    expect(code(await step(commit("Save"), expected))).toBe("refused label-not-confirmed");
  });

  test("is chosen once it was confirmed", async () => {
    await open(option("Use Group allocation rule", false) + option("分配给用户", true));
    setLearned([learned("zh-cn", "option", "Allocate to User", "分配给用户")]);
    expect(code(await step(choose("Allocate to User")))).toBe("done");
  });
});

describe("a way out of a panel, called as we only suppose", () => {
  let pressed = 0;
  beforeEach(() => {
    const panel = drawer({ options: ways() })
      .replace('aria-label="Close"', 'aria-label="Schließen"')
      .replace("<button>Cancel</button>", "<button>Abbrechen</button>");
    openPage(portal({ over: panel }));
    document.documentElement.lang = "de";
    pressed = 0;
    one(".MuiDrawer-root").addEventListener("click", () => (pressed += 1));
  });
  const leave = async () => await closePanels(labelsOfPage() ?? fail());
  const fail = (): never => {
    throw new Error("no labels");
  };

  test("is not pressed: the panel is left by Escape", async () => {
    one(".MuiDrawer-root").addEventListener(
      "keydown",
      ({ key }) => key === "Escape" && one(".MuiDrawer-root").remove(),
    );
    expect(await leave()).toBeNull();
    expect(pressed).toBe(0);
  });

  test("is not pressed where Escape does nothing, and it is said", async () => {
    hurry();
    expect(await leave()).toMatchObject({ code: "label-not-confirmed", text: expect.stringContaining("schließen") });
    expect(pressed).toBe(0);
  });
});

describe("what contradicts its label is not pressed", () => {
  test.each([
    ["a drawing of MUI", '<svg data-testid="DeleteOutlinedIcon"></svg>'],
    ["a ligature", '<mat-icon aria-hidden="true">delete</mat-icon>'],
    ["a drawing of an icon font", '<i class="fa fa-trash"></i>'],
    ["a drawing that is used", '<svg><use href="#icon-delete"></use></svg>'],
  ])("an edit icon that is drawn like one that removes: %s", async (_what, drawing) => {
    begin();
    for (const icon of document.querySelectorAll("[aria-label='Edit license allocation']")) icon.innerHTML = drawing;
    expect(code(await atRow())).toBe("refused label-contradicted");
  });

  test("an edit icon that is drawn as anything else is", async () => {
    begin();
    for (const icon of document.querySelectorAll("[aria-label='Edit license allocation']"))
      icon.innerHTML = '<svg data-testid="UndeletedIcon" class="MuiSvgIcon-root edit"></svg>';
    expect(code(await atRow())).toBe("done");
  });

  test("a form that holds Cancel back and not Save", async () => {
    const page = begin();
    page.panel = ({ email }) =>
      drawer({ email: email.toLowerCase() }).replace("<button>Cancel", "<button disabled>Cancel");
    await atRow();
    expect(code(await inPanel())).toBe("refused label-contradicted");
  });
});
