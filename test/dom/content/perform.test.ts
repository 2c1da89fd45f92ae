import { beforeEach, describe, expect, test } from "vitest";
import { deallocate } from "../../../src/flows/deallocate";
import { expand, tab } from "../../../src/flows/steps";
import type { PanelReading } from "../../../src/messages";
import type { Live } from "./live";
import { add, clicksOn, one } from "./page";
import { accordion, list, tabs, USERS } from "./portal";
import { alex, begin, code, step } from "./steps";
import { mui, roe } from "./tables";

let page: Live;
beforeEach(() => {
  page = begin();
});

test("the whole procedure takes exactly the planned license, once", async () => {
  let expected: PanelReading | null = null;
  for (const each of deallocate.steps({ users: [alex], group: "", licenses: ["Tester"] })) {
    const outcome = await step(each, each.verb === "commit" ? expected : null);
    expect(code(outcome), each.verb).toBe("done");
    if (outcome.kind === "done") expected = outcome.panel;
  }
  expect(page.saves).toEqual([{ email: alex, licenses: ["Attended"] }]);
});

describe("on a page that is not ours or may not be written, every step is refused and presses nothing", () => {
  const steps = deallocate
    .steps({ users: [alex], group: "", licenses: ["Tester"] })
    .filter(({ verb }) => verb !== "open");

  test.each([
    [
      "the tenant's page",
      () => window.happyDOM?.setURL("https://cloud.uipath.com/acme/portal_/tenant/x"),
      "tenant-page",
    ],
    ["another language", () => void document.documentElement.setAttribute("lang", "tr"), "unknown-language"],
    ["a migration", () => void add('<div role="status">License Migration is under way</div>'), "license-migration"],
    ["signed out", () => void add('<input type="password">'), "signed-out"],
  ])("%s", async (_, happen, expected) => {
    happen();
    const clicks = clicksOn(document.body);
    for (const each of steps) expect(code(await step(each))).toBe(`refused ${expected}`);
    expect(clicks.count()).toBe(0);
  });
});

describe("tab and expand", () => {
  test("met already: done without a press", async () => {
    const clicks = clicksOn(document.body);
    expect(await step(tab("Users"))).toMatchObject({ kind: "done", pressed: false });
    expect(await step(expand(USERS))).toMatchObject({ kind: "done", pressed: false });
    expect(clicks.count()).toBe(0);
  });

  test("a collapsed section is opened by one press", async () => {
    const header = one("[aria-expanded=true]");
    const { parentElement: section } = header;
    header.setAttribute("aria-expanded", "false");
    section?.lastElementChild?.remove();
    const clicks = clicksOn(header);
    header.addEventListener("click", () => {
      header.setAttribute("aria-expanded", "true");
      section?.append(add(`<div role="region">${list()}</div>`));
    });
    expect(await step(expand(USERS))).toMatchObject({ kind: "done", pressed: true });
    expect(clicks.count()).toBe(1);
  });

  test("a press that does nothing is told, not repeated", async () => {
    one("[role=tablist]").outerHTML = tabs("Consumables");
    const clicks = clicksOn(document.body);
    expect(code(await step(tab("Users")))).toBe("again press-without-effect");
    expect(clicks.count()).toBe(1);
  });

  test("a second section of the name: not ours, nothing pressed", async () => {
    add(accordion(USERS, mui([roe])), one("#app"));
    expect(code(await step(expand(USERS)))).toBe("refused page-not-recognized");
  });
});
