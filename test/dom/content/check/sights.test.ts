import { expect, test } from "vitest";
import { bodyOf, listSights } from "../../../../src/content/check/list-sights";
import { pageSights } from "../../../../src/content/check/page-sights";
import { panelSights, partUnderTitle } from "../../../../src/content/check/panel-sights";
import type { PanelName } from "../../../../src/content/panel";
import { labelsOfPage } from "../../../../src/content/words";
import { flowNames } from "../../../../src/flows/names";
import { neededBy } from "../../../../src/flows/needed";
import { keyOf, type Spot } from "../../../../src/flows/needed-shape";
import type { Labels } from "../../../../src/portal/labels/labels";
import { linesOf, neededAt, notReached, spotsOf } from "../../../../src/run/page-check";
import type { CheckLine, Sight, SpotLook } from "../../../../src/run/page-check-shape";
import { renamableKeys } from "../../../portal/renamable";
import { openPage } from "../page";
import { type Shown, shownWith } from "./renamed";

const needed = neededBy(flowNames);

function labelsNow(): Labels {
  const labels = labelsOfPage();
  if (!labels) throw new Error("no labels");
  return labels;
}

const isPanel = (name: string | null, labels: Labels): name is PanelName => name !== null && name in labels.panel;

/** What is seen at one spot of the pages as they are shown. */
function lookAt(spot: Spot, { licenses, accounts, panels }: Shown): Sight[] {
  openPage((spot.place === "licenses" ? licenses : accounts) + (panels[spot.panel ?? ""] ?? ""));
  const labels = labelsNow();
  const needs = neededAt(needed, spot);
  if (isPanel(spot.panel, labels)) {
    const part = partUnderTitle(labels, spot.panel);
    if (part) return panelSights(labels, spot.panel, part, needs);
    return needs.map((need) =>
      need.kind === "panel" ? { ...notReached(need, ""), verdict: "missing" } : notReached(need, ""),
    );
  }
  if (!spot.list) return pageSights(labels, spot.place, needs);
  const body = bodyOf(labels, spot.list);
  return body ? listSights(labels, body, needs) : needs.map((need) => notReached(need, ""));
}

function check(shown: Shown): CheckLine[] {
  const looks = spotsOf(needed).map((spot): SpotLook => ({ spot, sights: lookAt(spot, shown), reason: null }));
  return linesOf(needed, looks);
}

const amiss = (lines: readonly CheckLine[]): string[] =>
  lines.filter(({ verdict }) => verdict !== "green" && verdict !== "not-reached").map(keyOf);

test("where every label is as it is known, every line is green", () => {
  expect(check(shownWith(null)).filter(({ verdict }) => verdict !== "green")).toEqual([]);
});

test("the administration under another name is not needed where the entry it leads to is in sight", () => {
  expect(amiss(check(shownWith("menu.Admin")))).toEqual([]);
});

test.each(renamableKeys.filter((key) => key !== "menu.Admin"))(
  "%s under another name: that line is missing, and no other",
  (key) => {
    expect(amiss(check(shownWith(key)))).toEqual([key]);
  },
);

test.each([
  ["button.Save", "Edit Group", "<button>Save</button>"],
  ["option.Allocate to User", "Edit License Allocation", '<label><input type="radio">Allocate to User</label>'],
  ["field.Add names", "Edit Group", '<input role="combobox" aria-label="Members">'],
])("%s twice in one panel is ambiguous, and both are candidates", (key, panel, twin) => {
  const shown = shownWith(null);
  const doubled = (shown.panels[panel] ?? "").replace("</h2>", `</h2>${twin}`);
  const lines = check({ ...shown, panels: { ...shown.panels, [panel]: doubled } });
  expect(amiss(lines)).toEqual([key]);
  const [line] = lines.filter((one) => keyOf(one) === key);
  expect(line).toMatchObject({ verdict: "ambiguous", at: { panel } });
  expect(line?.candidates).toHaveLength(2);
});

test("an icon that stands twice in one row is ambiguous; in two rows it is one icon", () => {
  const { licenses, ...rest } = shownWith(null);
  const icon = '<button aria-label="Edit license allocation"></button>';
  const twice = check({ ...rest, licenses: licenses.replace(icon, icon + icon) });
  expect(amiss(twice)).toEqual(["icon.Edit license allocation"]);
  const row = /<tr><td>.*?<\/tr>/s.exec(licenses)?.[0] ?? "";
  expect(amiss(check({ ...rest, licenses: licenses.replace(row, row + row) }))).toEqual([]);
});

test("it says where a name was read", () => {
  const lines = check(shownWith(null));
  const from = (key: string) => lines.find((line) => keyOf(line) === key)?.from;
  expect(from("icon.Edit license allocation")).toBe("aria-label");
  expect(from("button.Save")).toBe("its text");
  expect(from("option.Allocate to User")).toBe("its label");
});
