import type { Person } from "../messages";
import type { Labels } from "../portal/labels/labels";
import { normalizeText } from "../rules/normalize";
import { type Reason, reason } from "../run/page-reasons";
import { findRole } from "./find";
import { namesOf } from "./names";
import type { Entry } from "./people-shown";
import { isVisible, queryAll, textNodesOf } from "./tree";
import { unconfirmed } from "./words";

/**
 * What takes one person out of a field: the entry's own button, called "Remove" and perhaps whom, or without any name; else the drawing behind
 * the name of a chip. Never a button outside the entry: the one beside the chips empties the whole field.
 */
export function removeControl({ element, person }: Entry, labels: Labels): Element | Reason {
  const buttons = findRole(element, "button").filter((button) => button !== element);
  if (buttons.length === 0) return drawingOf(element) ?? reason("not-found", "Remove", `the entry of ${person.text}`);
  const sure = labels.button.Remove.filter((name) => !unconfirmed("button", "Remove", [name]));
  const named = namedRemove({ element, person }, sure);
  // A badge that is a span lends its button its own name, which is the person's.
  const own = normalizeText(element.getAttribute("aria-label") ?? "");
  const isNameless = (button: Element): boolean => namesOf(button).every((name) => name === own);
  const [control, ...more] = named.length > 0 ? named : buttons.filter(isNameless);
  if (!control) return reason("not-found", "Remove", `the entry of ${person.text}`);
  return more.length === 0 ? control : reason("ambiguous", "Remove", String(more.length + 1));
}

/** Buttons of an entry called by one of these words, alone or beside whom it takes out. */
export function namedRemove({ element, person }: Entry, words: readonly string[]): Element[] {
  const wanted = words.map(normalizeText);
  return findRole(element, "button").filter(
    (button) =>
      button !== element &&
      namesOf(button).some(
        (name) => wanted.includes(name) || wanted.includes(normalizeText(nameWithout(name, person))),
      ),
  );
}

/** What a button is called besides the person it is about, who is named first or last. */
export function nameWithout(name: string, { text, email }: Pick<Person, "text" | "email">): string {
  const written = name.trim();
  for (const whom of [text, nameOf(text, email), email].filter((one) => one !== "")) {
    const [start, end] = [written.slice(0, whom.length), written.slice(-whom.length)];
    if (normalizeText(end) === normalizeText(whom)) return written.slice(0, -whom.length).trim();
    if (normalizeText(start) === normalizeText(whom)) return written.slice(whom.length).trim();
  }
  return written;
}

/** The name without the e-mail behind it. */
export const nameOf = (text: string, email: string): string => {
  const at = email === "" ? -1 : text.toLowerCase().indexOf(email);
  return (at < 0 ? text : text.slice(0, at) + text.slice(at + email.length)).replace(/[([<]\s*[)\]>]/, "").trim();
};

/** The cross of a chip: its one drawing that comes after its name. A drawing before the name only shows the kind. */
function drawingOf(element: Element): Element | null {
  const chip = element.matches('[role="button"], .MuiChip-root, [data-tag-index]');
  const name = textNodesOf(element)[0];
  if (!chip || !name) return null;
  const behind = queryAll(element, "svg").filter(
    (drawing) => isVisible(drawing) && (name.compareDocumentPosition(drawing) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  const [cross, ...more] = behind;
  return cross && more.length === 0 ? cross : null;
}
