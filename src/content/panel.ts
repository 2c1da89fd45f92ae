import type { Labels } from "../portal/labels/labels";
import { findAll } from "./find";
import { headsOf, type Titled, titlesIn } from "./panel-texts";
import { sectionHeaders, tables } from "./section";
import { emailsIn } from "./table";
import { contains, isVisible, parentOf, queryAll, textsOf } from "./tree";

export type PanelName = keyof Labels["panel"];

/** The panel of a name, where there is one of that name. */
export const panelNamed = (labels: Labels, wanted: string | null): PanelName | undefined =>
  Object.keys(labels.panel).find((name): name is PanelName => name === wanted);

/** An open panel of the page, told by its title and its Save button, whatever it is made of. A list has no Save; its Close tells it. */
export interface Panel {
  readonly name: PanelName;
  readonly element: Element;
  readonly save: Element | null;
  /** Every e-mail it shows: exactly one says whose it is. None of a list's. */
  readonly emails: readonly string[];
  /** What it says above and between its controls, normalized: there stands which group it is about. */
  readonly heads: readonly string[];
}

const lists: readonly PanelName[] = ["License inheritance from group"];
const forms: readonly PanelName[] = [
  "Edit License Allocation",
  "Allocate Licenses",
  "Edit Group Allocation Rule",
  "Edit Group",
];

/** Every open panel we know; while one leaves and the next comes there may be two. */
export function openPanels(labels: Labels): Panel[] {
  const saves = findAll(document, "button", labels.button.Save);
  const closes = findAll(document, "button", [...labels.button.Close, ...labels.button.Cancel]);
  if (saves.length + closes.length === 0) return [];
  const marks = pageMarks(labels);
  const found: Panel[] = [];
  const add = (panel: Panel | null): void => {
    if (panel && !found.some(({ element }) => element === panel.element)) found.push(panel);
  };
  for (const save of saves) {
    const title = titleAround(save, forms, labels, marks);
    add(title && panelOf(title, save));
  }
  for (const close of closes) {
    const title = titleAround(close, lists, labels, marks);
    const whole = title && { ...title, element: outermost(title.element, labels, marks) };
    add(whole && panelOf(whole, null));
  }
  return found;
}

/** What stands on the page around every panel: no panel reaches as far as that. */
const pageMarks = (labels: Labels): Element[] => [
  ...sectionHeaders(labels, "License Allocations to Users"),
  ...sectionHeaders(labels, "License Allocations to Groups"),
  ...findAll(document, "tab", [...labels.tab["Robots & Services"], ...labels.tab["Robot accounts"]]),
];

interface Title extends Titled {
  readonly element: Element;
}

/** The nearest surrounding of a button that shows one of these titles. */
function titleAround(
  button: Element,
  names: readonly PanelName[],
  labels: Labels,
  marks: readonly Element[],
): Title | null {
  for (let at = parentOf(button); at; at = parentOf(at)) {
    const element = at;
    if (marks.some((mark) => contains(element, mark))) return null;
    const [title] = titlesIn(element, labels);
    if (title) return names.includes(title.name) ? { ...title, element } : null;
  }
  return null;
}

/** A list fills the space between its title and its buttons: as far out as nothing else of the page is in it. */
function outermost(inner: Element, labels: Labels, marks: readonly Element[]): Element {
  let element = inner;
  for (let at = parentOf(inner); at && !element.matches(modal); at = parentOf(at)) {
    const around = at;
    if (around === document.body || marks.some((mark) => contains(around, mark))) break;
    if (queryAll(around, tables).some(isVisible) || titlesIn(around, labels).length > 1) break;
    // What only holds the popups of an app has no size of its own, and is still there when the panel has gone.
    if (isVisible(around)) element = around;
  }
  return element;
}

const modal = '[role="dialog"], [role="alertdialog"], [aria-modal="true"]';
function panelOf({ name, element, rest }: Title, save: Element | null): Panel {
  return {
    name,
    element,
    save,
    emails: lists.includes(name) ? [] : emailsIn(textsOf(element)),
    heads: [...(rest === "" ? [] : [rest]), ...headsOf(element)],
  };
}
