import type { Labels } from "../portal/labels/labels";
import { normalizeText } from "../rules/normalize";
import { isVisible, parentOf, queryAll, rootsIn } from "./tree";

const panelNames = [
  "Edit License Allocation",
  "Allocate Licenses",
  "Edit Group Allocation Rule",
  "Edit Group",
  "License inheritance from group",
] as const;

/** A title of a panel, and whom it names: "Edit Group for Finance". */
export interface Titled {
  readonly name: keyof Labels["panel"];
  readonly rest: string;
}

const drawings = 'svg, style, script, mat-icon, [role="img"], [data-ligature]';
const pressable = 'button, a, [role="button"], [role="tab"], [role="menuitem"], [role="option"]';
/** What a panel holds of others: labels, entries, chips. */
const held = `${pressable}, label, li, [role="listitem"], [role="row"], [role="gridcell"], td, [class*="Chip"], [class*="chip"]`;

/** The titles of panels an element shows. */
export function titlesIn(element: Element, labels: Labels): Titled[] {
  return textsUnder(element).flatMap(({ data, parentElement }) => {
    const text = normalizeText(data);
    const found = panelNames.flatMap((name) => {
      const rest = restOf(text, labels.panel[name].map(normalizeText));
      return rest === null ? [] : [{ name, rest }];
    });
    // A button may be called like the panel it opens, and what is hidden is an old panel's.
    if (found.length === 0 || isInside(parentElement, element, `${pressable}, ${drawings}`)) return [];
    return parentElement?.checkVisibility({ visibilityProperty: true }) ? found : [];
  });
}

/** Titles are compared whole; one may go on with whom it is about. */
function restOf(text: string, titles: readonly string[]): string | null {
  for (const title of titles) {
    if (text === title) return "";
    for (const link of [" for ", ": ", " - "])
      if (text.startsWith(title + link)) return text.slice(title.length + link.length);
  }
  return null;
}

/** Texts of its own, and what stands in its plain fields: a group's name may be there to be changed. */
export function headsOf(panel: Element): string[] {
  const texts = textsUnder(panel, `${held}, ${drawings}`).flatMap(({ data, parentElement }) =>
    parentElement?.checkVisibility({ visibilityProperty: true }) ? [normalizeText(data)] : [],
  );
  const fields = queryAll(panel, 'input:not([type]), input[type="text"]').flatMap((field) =>
    field instanceof HTMLInputElement && !field.matches('[role="combobox"]') && isVisible(field)
      ? [normalizeText(field.value)]
      : [],
  );
  return [...texts, ...fields].filter((text) => text !== "");
}

/** The text nodes below an element, hidden ones too, without those of parts to be left out. A list has thousands: little is asked of each. */
function textsUnder(element: Element, leftOut: string | null = null): Text[] {
  return rootsIn(element).flatMap((root) => {
    if (leftOut && root instanceof ShadowRoot && isInside(root.host, element, leftOut)) return [];
    const walker = leftOut ? walkerWithout(root, leftOut) : document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node instanceof Text && node.data.trim() !== "") texts.push(node);
    return texts;
  });
}

const walkerWithout = (root: Node, leftOut: string): TreeWalker =>
  document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(leftOut) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );

function isInside(element: Element | null, outer: Element, selector: string): boolean {
  for (let at = element; at && at !== outer; at = parentOf(at)) if (at.matches(selector)) return true;
  return false;
}

/** The elements that show the title of this panel. */
export function titleElements(scope: Element, labels: Labels, name: keyof Labels["panel"]): Element[] {
  const titles = labels.panel[name].map(normalizeText);
  return textsUnder(scope).flatMap(({ data, parentElement }) => {
    if (!parentElement || restOf(normalizeText(data), titles) === null) return [];
    if (isInside(parentElement, scope, `${pressable}, ${drawings}`)) return [];
    return isVisible(parentElement) ? [parentElement] : [];
  });
}
