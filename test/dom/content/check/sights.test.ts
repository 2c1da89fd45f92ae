import { describe, expect, test } from "vitest";
import { lessonFrom } from "../../../../src/content/check/lesson";
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
import { one, openPage } from "../page";
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

const notNeeded = ["menu.Admin", "icon.More actions"];

test("the opener of a row's menu under another name is not needed where no row has a menu", () => {
  expect(amiss(check(shownWith("icon.More actions")))).toEqual([]);
});

test.each(renamableKeys.filter((key) => !notNeeded.includes(key)))(
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

describe("icons in a menu of their row", () => {
  const icon = '<button aria-label="Edit"></button>';
  const menuCalled = (name: string): Shown => {
    const shown = shownWith(null);
    const opener = `<button aria-haspopup="menu" aria-label="${name}"></button>`;
    return { ...shown, accounts: shown.accounts.replace(icon, opener) };
  };
  const verdicts = (shown: Shown) =>
    check(shown).flatMap(({ verdict, ...line }) => (verdict === "green" ? [] : [`${keyOf(line)}: ${verdict}`]));

  test("a menu of a name that is known: what it holds is looked for where its panel is opened", () => {
    expect(verdicts(menuCalled("More actions"))).toEqual(["icon.Edit: not-reached"]);
  });

  test("a menu of a name nobody knows is what is missing", () => {
    expect(verdicts(menuCalled("Quorvex"))).toEqual(["icon.More actions: missing", "icon.Edit: not-reached"]);
  });

  test("a menu of any name is not needed beside the icons themselves", () => {
    const shown = menuCalled("Quorvex");
    const opener = /<button aria-haspopup[^>]*><\/button>/.exec(shown.accounts)?.[0] ?? "";
    expect(verdicts({ ...shown, accounts: shown.accounts.replace(opener, icon + opener) })).toEqual([]);
  });
});

describe("what takes a person out of a group", () => {
  const entry = (button: string) => `<ul><li><span>Ana Lind ana@acme.example</span>${button}</li></ul>`;
  const lineWith = (button: string): CheckLine | undefined => {
    const shown = shownWith(null);
    const panel = (shown.panels["Edit Group"] ?? "").replace(/<ul>.*?<\/ul>/s, entry(button));
    return check({ ...shown, panels: { ...shown.panels, "Edit Group": panel } }).find(
      (line) => keyOf(line) === "button.Remove",
    );
  };

  test.each([
    ["Remove", "Remove"],
    ["Remove Ana Lind", "Remove"],
    ["Ana Lind remove", "remove"],
    ["remove ana@acme.example", "remove"],
  ])("by %j: found, and named without the person", (name, spelling) => {
    expect(lineWith(`<button aria-label="${name}"></button>`)).toMatchObject({ verdict: "green", spelling });
  });

  test("without a name it needs no label", () => {
    expect(lineWith("<button></button>")).toMatchObject({ verdict: "green", spelling: "" });
  });

  test.each(["Quorvex", "Quorvex Ana Lind", "Remove Bo Berg"])("by %j: missing", (name) => {
    expect(lineWith(`<button aria-label="${name}"></button>`)).toMatchObject({ verdict: "missing", candidates: [] });
  });

  test("with nobody in the group it is not reached", () => {
    const shown = shownWith(null);
    const panel = (shown.panels["Edit Group"] ?? "").replace(/<ul>.*?<\/ul>/s, "");
    const lines = check({ ...shown, panels: { ...shown.panels, "Edit Group": panel } });
    expect(lines.find((line) => keyOf(line) === "button.Remove")?.verdict).toBe("not-reached");
  });

  test.each([
    ["Quorvex Ana Lind", "Quorvex"],
    ["Ana Lind quorvex", "quorvex"],
    ["Quorvex", "Quorvex"],
  ])("pointed at %j, the word is learned and not the person's name", (name, spelling) => {
    const shown = shownWith(null);
    const button = `<button id="it" aria-label="${name}"></button>`;
    openPage(shown.accounts + (shown.panels["Edit Group"] ?? "").replace(/<ul>.*?<\/ul>/s, entry(button)));
    const spot: Spot = { place: "accounts", list: "account-groups", panel: "Edit Group" };
    const pointed = lessonFrom(labelsNow(), { kind: "button", label: "Remove", spot }, one("#it"));
    expect(pointed).toMatchObject({ spelling, refusal: null });
  });
});
