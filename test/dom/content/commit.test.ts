import { beforeEach, describe, expect, test } from "vitest";
import { hasPressed } from "../../../src/content/attempt";
import { clear, commit } from "../../../src/flows/steps";
import type { Outcome, PanelReading } from "../../../src/messages";
import { place } from "./layout";
import { type Live, panelFor } from "./live";
import { add, clicksOn, one } from "./page";
import { drawer } from "./panels";
import { alex, atRow, begin, code, inPanel, step, theAttempt } from "./steps";
import { kim, roe } from "./tables";

let page: Live;
let expected: PanelReading | null;

/** The panel is open, "Tester" is cleared, and Save is next. */
beforeEach(async () => {
  page = begin();
  await atRow();
  await inPanel();
  const cleared = await step(clear(["Tester"]));
  expected = cleared.kind === "done" ? cleared.panel : null;
});

const save = (): Promise<Outcome> => step(commit("Save"), expected);
const pressed = (): boolean => hasPressed(theAttempt().run, theAttempt().row, theAttempt().attempt);

/** Nothing was written, and the page will say that it never pressed. */
function unwritten(outcome: Outcome, reasonCode: string): void {
  expect(code(outcome)).toBe(reasonCode);
  expect(page.saves).toEqual([]);
  expect(pressed()).toBe(false);
}

test("all well: Save is pressed exactly once, and what followed is told", async () => {
  const clicks = clicksOn(one("footer button:last-child"));
  expect(await save()).toMatchObject({ kind: "done", pressed: true, seen: "panel closed" });
  expect(clicks.count()).toBe(1);
  expect(page.saves).toEqual([{ email: alex, licenses: ["Attended"] }]);
  expect(pressed()).toBe(true);
});

describe("boxes that are not the expected ones: Save is not pressed", () => {
  test("one box too few is ticked", async () => {
    one(".MuiDrawer-root label:has(input[type=checkbox]:checked) input[type=checkbox]").click();
    unwritten(await save(), "again boxes-changed");
  });

  test("one box too many is ticked", async () => {
    const last = [...document.querySelectorAll<HTMLInputElement>(".MuiDrawer-root input[type=checkbox]")].at(-1);
    last?.click();
    unwritten(await save(), "again boxes-changed");
  });

  test("a box came late", async () => {
    const [label] = document.querySelectorAll(".MuiDrawer-root label:has(input[type=checkbox])");
    const late = add("<label><input type='checkbox' checked>Citizen Developer</label>");
    label?.parentElement?.append(late);
    unwritten(await save(), "again boxes-changed");
  });

  test("a box is gone", async () => {
    [...document.querySelectorAll(".MuiDrawer-root label:has(input[type=checkbox])")].at(-1)?.remove();
    unwritten(await save(), "again boxes-changed");
  });

  test("the other option is chosen", async () => {
    document.querySelector<HTMLInputElement>("input[type=radio]")?.click();
    unwritten(await save(), "again boxes-changed");
  });

  test("the panel loads again", async () => {
    add("<i role='progressbar'></i>", one(".MuiDrawer-root > [tabindex]"));
    unwritten(await save(), "again panel-not-settled");
  });

  test("they change when the pointer is on its way", async () => {
    const last = [...document.querySelectorAll<HTMLInputElement>(".MuiDrawer-root input[type=checkbox]")].at(-1);
    one("footer button:last-child").addEventListener("mouseover", () => last?.click());
    unwritten(await save(), "again boxes-changed");
  });
});

describe("a panel that is not this user's: Save is not pressed", () => {
  const turnInto = (html: string): void => {
    one(".MuiDrawer-root").outerHTML = html;
  };

  test("it shows another user", async () => {
    turnInto(panelFor(roe));
    unwritten(await save(), "again panel-of-another-user");
  });

  test("it becomes another user's when the pointer is on its way", async () => {
    const [, email] = document.querySelectorAll(".MuiDrawer-root p");
    one("footer button:last-child").addEventListener("mouseover", () => email?.replaceChildren("robin@acme.example"));
    unwritten(await save(), "again panel-of-another-user");
  });

  test("it shows nobody", async () => {
    turnInto(drawer({ email: "Alex K." }));
    unwritten(await save(), "again identity-not-shown");
  });

  test("it is closed", async () => {
    turnInto("");
    unwritten(await save(), "again panel-not-open");
  });

  test("its Save is by now that of another form, beside a new panel of the same user", async () => {
    const clicks = clicksOn(one("footer button:last-child"));
    const turn = (): void => {
      one(".MuiDrawer-root h2").replaceChildren("Edit Group Allocation Rule");
      one(".MuiDrawer-root").className = "";
      add(panelFor({ ...kim, licenses: "Attended" }), one("#app"));
    };
    one("footer button:last-child").addEventListener("mouseover", turn, { once: true });
    unwritten(await save(), "again panel-not-settled");
    expect(clicks.count()).toBe(0);
  });

  test("a second one of the same user opens when the pointer is on its way", async () => {
    one("footer button:last-child").addEventListener("mouseover", () => add(panelFor(kim), one("#app")), {
      once: true,
    });
    const outcome = await save();
    expect(outcome.kind).not.toBe("done");
    expect([page.saves, pressed()]).toEqual([[], false]);
  });
});

describe("Save itself", () => {
  test("switched off: refused, not pressed", async () => {
    one("footer button:last-child").setAttribute("disabled", "");
    unwritten(await save(), "refused not-enabled");
  });

  test("covered: not pressed, and pressed once when it is free", async () => {
    const banner = add("<div></div>");
    place(banner, one("footer button:last-child").getBoundingClientRect());
    unwritten(await save(), "again covered");
    banner.remove();
    expect(code(await save())).toBe("done");
    expect(page.saves).toHaveLength(1);
  });

  test("nothing expected: refused", async () => {
    expected = null;
    unwritten(await save(), "refused boxes-changed");
  });
});
