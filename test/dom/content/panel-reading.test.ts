import { describe, expect, test } from "vitest";
import { openPanels } from "../../../src/content/panel";
import { panelOf } from "../../../src/content/panel-of";
import { fingerprint, readPanel, sameSet, tickedIn } from "../../../src/content/panel-reading";
import type { PanelReading } from "../../../src/messages";
import { en } from "../../../src/portal/labels/en";
import { one, openPage } from "./page";
import { box, drawer, option } from "./panels";
import { portal } from "./portal";

const ofAlex = { name: "Edit License Allocation", of: { user: "alex.kim@acme.example" }, others: [] } as const;

function read(boxes: string, options?: string): PanelReading | null {
  openPage(portal({ over: drawer(options === undefined ? { boxes } : { boxes, options }) }));
  const panel = panelOf(en, ofAlex);
  return "code" in panel ? null : readPanel(panel, en);
}

describe("the boxes of a panel", () => {
  test.each(["Tester (12 of 20)", "Tester 12 / 20", "Tester [3/5 used]", "Tester (12/20)"])(
    "counts in a label are left off: %s",
    (label) => {
      expect(read(box(label, true))?.boxes).toEqual([{ label: "Tester", checked: true }]);
    },
  );

  test("a number that belongs to the label stays", () => {
    expect(read(box("Robot 2", true))?.boxes).toEqual([{ label: "Robot 2", checked: true }]);
  });

  test("Radix boxes tell by aria-checked, and are named by their labels", () => {
    const radix = (id: string, checked: string) =>
      `<button role="checkbox" aria-checked="${checked}" id="${id}"></button><label for="${id}">${id}</label>`;
    expect(read(radix("Attended", "true") + radix("Tester", "false"))?.boxes).toEqual([
      { label: "Attended", checked: true },
      { label: "Tester", checked: false },
    ]);
    expect(read(radix("Attended", "mixed"))).toBeNull();
  });

  test("the property counts, not the attribute it started with", () => {
    openPage(portal({ over: drawer({ boxes: box("Tester", true) }) }));
    const input = one("input[type=checkbox]");
    if (input instanceof HTMLInputElement) input.checked = false;
    const [panel] = openPanels(en);
    expect(panel && readPanel(panel, en)?.boxes).toEqual([{ label: "Tester", checked: false }]);
  });

  test("a quota field between them is no box", () => {
    expect(
      read(`${box("Tester", true)}<input type="number" aria-label="Quota">${box("Insights")}`)?.boxes,
    ).toHaveLength(2);
  });

  test.each([
    ["no box", ""],
    ["a box without a label", box("Tester", true) + box("")],
    ["two boxes of one label", box("Tester", true) + box("TESTER")],
    ["two boxes that differ in their counts only", box("Tester (1 of 2)", true) + box("Tester (2 of 2)")],
    ["a progress mark", `${box("Tester", true)}<span role="progressbar"></span>`],
    ["an announced wait", `<div aria-busy="true">${box("Tester", true)}</div>`],
  ])("%s: not read", (_, boxes) => {
    expect(read(boxes)).toBeNull();
  });

  test("a box neither on nor off: not read", () => {
    openPage(portal({ over: drawer() }));
    const [input] = document.querySelectorAll("input[type=checkbox]");
    if (input instanceof HTMLInputElement) input.indeterminate = true;
    const [panel] = openPanels(en);
    expect(panel && readPanel(panel, en)).toBeNull();
  });

  test("both options chosen: not read; none chosen: read without one", () => {
    const both = `${option("Use Group allocation rule", true)}<div role="radio" aria-checked="true">Allocate to User</div>`;
    expect(read(box("Tester", true), both)).toBeNull();
    expect(read(box("Tester", true), "")?.option).toBe("");
  });
});

test("two readings are the same whatever the order, case and dashes, and differ by one tick or the option", () => {
  const one = { label: "Tester \u2013 Named User", checked: true };
  const other = { label: "Attended", checked: false };
  const reading = { option: "Allocate to User", boxes: [one, other] };
  const same = { option: "ALLOCATE TO USER", boxes: [other, { ...one, label: "tester - named user" }] };
  expect(fingerprint(same)).toBe(fingerprint(reading));
  expect(fingerprint({ ...reading, boxes: [one, { ...other, checked: true }] })).not.toBe(fingerprint(reading));
  expect(fingerprint({ ...reading, boxes: [one] })).not.toBe(fingerprint(reading));
  expect(fingerprint({ ...reading, option: "" })).not.toBe(fingerprint(reading));
  expect(tickedIn(reading)).toEqual([one.label]);
  expect(sameSet(["A", "B"], ["b", "a"])).toBe(true);
  expect(sameSet(["A"], ["A", "B"])).toBe(false);
  expect(sameSet(["A", "A"], ["A", "B"])).toBe(false);
});
