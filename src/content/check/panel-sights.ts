import type { Needed } from "../../flows/needed-shape";
import type { Labels } from "../../portal/labels/labels";
import { normalizeText } from "../../rules/normalize";
import { notReached } from "../../run/page-check";
import type { Sight } from "../../run/page-check-shape";
import { entryElements } from "../entries";
import { findAll } from "../find";
import type { PanelName } from "../panel";
import { controlsOf } from "../panel-reading";
import { titleElements } from "../panel-texts";
import { sectionHeaders } from "../section";
import { contains, isVisible, parentOf, queryAll } from "../tree";
import { removeSight } from "./remove-sight";
import { sightOf } from "./sight";
import { spellingsOf } from "./spellings";

/**
 * The part of the page a title of a panel heads: as far out as nothing else of the page is in it. Null where no such title is shown, or none
 * that has a button to leave or save by.
 */
export function partUnderTitle(labels: Labels, name: PanelName): Element | null {
  const parts = [...new Set(titleElements(document.body, labels, name).map((title) => partAround(labels, title)))];
  const ways = [...labels.button.Save, ...labels.button.Cancel, ...labels.button.Close];
  const [part, ...more] = parts.filter((one) => findAll(one, "button", ways).length > 0);
  return part && more.length === 0 ? part : null;
}

function partAround(labels: Labels, title: Element): Element {
  const marks = [
    ...sectionHeaders(labels, "License Allocations to Users"),
    ...sectionHeaders(labels, "License Allocations to Groups"),
    ...queryAll(document, '[role="tablist"]').filter(isVisible),
  ];
  let part: Element = title;
  for (let at = parentOf(title); at && at !== document.body; at = parentOf(at)) {
    const around = at;
    if (marks.some((mark) => contains(around, mark))) break;
    if (isVisible(around)) part = around;
  }
  return part;
}

/** Looks for what stands in an open panel. */
export function panelSights(labels: Labels, name: PanelName, part: Element, needs: readonly Needed[]): Sight[] {
  return needs.map((need) => {
    const wanted = spellingsOf(labels, need);
    switch (need.kind) {
      case "panel":
        return sightOf(need, titleElements(part, labels, name), wanted, "title");
      case "option":
        return sightOf(need, radiosCalled(part, name, wanted), wanted, "radio button");
      case "field":
        return sightOf(need, fieldsCalled(part, wanted), wanted, "field");
      default:
        return buttonSight(labels, part, need, wanted);
    }
  });
}

const radiosCalled = (element: Element, name: PanelName, wanted: readonly string[]): Element[] =>
  controlsOf({ name, element, save: null, emails: [], heads: [] }, "radio").flatMap((radio) =>
    wanted.includes(normalizeText(radio.label)) ? [radio.element] : [],
  );

const fieldsCalled = (part: Element, wanted: readonly string[]): Element[] => [
  ...new Set([...findAll(part, "combobox", wanted), ...findAll(part, "textbox", wanted)]),
];

/** A panel may be left by more than one button, and each entry of a list has its own. */
function buttonSight(labels: Labels, part: Element, need: Needed, wanted: readonly string[]): Sight {
  if (need.label === "Remove") return removeSight(labels, part, need, wanted);
  const isList = need.label === "Release license";
  // Of a list of hundreds the first entries tell what the others have.
  const [first = []] = isList ? firstEntries(part).map((entry) => findAll(entry, "button", wanted)) : [];
  const found = first.length > 0 ? first : findAll(part, "button", wanted);
  if (!isList) return sightOf(need, found, wanted, "button", need.label === "Cancel");
  if (found.length === 0 && entryElements(part, labels).length === 0)
    return notReached(need, "Nobody in this list has a license to release.");
  return sightOf(need, found, wanted, "button", true);
}

const firstEntries = (part: Element): Element[] => queryAll(part, 'li, [role="listitem"]').slice(0, 1);
