import { beforeEach, describe, expect, test } from "vitest";
import { closePanels } from "../../../src/content/close-panel";
import { openDialogs } from "../../../src/content/dialogs";
import { openPanels } from "../../../src/content/panel";
import { en } from "../../../src/portal/labels/en";
import { entries, finance, leasesPanel, question, rulePanel } from "./group-markup";
import { crowd, kimLease } from "./leases";
import { panelFor } from "./live";
import { add, clicksOn, hurry, later, one, openPage, shadow } from "./page";
import { drawer } from "./panels";
import { portal } from "./portal";
import { kim } from "./tables";

const editor = drawer({ title: "Edit Group", email: "Finance", options: "", boxes: "" });
const allocate = drawer({ title: "Allocate Licenses", options: "" });
const list = leasesPanel(finance).replace("<ul>", `<ul>${entries([kimLease])}`);

/** Every panel goes when its Cancel or Close is pressed; what else is pressed is counted. */
let others = 0;
function open(over: string): void {
  openPage(`<div id="app">${portal()}${over}</div>`);
  others = 0;
  one("#app").addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    const called = button?.getAttribute("aria-label") ?? button?.textContent ?? "";
    if (called === "Cancel" || called === "Close") button?.closest(".MuiDialog-root, .MuiDrawer-root")?.remove();
    else if (button) others += 1;
  });
}

test.each([
  ["Edit License Allocation", panelFor(kim)],
  ["Allocate Licenses", allocate],
  ["Edit Group Allocation Rule", rulePanel(finance)],
  ["License inheritance from group", list],
  ["Edit Group", editor],
])("%s is left without saving", async (name, over) => {
  open(over);
  expect(openPanels(en).map((panel) => panel.name)).toEqual([name]);
  expect(await closePanels(en)).toBeNull();
  expect([document.querySelector(".MuiDrawer-root"), others]).toEqual([null, 0]);
});

test("all of them at once, the question on top first", async () => {
  open(panelFor(kim) + list + question("<p>Alex Kim</p>"));
  expect(await closePanels(en)).toBeNull();
  expect([openPanels(en), openDialogs(en), others]).toEqual([[], [], 0]);
});

test("nothing open: nothing is pressed", async () => {
  open("");
  const clicks = clicksOn(document.body);
  expect(await closePanels(en)).toBeNull();
  expect(clicks.count()).toBe(0);
});

test("one that slides away by itself is waited for", async () => {
  open(list);
  for (const button of document.querySelectorAll(".MuiDrawer-root button")) button.setAttribute("disabled", "");
  later(900, () => one(".MuiDrawer-root").remove());
  expect(await closePanels(en)).toBeNull();
});

test("one that cannot be left is told", async () => {
  open(list);
  one("#app").addEventListener("click", (event) => event.stopImmediatePropagation(), { capture: true });
  hurry();
  expect(await closePanels(en)).toMatchObject({ code: "panel-not-settled" });
});

describe("where a list of inherited licenses ends", () => {
  beforeEach(() => open(list));
  const shown = () => openPanels(en).filter(({ name }) => name === "License inheritance from group");

  test("it holds its entries and its buttons, and is found once", () => {
    const [panel, ...more] = shown();
    expect([panel?.element.className, panel?.save, more]).toEqual(["MuiDrawer-root", null, []]);
    expect(panel?.heads).toContain("finance automation");
  });

  test("in a dialog, and in place beside the page's own list", () => {
    const content = one(".MuiDrawer-root > [tabindex]").innerHTML;
    open(`<div role="dialog">${content}</div>`);
    expect(shown().map(({ element }) => element.getAttribute("role"))).toEqual(["dialog"]);
    open("");
    add(`<mat-sidenav><section>${content}</section></mat-sidenav>`, one("[role=region]"));
    expect(shown().map(({ element }) => element.localName)).toEqual(["mat-sidenav"]);
  });

  test("inside a closed shadow root", () => {
    const content = one(".MuiDrawer-root > [tabindex]").innerHTML;
    open("<ap-drawer></ap-drawer>");
    shadow(one("ap-drawer"), content, "closed");
    expect(shown()).toHaveLength(1);
  });

  test("a message's Close and a title without one are no panel", () => {
    open(
      '<div role="alert">License inheritance from group<button>Dismiss</button></div><div><button aria-label="Close"></button></div>',
    );
    expect(shown()).toEqual([]);
  });

  test("a button called like a panel does not make a form beside it that panel", () => {
    open("");
    add("<form><input aria-label='Name'><button>Save</button></form>", one("[role=region]"));
    expect(openPanels(en)).toEqual([]);
  });

  test("names of users are not what it is about", () => {
    one(".MuiDrawer-root ul").innerHTML = entries([{ ...kimLease, name: "Sales" }]);
    expect(shown()[0]?.heads).not.toContain("sales");
  });
});

describe("a question", () => {
  test("has a text, a Cancel and one confirming button, in any container", () => {
    for (const html of [
      question("<p>Alex Kim</p>"),
      '<div class="MuiModal-root"><div><span>Release license</span><p>Alex Kim</p></div><div><button>Cancel</button><button>Release license</button></div></div>',
    ]) {
      open(list + html);
      expect(openDialogs(en)).toMatchObject([{ texts: expect.arrayContaining(["Alex Kim"]) }]);
    }
  });

  test("an entry's own button is none, however few entries there are", () => {
    open(list.replace("<footer><button>Close</button>", "<footer><button>Cancel</button><button>Close</button>"));
    expect(openDialogs(en)).toEqual([]);
    open(leasesPanel(finance).replace("<ul>", `<ul>${entries(crowd(3))}`));
    expect(openDialogs(en)).toEqual([]);
  });

  test("of another kind is none", () => {
    open('<div role="dialog"><h2>Remove group</h2><button>Cancel</button><button>Remove</button></div>');
    expect(openDialogs(en)).toEqual([]);
  });
});
