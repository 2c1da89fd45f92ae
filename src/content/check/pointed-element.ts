import type { NeededKind } from "../../flows/needed-shape";
import { normalizeText } from "../../rules/normalize";
import { findRole } from "../find";
import { candidates, hasRole } from "../names";
import { controlsOf } from "../panel-reading";
import { isVisible, parentOf, queryAll, type Scope, textsOf } from "../tree";
import { type Name, namesWithSources } from "./name-source";
import { rolesOf } from "./spellings";

const columns = 'th, [role="columnheader"]';

/** Every element of the scope that could be the one of a kind, in the order of the page: what the keyboard moves among. */
export function pointable(scope: Scope, kind: NeededKind): Element[] {
  if (kind === "column") return queryAll(scope, columns).filter(isVisible);
  if (kind === "section") return queryAll(scope, "[aria-expanded]").filter(isVisible);
  if (kind === "panel")
    return queryAll(scope, "h1, h2, h3, h4, h5, h6, [role='heading'], span, p, div").filter(isTitle);
  const found = new Set(rolesOf[kind].flatMap((role) => findRole(scope, role)));
  return [...found];
}

/** A short text of its own, which is no control's. */
const isTitle = (element: Element): boolean =>
  element.childElementCount === 0 &&
  isVisible(element) &&
  textsOf(element).length === 1 &&
  element.closest('button, a, label, [role="button"], td, th, [role="row"]') === null;

/** The element of a kind that is meant by what was hit: itself, what is around it, or the one control it labels. Null: none. */
export function meantBy(hit: Element, kind: NeededKind): Element | null {
  if (kind === "panel") return textsOf(hit).length === 1 ? hit : null;
  let near = 0;
  for (let at: Element | null = hit; at; at = parentOf(at)) {
    if (isOf(at, kind)) return at;
    if (at instanceof HTMLLabelElement && at.control && isOf(at.control, kind)) return at.control;
    near += 1;
    if (near > 4 || (kind !== "option" && kind !== "field")) continue;
    const [inside, ...more] = pointable(at, kind);
    if (inside && more.length === 0) return inside;
  }
  return null;
}

function isOf(element: Element, kind: NeededKind): boolean {
  if (kind === "column") return element.matches(columns);
  if (kind === "section") return element.hasAttribute("aria-expanded") && element.getAttribute("role") !== "combobox";
  return rolesOf[kind].some((role) => element.matches(candidates[role]) && hasRole(element, role));
}

/** The name by which an element of a kind would be known from now on, or null where it has none. */
export function nameToLearn(element: Element, kind: NeededKind): Name | null {
  if (kind === "panel" || kind === "column") {
    const spelling = textsOf(element).join(" ").trim();
    return spelling === "" ? null : { spelling, from: "its text" };
  }
  if (kind === "option") {
    const around = { name: "Edit License Allocation", element: parentOf(element) ?? element } as const;
    const [radio] = controlsOf({ ...around, save: null, emails: [], heads: [] }, "radio");
    return radio && radio.label !== "" ? { spelling: radio.label, from: "its label" } : null;
  }
  const [name] = namesWithSources(element);
  return name && name.spelling.trim() !== "" ? name : null;
}

/** Whether an element answers to a name. */
export const isCalled = (element: Element, kind: NeededKind, spelling: string): boolean => {
  const name = nameToLearn(element, kind);
  return name !== null && normalizeText(name.spelling) === normalizeText(spelling);
};
