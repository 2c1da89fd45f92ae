import { beforeEach, describe, expect, test, vi } from "vitest";
import { setClock } from "../../../src/content/time";
import { choose, clear, commit } from "../../../src/flows/steps";
import { type Live, panelFor } from "./live";
import { add, clock, hurry, later, one } from "./page";
import { box, drawer } from "./panels";
import { atRow, begin, code, inPanel, step } from "./steps";
import { kim, roe } from "./tables";

let page: Live;
beforeEach(() => {
  page = begin();
});

describe("in the panel", () => {
  test.each([
    ["again panel-of-another-user", () => panelFor(roe)],
    ["again panel-not-open", () => drawer({ title: "Edit Group Allocation Rule" })],
    ["again panel-not-settled", () => drawer({ boxes: `${box("Attended", true)}<i role="progressbar"></i>` })],
  ])("%s", async (expected, panel) => {
    page.panel = panel;
    await atRow();
    hurry();
    expect(code(await inPanel())).toBe(expected);
  });

  const wrongAndStill = [
    ["panel-differs-from-row", () => panelFor({ ...kim, licenses: "Attended" })],
    ["identity-not-shown", () => drawer({ email: "Alex" })],
    ["panel-not-settled", () => drawer({ boxes: `${box("Attended", true)}${box("Attended", true)}` })],
  ] as const;

  test.each(wrongAndStill)(
    "%s of a panel that stands still is refused: it would be the same again",
    async (expected, panel) => {
      page.panel = panel;
      await atRow();
      hurry();
      expect(code(await inPanel())).toBe(`refused ${expected}`);
    },
  );

  test.each(wrongAndStill)("%s of a page that still changes may be otherwise another time", async (expected, panel) => {
    page.panel = panel;
    await atRow();
    setClock(async (milliseconds) => {
      clock.advance(20 * milliseconds);
      one("#app").toggleAttribute("data-changed");
    });
    expect(code(await inPanel())).toBe(`again ${expected}`);
  });

  test("in a hidden tab, which hardly gets on, it may be otherwise another time", async () => {
    page.panel = () => panelFor({ ...kim, licenses: "Attended" });
    await atRow();
    vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    hurry();
    expect(code(await inPanel())).toBe("again panel-differs-from-row");
  });

  const half = () => drawer({ boxes: box("Attended", true).replace("<input", '<input data-indeterminate="true"') });

  test("a box that stays neither ticked nor empty is refused, long before a slow panel would be given up", async () => {
    page.panel = half;
    await atRow();
    const began = clock.now();
    expect(code(await inPanel())).toBe("refused box-undecided");
    expect(clock.now() - began).toBeLessThan(5_000);
  });

  test("a box that is undecided only until its state is known is waited for", async () => {
    page.panel = () => panelFor(kim).replaceAll("<input", '<input data-indeterminate="true"');
    await atRow();
    later(1_500, () => {
      for (const input of document.querySelectorAll("[data-indeterminate]"))
        input.removeAttribute("data-indeterminate");
    });
    expect(code(await inPanel())).toBe("done");
  });

  test("without a row of this attempt no panel is trusted", async () => {
    add(panelFor(kim), one("#app"));
    expect(code(await inPanel())).toBe("again panel-not-open");
  });
});

describe("clear and choose", () => {
  beforeEach(async () => {
    await atRow();
    await inPanel();
  });

  test("clears the planned box and leaves the others", async () => {
    const outcome = await step(clear(["Tester"]));
    expect(outcome).toMatchObject({ kind: "done", pressed: true, seen: "Attended" });
    expect(await step(clear(["Tester"]))).toMatchObject({ kind: "done", pressed: false });
  });

  test("a license the panel does not know is refused", async () => {
    expect(code(await step(clear(["Citizen Developer"])))).toBe("refused license-box-missing");
  });

  test("a second box of the name came late: neither is pressed", async () => {
    const [first] = document.querySelectorAll(".MuiDrawer-root label:has(input[type=checkbox])");
    first?.parentElement?.append(add(box("Tester", true)));
    const ticked = (): number => document.querySelectorAll(".MuiDrawer-root input[type=checkbox]:checked").length;
    const before = ticked();
    expect(code(await step(clear(["Tester"])))).toBe("refused license-box-missing");
    expect(ticked()).toBe(before);
  });

  test("a box that cannot be pressed stops the row", async () => {
    for (const input of document.querySelectorAll("input[type=checkbox]")) input.setAttribute("disabled", "");
    expect(code(await step(clear("all")))).toBe("again not-enabled");
  });

  test("an option is chosen by one press; chosen already is done", async () => {
    expect(await step(choose("Use Group allocation rule"))).toMatchObject({ kind: "done", pressed: true });
    expect(await step(choose("Use Group allocation rule"))).toMatchObject({ kind: "done", pressed: false });
  });

  test("nothing of it is saved", async () => {
    await step(clear("all"));
    expect(page.saves).toEqual([]);
    expect(code(await step(commit("Save")))).toBe("refused boxes-changed");
    expect(page.saves).toEqual([]);
  });
});
