import { computeAccessibleName } from "dom-accessibility-api";
import type { PanelReading } from "../messages";
import type { Labels } from "../portal/labels/labels";
import { normalizeText, sameLabel } from "../rules/normalize";
import { findAll, findRole } from "./find";
import { sectionHeaders } from "./section";
import { emailsIn } from "./table";
import { contains, isVisible, parentOf, queryAll, textsOf } from "./tree";

/** An open panel of the page, told by its title and its Save button, whatever it is made of. */
export interface Panel {
  readonly element: Element;
  readonly save: Element;
  /** Every e-mail it shows: exactly one says whose it is. */
  readonly emails: readonly string[];
}

/** Every open "Edit License Allocation" panel; while one leaves and the next comes there may be two. */
export function openPanels(labels: Labels): Panel[] {
  const titles = labels.panel["Edit License Allocation"].map(normalizeText);
  const sections = sectionHeaders(labels, "License Allocations to Users");
  return findAll(document, "button", labels.button.Save).flatMap((save) => {
    for (let at = parentOf(save); at; at = parentOf(at)) {
      const around = at;
      if (sections.some((section) => contains(around, section))) return [];
      const texts = textsOf(around);
      if (texts.some((text) => titles.includes(normalizeText(text))))
        return [{ element: around, save, emails: emailsIn(texts) }];
    }
    return [];
  });
}

/** A checkbox or radio of the panel with the label it bears, counts behind it left off. */
export interface Control {
  readonly element: Element;
  readonly label: string;
  readonly checked: boolean;
}

const counts = /\s*[([]?\s*\d+\s*(?:\/|of)\s*\d+(?:\s+\w+)?\s*[)\]]?$/i;

export function controlsOf(panel: Panel, role: "checkbox" | "radio"): Control[] {
  return findRole(panel.element, role).map((element) => ({
    element,
    label: computeAccessibleName(element, { computedStyleSupportsPseudoElements: true }).replace(counts, "").trim(),
    checked: element instanceof HTMLInputElement ? element.checked : element.getAttribute("aria-checked") === "true",
  }));
}

const isUndecided = ({ element }: Control): boolean =>
  element instanceof HTMLInputElement ? element.indeterminate : element.getAttribute("aria-checked") === "mixed";

/** What the panel says now; null while it is loading or cannot be read without doubt (a box without a label, two with one label). */
export function readPanel(panel: Panel): PanelReading | null {
  if (!isVisible(panel.element) || isLoading(panel)) return null;
  const boxes = controlsOf(panel, "checkbox");
  const labels = new Set(boxes.map(({ label }) => normalizeText(label)));
  if (boxes.length === 0 || labels.size !== boxes.length || labels.has("") || boxes.some(isUndecided)) return null;
  const chosen = controlsOf(panel, "radio").filter(({ checked }) => checked);
  if (chosen.length > 1) return null;
  return { option: chosen[0]?.label ?? "", boxes: boxes.map(({ label, checked }) => ({ label, checked })) };
}

const isLoading = ({ element }: Panel): boolean =>
  queryAll(element, '[aria-busy="true"], [role="progressbar"]').some(isVisible);

export const tickedIn = (reading: PanelReading): string[] =>
  reading.boxes.filter(({ checked }) => checked).map(({ label }) => label);

/** One text for one reading, so that two can be compared. */
export const fingerprint = ({ option, boxes }: PanelReading): string =>
  JSON.stringify([
    normalizeText(option),
    boxes.map(({ label, checked }) => `${checked ? "+" : "-"}${normalizeText(label)}`).sort(),
  ]);

/** Whether two lists hold the same labels, whatever the order. */
export const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && holdsAll(one, other) && holdsAll(other, one);

const holdsAll = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((label) => other.some((each) => sameLabel(each, label)));
