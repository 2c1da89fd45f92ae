import { computeAccessibleName } from "dom-accessibility-api";
import type { Labels } from "../portal/labels/labels";
import { normalizeText, sameLabel } from "../rules/normalize";
import { comesBefore, contains, isVisible, parentOf, queryAll } from "./tree";

interface Labelled {
  readonly element: Element;
  readonly label: string;
  readonly checked: boolean;
}

const fields = 'input[type="number"], [role="spinbutton"]';

/**
 * What the number fields between the boxes of a rule hold, by the label of their box; empty ones and those of cleared boxes left out. Null
 * where a field cannot be told to belong to one box, or holds no whole number.
 */
export function quotasIn(panel: Element, boxes: readonly Labelled[], labels: Labels): Record<string, number> | null {
  const owners = new Set<Labelled>();
  const quotas: Record<string, number> = {};
  for (const field of queryAll(panel, fields).filter(isVisible)) {
    const owner = ownerOf(field, panel, boxes, labels);
    if (!owner || owners.has(owner)) return null;
    owners.add(owner);
    const text = heldBy(field).trim();
    if (text === "" || !owner.checked) continue;
    const limit = Number(text);
    if (!Number.isInteger(limit) || limit < 0) return null;
    quotas[owner.label] = limit;
  }
  return quotas;
}

const heldBy = (field: Element): string =>
  field instanceof HTMLInputElement ? field.value : (field.getAttribute("aria-valuenow") ?? "");

/** The box a field stands with, or after; its name may say which, and must not say another. */
function ownerOf(field: Element, panel: Element, boxes: readonly Labelled[], labels: Labels): Labelled | null {
  const beside = besideBox(field, panel, boxes);
  const name = normalizeText(computeAccessibleName(field, { computedStyleSupportsPseudoElements: true }));
  if (labels.field.Quota.some((plain) => sameLabel(plain, name)) || name === "") return beside;
  const named = boxes.filter(({ label }) => name.endsWith(` ${normalizeText(label)}`));
  // Of "Tester" and "App Tester" the longer one is meant.
  const [longest] = named.sort((one, other) => other.label.length - one.label.length);
  return longest === undefined || longest === beside ? beside : null;
}

function besideBox(field: Element, panel: Element, boxes: readonly Labelled[]): Labelled | null {
  for (let at = parentOf(field); at && at !== panel; at = parentOf(at)) {
    const around = at;
    const inside = boxes.filter(({ element }) => contains(around, element));
    if (inside.length === 1) return inside[0] ?? null;
    if (inside.length > 1) break;
  }
  const before = boxes.filter(({ element }) => comesBefore(element, field));
  const [first = null] = before;
  return before.reduce((last, box) => (last && comesBefore(last.element, box.element) ? box : last), first);
}
