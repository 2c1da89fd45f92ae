import { expect, test } from "vitest";
import { asItStands } from "../../../../src/content/check/as-it-stands";
import { labelsOfPage } from "../../../../src/content/words";
import { flowNames } from "../../../../src/flows/names";
import { neededBy } from "../../../../src/flows/needed";
import { keyOf } from "../../../../src/flows/needed-shape";
import type { Place } from "../../../../src/flows/steps";
import { linesInSight, neededAt } from "../../../../src/run/page-check";
import type { CheckLine, LineVerdict } from "../../../../src/run/page-check-shape";
import { openPage } from "../page";
import { shownWith } from "./renamed";

const needed = neededBy(flowNames);
const shown = shownWith(null);

/** What a page shows as it stands; fails where looking did anything to it. */
function lines(html: string, place: Place = "licenses"): CheckLine[] {
  openPage(html);
  const labels = labelsOfPage();
  if (!labels) throw new Error("no labels");
  const before = document.documentElement.outerHTML;
  const events: string[] = [];
  const types = ["click", "mousedown", "pointerdown", "keydown", "focusin", "input"];
  const note = ({ type }: Event): void => void events.push(type);
  for (const type of types) document.addEventListener(type, note, true);
  const found = linesInSight(needed, asItStands(labels, place, needed));
  for (const type of types) document.removeEventListener(type, note, true);
  expect(events).toEqual([]);
  expect(document.documentElement.outerHTML).toBe(before);
  return found;
}

const of = (verdict: LineVerdict, all: readonly CheckLine[]): string[] =>
  all.filter((line) => line.verdict === verdict).map(keyOf);
const neededIn = (list: string | null, panel: string | null, place: Place = "licenses"): string[] => {
  const [spot] = needed.flatMap(({ spots }) => spots).filter((one) => one.list === list && one.panel === panel);
  return neededAt(needed, { place, list: spot?.list ?? null, panel }).map(keyOf);
};
const sorted = (...keys: string[][]): string[] => [...new Set(keys.flat())].sort();

test("what the page and its open lists show is found; what is in panels and on the other page is not reached", () => {
  const found = lines(shown.licenses);
  const inSight = sorted(neededIn(null, null), neededIn("users", null), neededIn("groups", null));
  expect(of("green", found).sort()).toEqual(inSight);
  expect(of("not-reached", found).sort()).toEqual(
    needed
      .map(keyOf)
      .filter((key) => !inSight.includes(key))
      .sort(),
  );
});

test("the same of the accounts page", () => {
  const found = lines(shown.accounts, "accounts");
  const inSight = sorted(neededIn(null, null, "accounts"), neededIn("account-groups", null, "accounts"));
  expect(of("green", found).sort()).toEqual(inSight);
  expect(of("missing", found)).toEqual([]);
});

test("a list that is closed is not opened: its section is found, what is in it is not reached", () => {
  const found = lines(shown.licenses.replaceAll('aria-expanded="true"', 'aria-expanded="false"'));
  expect(of("green", found).sort()).toEqual(sorted(neededIn(null, null)));
  expect(found.find((line) => keyOf(line) === "icon.Edit license allocation")).toMatchObject({
    verdict: "not-reached",
    detail: "What it stands in is not open.",
  });
});

test.each(Object.keys(shown.panels).filter((name) => name !== "Edit Group"))(
  "what the open panel %s shows is found, wherever else it is needed",
  (panel) => {
    const found = lines(shown.licenses + (shown.panels[panel] ?? ""));
    const [{ list = null } = {}] = needed.flatMap(({ spots }) => spots).filter((spot) => spot.panel === panel);
    const keys = neededIn(list, panel);
    expect(keys).toContain(`panel.${panel}`);
    expect(of("green", found)).toEqual(expect.arrayContaining(keys));
    expect(of("missing", found)).toEqual([]);
  },
);

test("what the open panel does not show is missing", () => {
  const { licenses, panels } = shownWith("button.Save");
  const found = lines(licenses + (panels["Edit License Allocation"] ?? ""));
  expect(of("missing", found)).toEqual(["button.Save"]);
});
