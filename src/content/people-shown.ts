import type { Person } from "../messages";
import type { Labels } from "../portal/labels/labels";
import { normalizeText } from "../rules/normalize";
import { findAll } from "./find";
import { skeletons } from "./loading";
import { pagerOf } from "./pager";
import { peopleEntries } from "./people-entries";
import { emailsOf, isControl, personOf, told } from "./person";
import { isVisible, parentOf, queryAll, textNodesOf } from "./tree";

/** One person of a field or list of people, and the element that stands for it. */
export interface Entry {
  readonly element: Element;
  readonly person: Person;
}

/** What a panel shows of people now. */
export interface PeopleShown {
  /** Where more are typed in; null where the panel has no such field. */
  readonly field: Element | null;
  readonly entries: readonly Entry[];
  /** `folded`: some stand behind a number. `unclear`: it cannot be told whether these are all. */
  readonly state: "complete" | "folded" | "loading" | "unclear";
}

/** Reads the people of a panel in one pass over it: a thousand of them must not take a thousand looks at the whole panel. */
export function peopleShown(panel: Element, labels: Labels): PeopleShown {
  const [field = null, ...fields] = fieldsOf(panel, labels, all);
  const { entries, bare, around } = read(panel, field, labels);
  const state = (): PeopleShown["state"] => {
    if (fields.length > 0 || (!field && entries.length === 0)) return "unclear";
    if (isLoading(panel) || bare.some(isVisible)) return "loading";
    if (around.some((text) => isRest(text, labels))) return "folded";
    // An e-mail beside the entries is somebody who would be overlooked.
    if (around.some((text) => emailsOf(text).length > 0) || isPart(panel, entries)) return "unclear";
    const group = !field || fieldsOf(panel, labels, ["Add names"]).includes(field);
    const counts = group ? around.flatMap((text) => countIn(text, labels)) : [];
    return isAgreed(panel, counts, entries.length) ? "complete" : "unclear";
  };
  const now = isVisible(panel) ? state() : "loading";
  if (now === "loading") agreed.delete(panel);
  return { field, entries, state: now };
}

/** The count each panel said when it showed as many: a panel may go on saying how many there were while it is changed. */
const agreed = new WeakMap<Element, number>();

function isAgreed(panel: Element, counts: readonly number[], entries: number): boolean {
  const [count] = counts;
  if (count === undefined) return true;
  if (counts.some((other) => other !== count)) return false;
  if (count === entries) agreed.set(panel, count);
  return agreed.get(panel) === count;
}

/** Where more people are typed in; null where there is no such field, or more than one. */
export function peopleField(panel: Element, labels: Labels): Element | null {
  const [field, ...more] = fieldsOf(panel, labels, all);
  return field && more.length === 0 ? field : null;
}

const all = ["Add names", "Add users"] as const;

function fieldsOf(panel: Element, labels: Labels, names: readonly ("Add names" | "Add users")[]): Element[] {
  const spellings = names.flatMap((name) => labels.field[name]);
  return [...findAll(panel, "combobox", spellings), ...findAll(panel, "textbox", spellings)];
}

interface Read {
  readonly entries: readonly Entry[];
  /** Entries without a word. */
  readonly bare: readonly Element[];
  /** The texts around the entries, those of one element as one. What there is to choose from is not among them. */
  readonly around: readonly string[];
}

function read(panel: Element, field: Element | null, labels: Labels): Read {
  const own = new Map<Element, { readonly texts: string[]; readonly telling: Element[] }>();
  for (const element of peopleEntries(panel, field, labels)) own.set(element, { texts: [], telling: [element] });
  const around = new Map<Element | null, string[]>();
  const isOwn = (at: Element): boolean => own.has(at);
  for (const node of textNodesOf(panel)) {
    const entry = upFrom(node.parentElement, panel, isOwn);
    if (entry && !isControl(node, entry)) own.get(entry)?.texts.push(node.data.trim());
    if (entry || upFrom(node.parentElement, panel, isOffered)) continue;
    around.set(node.parentElement, [...(around.get(node.parentElement) ?? []), node.data.trim()]);
  }
  for (const element of queryAll(panel, told)) {
    const entry = upFrom(element, panel, isOwn);
    if (entry && entry !== element) own.get(entry)?.telling.push(element);
  }
  const all = [...own];
  return {
    entries: all.flatMap(([element, { texts, telling }]) =>
      texts.length > 0 ? [{ element, person: personOf(texts, telling, labels) }] : [],
    ),
    bare: all.flatMap(([element, { texts }]) => (texts.length > 0 ? [] : [element])),
    around: [...around.values()].map((texts) => texts.join(" ")),
  };
}

const isOffered = (at: Element): boolean => at.matches('[role="listbox"], [role="option"]');

function upFrom(from: Element | null, panel: Element, fits: (at: Element) => boolean): Element | null {
  for (let at = from; at && at !== panel; at = parentOf(at)) if (fits(at)) return at;
  return null;
}

/** "+131", "131 more": so many others are not shown. */
function isRest(text: string, labels: Labels): boolean {
  const word = normalizeText(text.replace(/\d[\d.,\s]*/, "").replace(/^[+…\s]+/, ""));
  if (/^\s*\+\s*\d/.test(text)) return word === "" || labels.count.more.some((more) => normalizeText(more) === word);
  return /\d/.test(text) && labels.count.more.some((more) => normalizeText(more) === word);
}

/** "135 members", "Members (135)": so many there are. */
function countIn(text: string, labels: Labels): number[] {
  const [digits, ...more] = text.match(/\d[\d.,\s]*/g) ?? [];
  if (digits === undefined || more.length > 0) return [];
  const word = normalizeText(
    text
      .replace(digits, " ")
      .replace(/[()[\]]/g, " ")
      .trim(),
  );
  return labels.count.members.some((name) => normalizeText(name) === word) ? [Number(digits.replace(/\D/g, ""))] : [];
}

/** Whether the list itself says that it holds more lines than stand there: it is scrolled, or has pages. */
function isPart(panel: Element, entries: readonly Entry[]): boolean {
  const [first] = entries;
  if (!first) return false;
  const pager = pagerOf(panel);
  const size = Number(first.element.getAttribute("aria-setsize") ?? 0);
  const rows = Number(first.element.closest("[aria-rowcount]")?.getAttribute("aria-rowcount") ?? 0);
  return (pager !== null && pager.total !== entries.length) || size > entries.length || rows > entries.length + 1;
}

function isLoading(panel: Element): boolean {
  const marks = `[aria-busy="true"], [role="progressbar"]:not([aria-valuenow]), ${skeletons}`;
  return queryAll(panel, marks).some(isVisible);
}
