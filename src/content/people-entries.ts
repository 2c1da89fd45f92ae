import type { Labels } from "../portal/labels/labels";
import { badgesIn, likeBadgesIn } from "./people-badges";
import { tables } from "./section";
import { contains, isVisible, parentOf, queryAll } from "./tree";

/** A chip of every family: MUI gives one that can be taken out the role of a button, and one that cannot no role at all. */
const sure = '.MuiChip-root, [data-tag-index], mat-chip, mat-chip-row, [role="row"]';
const chips = `[role="button"]:not(button):not(a):not([aria-expanded]):not([aria-haspopup]), ${sure}`;
const lists = `ul, ol, [role="list"], ${tables}`;
const lines = 'li, tbody tr, [role="listitem"], [role="row"]';
const inputs = "input, select, textarea";

/** The elements that stand for people in a panel: the chips around the field, and the lines of a list of people beside it. */
export function peopleEntries(panel: Element, field: Element | null, labels: Labels): Element[] {
  const around = field ? chipsAround(panel, field, labels) : [];
  return [...around, ...listLines(panel, around)];
}

/** What stands around the field as people would, while it is not known what takes them out. */
export function likePeople(panel: Element, field: Element): Element[] {
  for (let at = parentOf(field); at && at !== panel && !holdsMore(at, field); at = parentOf(at)) {
    const found = likeBadgesIn(at, field);
    if (found.length > 0) return found;
  }
  return [];
}

const holdsMore = (at: Element, field: Element): boolean =>
  queryAll(at, `${inputs}, h1, h2, h3, [role="heading"]`).some((other) => other !== field);

/** The chips in the nearest surrounding of the field that has any and holds nothing else to fill in. */
function chipsAround(panel: Element, field: Element, labels: Labels): Element[] {
  for (let at = parentOf(field); at && at !== panel; at = parentOf(at)) {
    if (holdsMore(at, field)) return [];
    // A drawing that can be pressed is no chip; a chip without a word is one whose name is still to come.
    const found = outermost(queryAll(at, chips)).filter((chip) => chip.matches(sure) || hasWords(chip));
    const people = found.length > 0 ? found : badgesIn(at, field, labels);
    if (people.length > 0) return people;
  }
  return [];
}

/** The lines of every visible list of the panel that has lines to be taken out, or that show an e-mail. */
function listLines(panel: Element, around: readonly Element[]): Element[] {
  const [chip] = around;
  const found = outermost(queryAll(panel, lists)).filter(
    (list) =>
      isVisible(list) &&
      !list.matches('[role="listbox"]') &&
      !(chip && contains(list, chip)) &&
      queryAll(list, inputs).length === 0,
  );
  return found.flatMap((list) => {
    const own = outermost(queryAll(list, lines)).filter((line) => !line.querySelector('th, [role="columnheader"]'));
    const people = own.some((line) => line.querySelector("button") !== null || (line.textContent ?? "").includes("@"));
    return people ? own : [];
  });
}

const hasWords = (element: Element): boolean => (element.textContent ?? "").trim() !== "";

/** Those that lie in no other one. */
function outermost(found: readonly Element[]): Element[] {
  const all = new Set(found);
  return found.filter((element) => {
    for (let at = parentOf(element); at; at = parentOf(at)) if (all.has(at)) return false;
    return true;
  });
}
