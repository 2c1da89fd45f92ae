import { describe, expect, test } from "vitest";
import { openPanels } from "../../../src/content/panel";
import { readPanel } from "../../../src/content/panel-reading";
import { en } from "../../../src/portal/labels/en";
import { finance, rulePanel } from "./group-markup";
import { openPage, shadow } from "./page";
import { box } from "./panels";
import { portal } from "./portal";

/** The limits of a rule panel, "not read" where they cannot be told. */
function limits(boxes: string): Record<string, number> | undefined | "not read" {
  openPage(portal({ over: rulePanel(finance, { boxes }) }));
  const [panel] = openPanels(en);
  const reading = panel && readPanel(panel, en);
  return reading ? reading.quotas : "not read";
}

const field = (value: string, name = "Quota", more = ""): string =>
  `<div><input type="number" aria-label="${name}" value="${value}" ${more}></div>`;

describe("a limit belongs to the box it stands with", () => {
  test.each([
    ["below its box, named after it", box("Attended", true) + field("3", "Quota for Attended") + box("Tester", true)],
    ["below its box, without a name of its own", box("Attended", true) + field("3") + box("Tester", true)],
    [
      "beside its box, before it",
      `<section>${field("3")}${box("Attended", true)}</section><section>${field("")}${box("Tester", true)}</section>`,
    ],
    [
      "Radix, in a row",
      `<div><button role="checkbox" aria-checked="true" id="a"></button><label for="a">Attended</label>
        <div role="spinbutton" aria-label="Quota" aria-valuenow="3">3</div></div>`,
    ],
    [
      "Angular",
      `<mat-checkbox><input type="checkbox" id="b" checked><label for="b">Attended</label></mat-checkbox>${field("3")}`,
    ],
  ])("%s", (_, html) => {
    expect(limits(html)).toEqual({ Attended: 3 });
  });

  test("several, one empty, one of a cleared box", () => {
    const html =
      box("Attended", true) + field("3") + box("Tester", true) + field("") + box("Insights") + field("7", "Quota");
    expect(limits(html)).toEqual({ Attended: 3 });
  });

  test("a longer label is not taken for the shorter one in it", () => {
    const html =
      box("Tester", true) +
      field("3", "Quota for Tester") +
      box("App Tester", true) +
      field("4", "Quota for App Tester");
    expect(limits(html)).toEqual({ Tester: 3, "App Tester": 4 });
  });

  test("boxes with a root of their own come before the fields that stand below them", () => {
    const parts = ["Attended", "Tester", "Insights"].map(
      (label) => `<div><ap-checkbox data-label="${label}"></ap-checkbox></div>${field("3", `Quota for ${label}`)}`,
    );
    openPage(portal({ over: rulePanel(finance, { boxes: parts.join("") }) }));
    for (const host of document.querySelectorAll<HTMLElement>("ap-checkbox"))
      shadow(host, box(host.dataset.label ?? "", true));
    const [panel] = openPanels(en);
    expect(panel && readPanel(panel, en)?.quotas).toEqual({ Attended: 3, Tester: 3, Insights: 3 });
  });

  test("no fields, no limits", () => {
    expect(limits(box("Attended", true))).toEqual({});
  });

  test("a hidden field is none", () => {
    expect(limits(box("Attended", true) + field("3", "Quota", "hidden"))).toEqual({});
  });
});

describe("what cannot be told for certain is not read", () => {
  test.each([
    ["before every box", field("3") + box("Attended", true) + box("Tester", true)],
    ["two below one box", box("Attended", true) + field("3") + field("4") + box("Tester", true)],
    ["named after another box", box("Attended", true) + field("3", "Quota for Tester") + box("Tester", true)],
    ["not a whole number", box("Attended", true) + field("1.5")],
    ["below zero", box("Attended", true) + field("-1")],
  ])("%s", (_, html) => {
    expect(limits(html)).toBe("not read");
  });
});
