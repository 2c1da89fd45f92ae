import { normalizeText } from "../../rules/normalize";
import { namesOf } from "../names";
import { parentOf, textsOf } from "../tree";

/** A name of an element as it is written on the page, and where it was read. */
export interface Name {
  readonly spelling: string;
  readonly from: string;
}

/** Every name of an element, best source first, each with where it stands. */
export function namesWithSources(element: Element): Name[] {
  return namesOf(element).map((name) => ({ spelling: written(element, name), from: sourceOf(element, name) }));
}

/** The name by which an element answers to one of these (normalized) spellings; its best one where it answers to none. */
export function nameAmong(element: Element, wanted: readonly string[]): Name {
  const names = namesWithSources(element);
  return (
    names.find(({ spelling }) => wanted.includes(normalizeText(spelling))) ?? names[0] ?? { spelling: "", from: "" }
  );
}

/** The name as the page writes it: comparing loses the case, which people read. */
function written(element: Element, name: string): string {
  const texts = [
    ...["aria-label", "title", "mattooltip", "placeholder"].map((attribute) => element.getAttribute(attribute)),
    parentOf(element)?.getAttribute("aria-label"),
    textsOf(element).join(" "),
    ...labelsOf(element),
  ];
  return texts.find((text) => text && normalizeText(text) === name)?.trim() ?? name;
}

function sourceOf(element: Element, name: string): string {
  const is = (text: string | null | undefined): boolean => !!text && normalizeText(text) === name;
  if (is(element.getAttribute("aria-label"))) return "aria-label";
  if (is(textsOf(element).join(" "))) return "its text";
  if (labelsOf(element).some(is)) return "its label";
  if (is(element.getAttribute("title")) || is(element.getAttribute("mattooltip"))) return "its tooltip";
  if (is(parentOf(element)?.getAttribute("aria-label"))) return "aria-label of what is around it";
  if (is(element.getAttribute("placeholder"))) return "its placeholder";
  return element.hasAttribute("aria-describedby") ? "its description" : "its accessible name";
}

const labelsOf = (element: Element): string[] =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement
    ? [...(element.labels ?? [])].map((label) => textsOf(label).join(" "))
    : [];
