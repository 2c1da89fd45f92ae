import type { Labels } from "../portal/labels/labels";
import type { LeaseRow } from "../rules/model";
import { normalizeText } from "../rules/normalize";
import { findAll } from "./find";
import { limitedLicensesIn } from "./license-texts";
import { told } from "./person";
import { emailsIn, isCut } from "./table";
import { contains, isVisible, parentOf, queryAll, rootsIn, type Scope, textNodesOf, wholeOf } from "./tree";

/** One entry of a group's list of inherited licenses, and its button; null where it has none, or cannot be told. */
export interface Entry {
  readonly element: Element;
  readonly button: Element | null;
  readonly lease: LeaseRow;
}

const items = 'li, [role="listitem"]';
/** Lists of another kind: page numbers, messages. */
const foreign = 'nav, [role="navigation"], [role="status"], [role="alert"], [data-sonner-toast]';

/** Every entry of the panel, in order. */
export const entriesIn = (panel: Element, labels: Labels): Entry[] =>
  entryElements(panel, labels).flatMap((element) => entryOf(element, labels) ?? []);

/** Every entry that shows this e-mail and no other. A list of hundreds is not read whole to find one. */
export const entriesOf = (panel: Element, labels: Labels, email: string): Entry[] =>
  entryElements(panel, labels)
    .filter((element) => rootsIn(element).some((root) => holds(root, email)))
    .flatMap((element) => entryOf(element, labels) ?? [])
    .filter(({ lease }) => lease.email === email);

/** An e-mail that is cut short is whole in a title. */
const holds = (root: Scope, email: string): boolean =>
  root.textContent?.toLowerCase().includes(email) === true ||
  [...root.querySelectorAll(told)].some((element) =>
    element.getAttributeNames().some((name) => element.getAttribute(name)?.toLowerCase().includes(email)),
  );

/** The elements that stand for the entries. Where they are no list, each surrounding of one button is one. */
export function entryElements(panel: Element, labels: Labels): Element[] {
  const listed = queryAll(panel, items).filter((item) => isVisible(item) && !isWithin(item, panel));
  if (listed.length > 0) return listed;
  const buttons = findAll(panel, "button", labels.button["Release license"]);
  const [lone, ...others] = buttons;
  if (lone && others.length === 0) return [aroundLone(lone, panel)];
  return buttons.map((button) => aroundOne(button, buttons, panel));
}

/** Nothing beside it says where the only entry ends: it reaches as far as the e-mail, or, without one, as the first words. */
function aroundLone(button: Element, panel: Element): Element {
  let worded: Element | null = null;
  for (let at = parentOf(button); at && at !== panel; at = parentOf(at)) {
    const around = at;
    const texts = textNodesOf(around).filter(({ parentElement }) => parentElement && !contains(button, parentElement));
    if (emailsIn(texts.map(({ data }) => data.trim())).length > 0) return around;
    if (texts.length > 0) worded ??= around;
  }
  return worded ?? button;
}

/** Null for a lone text: it is a message, not an entry. */
function entryOf(element: Element, labels: Labels): Entry | null {
  const names = labels.button["Release license"];
  const own = findAll(element, "button", names);
  const lease = leaseIn(element, own, labels);
  if (lease.email === "" && lease.licenses.length === 0 && own.length === 0) return null;
  return { element, button: own.length === 1 ? (own[0] ?? null) : null, lease };
}

/** Inside another entry, or in a list of another kind. */
function isWithin(item: Element, panel: Element): boolean {
  if (item.matches(foreign)) return true;
  for (let at = parentOf(item); at && at !== panel; at = parentOf(at))
    if (at.matches(items) || at.matches(foreign)) return true;
  return false;
}

function aroundOne(button: Element, buttons: readonly Element[], panel: Element): Element {
  let element = button;
  for (let at = parentOf(button); at && at !== panel; at = parentOf(at)) {
    const around = at;
    if (buttons.some((other) => other !== button && contains(around, other))) break;
    element = around;
  }
  return element;
}

function leaseIn(element: Element, buttons: readonly Element[], labels: Labels): LeaseRow {
  const texts = textNodesOf(element)
    .filter(({ parentElement }) => !buttons.some((button) => parentElement && contains(button, parentElement)))
    .map(wholeOf);
  const emails = emailsIn(texts);
  const [email] = emails;
  const shown = texts.filter((text) => emailsIn([text]).length === 0);
  const own = shown.filter((text) => !isOneOf(text, labels.kind["no-member"]));
  const used = lastInUseOf(own, labels);
  const rest = own.filter((text) => !used.texts.includes(text));
  const [name = "", ...others] = withoutInitials(rest);
  return {
    email: emails.length === 1 && email ? email : "",
    name,
    licenses: limitedLicensesIn(others, labels).licenses,
    lastInUse: used.value,
    left: own.length < shown.length,
    ...(emails.length === 0 && texts.some(isCut) && { cutShort: true }),
  };
}

const isOneOf = (text: string, spellings: readonly string[]): boolean =>
  spellings.some((spelling) => normalizeText(spelling) === normalizeText(text));

/** "Last in use: Sep 3, 2026", in one text or in two. */
function lastInUseOf(
  texts: readonly string[],
  labels: Labels,
): { readonly value: string; readonly texts: readonly string[] } {
  for (const spelling of labels.column["Last in use"]) {
    const label = normalizeText(spelling);
    const at = texts.findIndex((text) => normalizeText(text) === label || normalizeText(text).startsWith(`${label}:`));
    const text = texts[at];
    if (text === undefined) continue;
    const value = text.slice(text.indexOf(":") + 1).trim();
    if (normalizeText(text) !== label) return { value, texts: [text] };
    const next = texts[at + 1] ?? "";
    return { value: next, texts: [text, next] };
  }
  return { value: "", texts: [] };
}

/** A picture of the user may be the first letters of the name. */
function withoutInitials(texts: readonly string[]): readonly string[] {
  const [first = "", second = ""] = texts;
  const initials = /^\p{Lu}{1,3}$/u.test(first) && second.toUpperCase().startsWith(first.slice(0, 1));
  return initials && texts.length > 2 ? texts.slice(1) : texts;
}
