import { computeAccessibleDescription, computeAccessibleName } from "dom-accessibility-api";
import { normalizeText } from "../rules/normalize";
import { parentOf, textNodesOf } from "./tree";

export type Role =
  | "button"
  | "tab"
  | "checkbox"
  | "radio"
  | "textbox"
  | "combobox"
  | "option"
  | "heading"
  | "link"
  | "alert"
  | "treeitem"
  | "menuitem";

/** Elements that may have a role, by the markup of every component family we know; `hasRole` has the last word. */
export const candidates: Record<Role, string> = {
  button: 'button, [role="button"], input[type="submit"], input[type="button"], summary',
  tab: '[role="tab"]',
  checkbox: 'input[type="checkbox"], [role="checkbox"], [role="switch"]',
  radio: 'input[type="radio"], [role="radio"]',
  textbox:
    'input:not([type]), input[type="text"], input[type="search"], input[type="email"], [role="textbox"], [role="searchbox"]',
  combobox: '[role="combobox"], select',
  option: '[role="option"], option',
  heading: 'h1, h2, h3, h4, h5, h6, [role="heading"]',
  link: 'a[href], [role="link"]',
  alert: '[role="alert"], [role="status"], [aria-live="assertive"], [aria-live="polite"], [data-sonner-toast]',
  treeitem: '[role="treeitem"]',
  menuitem: '[role="menuitem"]',
};

/** An explicit role wins over what the tag says: a `<button role="tab">` is no button. */
export function hasRole(element: Element, role: Role): boolean {
  const explicit = element.getAttribute("role");
  if (explicit === null || role === "alert") return true;
  return candidates[role].includes(`[role="${explicit.split(" ")[0]}"]`);
}

/**
 * What a control is called, best source first: its accessible name, the name on a span wrapped around it alone (a disabled button's
 * tooltip sits there), its description, its tooltip attributes. Normalized, without doubles.
 */
export function namesOf(element: Element): string[] {
  const wrapper = parentOf(element);
  const wrapped =
    wrapper?.localName === "span" && wrapper.childElementCount === 1 ? wrapper.getAttribute("aria-label") : null;
  const found = [
    computeAccessibleName(element, { computedStyleSupportsPseudoElements: true, getComputedStyle: withoutGlyphs }),
    wrapped,
    element.hasAttribute("aria-describedby") ? computeAccessibleDescription(element) : null,
    element.getAttribute("title"),
    element.getAttribute("mattooltip"),
    element instanceof HTMLInputElement ? element.placeholder : null,
    isBranch(element) ? ownTextOf(element)?.data : null,
  ];
  return [...new Set(found.flatMap((name) => (name ? [normalizeText(name)] : [])))];
}

/** A branch of a tree holds its twigs, whose names are not its own. */
const isBranch = (element: Element): boolean =>
  element.getAttribute("role") === "treeitem" && element.querySelector('[role="group"], [role="treeitem"]') !== null;

/** The text that names an entry of a tree: its first one that is not one of its twigs'. */
export const ownTextOf = (entry: Element): Text | undefined =>
  textNodesOf(entry).find((text) => {
    for (let at: Element | null = text.parentElement; at && at !== entry; at = parentOf(at))
      if (at.matches('[role="group"], [role="treeitem"]')) return false;
    return true;
  });

/** The word an icon font draws its glyph from is read out by nobody, whether or not the page hides it from readers. */
function withoutGlyphs(element: Element, pseudo?: string | null): CSSStyleDeclaration {
  if (!element.matches("mat-icon:not([aria-label]), [data-ligature]")) return getComputedStyle(element, pseudo);
  const { style } = document.createElement("span");
  style.display = "none";
  return style;
}

const named = "[aria-label], [aria-labelledby], [alt], [title], title, input, slot";

/**
 * A cheap first sieve: false only where the name certainly is none of these (normalized) spellings. Computing a name asks the browser for
 * styles; a table of a hundred rows has hundreds of buttons.
 */
export function mayBeCalled(element: Element, spellings: readonly string[]): boolean {
  if (element.matches("[aria-labelledby], [aria-describedby], input, select") || element.querySelector(named))
    return true;
  if (element instanceof HTMLButtonElement && element.labels.length > 0) return true;
  const written = [
    element.getAttribute("aria-label"),
    element.getAttribute("title"),
    element.getAttribute("mattooltip"),
    parentOf(element)?.getAttribute("aria-label"),
    element.textContent,
  ];
  const texts = written.map((text) => normalizeText(text ?? ""));
  return spellings.some((spelling) => texts.some((text) => holdsInOrder(text, spelling)));
}

/** A name leaves out what is hidden inside the text, wherever that stands: only the order of the letters is sure. */
function holdsInOrder(text: string, spelling: string): boolean {
  let from = 0;
  for (const letter of spelling) {
    if (letter === " ") continue;
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}
