import { computeAccessibleName } from "dom-accessibility-api";
import type { PanelReading } from "../messages";
import type { Labels } from "../portal/labels/labels";
import { quotaTexts } from "../rules/check";
import { normalizeText, sameLabel } from "../rules/normalize";
import { findRole } from "./find";
import { withoutCounts } from "./license-texts";
import { skeletons } from "./loading";
import type { Panel, PanelName } from "./panel";
import { peopleIn } from "./people-field";
import { quotasIn } from "./quotas";
import { isVisible, queryAll } from "./tree";

/** A checkbox or radio of the panel with the label it bears, counts behind it left off. */
export interface Control {
  readonly element: Element;
  readonly label: string;
  readonly checked: boolean;
}

export function controlsOf(panel: Panel, role: "checkbox" | "radio"): Control[] {
  return findRole(panel.element, role).map((element) => ({
    element,
    label: withoutCounts(computeAccessibleName(element, { computedStyleSupportsPseudoElements: true })),
    checked: element instanceof HTMLInputElement ? element.checked : element.getAttribute("aria-checked") === "true",
  }));
}

/** Some families draw it without telling the box. */
const isUndecided = ({ element }: Control): boolean =>
  element.getAttribute("data-indeterminate") === "true" ||
  (element instanceof HTMLInputElement ? element.indeterminate : element.getAttribute("aria-checked") === "mixed");

/** What the boxes of a loaded panel show, where one of them is neither ticked nor empty; else no text. */
export function undecidedBoxes(panel: Panel): string {
  if (!isVisible(panel.element) || isLoading(panel)) return "";
  const boxes = controlsOf(panel, "checkbox");
  if (!boxes.some(isUndecided)) return "";
  return boxes.map((box) => `${isUndecided(box) ? "?" : box.checked} ${box.label}`).join(", ");
}

const withPeople: readonly PanelName[] = ["Allocate Licenses", "Edit Group"];
const withoutBoxes: readonly PanelName[] = ["License inheritance from group", "Edit Group"];

/**
 * What the panel says now; null while it is loading or cannot be read without doubt (a box without a label, two with one label, a limit
 * that belongs to no box, people who are hidden behind a number).
 */
export function readPanel(panel: Panel, labels: Labels): PanelReading | null {
  if (!isVisible(panel.element) || isLoading(panel)) return null;
  const people = withPeople.includes(panel.name) ? peopleIn(panel.element, labels) : undefined;
  if (people === null) return null;
  const fields = people === undefined ? {} : { people };
  if (withoutBoxes.includes(panel.name)) return { option: "", boxes: [], ...fields };
  const boxes = controlsOf(panel, "checkbox");
  const names = new Set(boxes.map(({ label }) => normalizeText(label)));
  if (boxes.length === 0 || names.size !== boxes.length || names.has("") || boxes.some(isUndecided)) return null;
  const chosen = controlsOf(panel, "radio").filter(({ checked }) => checked);
  if (chosen.length > 1) return null;
  const quotas = panel.name === "Edit Group Allocation Rule" ? quotasIn(panel.element, boxes, labels) : undefined;
  if (quotas === null) return null;
  return {
    option: chosen[0]?.label ?? "",
    boxes: boxes.map(({ label, checked }) => ({ label, checked })),
    ...(quotas === undefined ? {} : { quotas }),
    ...fields,
  };
}

const loadingMarks = `[aria-busy="true"], [role="progressbar"], ${skeletons}`;

export const isLoading = ({ element }: Panel): boolean => queryAll(element, loadingMarks).some(isVisible);

export const tickedIn = (reading: PanelReading): string[] =>
  reading.boxes.filter(({ checked }) => checked).map(({ label }) => label);

/** One text for one reading, so that two can be compared. */
export const fingerprint = ({ option, boxes, quotas = {}, people = [] }: PanelReading): string =>
  JSON.stringify([
    normalizeText(option),
    boxes.map(({ label, checked }) => `${checked ? "+" : "-"}${normalizeText(label)}`).sort(),
    quotaTexts(quotas),
    people.map(({ text, email, kind }) => `${kind} ${email.toLowerCase()} ${normalizeText(text)}`).sort(),
  ]);

/** Whether two lists hold the same labels, whatever the order. */
export const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && holdsAll(one, other) && holdsAll(other, one);

const holdsAll = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((label) => other.some((each) => sameLabel(each, label)));
