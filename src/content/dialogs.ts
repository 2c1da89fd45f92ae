import type { Labels } from "../portal/labels/labels";
import { normalizeText } from "../rules/normalize";
import { entryElements } from "./entries";
import { findAll } from "./find";
import { candidates, hasRole, mayBeCalled, namesOf } from "./names";
import { openPanels } from "./panel";
import { tables } from "./section";
import { contains, isVisible, parentOf, queryAll, textsOf } from "./tree";

/** A question the portal asks before it releases a license. */
export interface Dialog {
  readonly element: Element;
  readonly confirm: Element;
  readonly cancel: Element;
  readonly texts: readonly string[];
}

/** Every open question: the surrounding of a confirming button that also holds a Cancel, and is no panel and no entry of one. */
export function openDialogs(labels: Labels): Dialog[] {
  const panels = openPanels(labels).map(({ element }) => element);
  const entries = new Set(panels.flatMap((panel) => entryElements(panel, labels)));
  const buttons = confirming(labels, entries);
  return buttons.flatMap((confirm) => {
    for (let at = parentOf(confirm); at && at !== document.body; at = parentOf(at)) {
      const element = at;
      if (panels.some((panel) => contains(element, panel))) return [];
      const [cancel, ...more] = findAll(element, "button", labels.button.Cancel);
      if (!cancel) continue;
      if (more.length > 0 || buttons.filter((button) => contains(element, button)).length > 1) return [];
      const question = whole(element, panels);
      return [{ element: question, confirm, cancel, texts: textsOf(question) }];
    }
    return [];
  });
}

/** Every button that may confirm, but those of entries: a list has hundreds of them, and asking each for its name takes long. */
function confirming(labels: Labels, entries: ReadonlySet<Element>): Element[] {
  const wanted = labels.button.Release.map(normalizeText);
  return queryAll(document, candidates.button).filter(
    (button) =>
      !isIn(button, entries) &&
      mayBeCalled(button, wanted) &&
      hasRole(button, "button") &&
      isVisible(button) &&
      namesOf(button).some((name) => wanted.includes(name)),
  );
}

function isIn(button: Element, entries: ReadonlySet<Element>): boolean {
  for (let at: Element | null = button; at; at = parentOf(at)) if (entries.has(at)) return true;
  return false;
}

/** The buttons may stand in a row of their own below the question: it reaches as far out as nothing else of the page is in it. */
function whole(buttons: Element, panels: readonly Element[]): Element {
  let element = buttons;
  for (let at = parentOf(buttons); at && !element.matches(modal); at = parentOf(at)) {
    const around = at;
    if (around === document.body || panels.some((panel) => contains(around, panel) || around === panel)) break;
    if (queryAll(around, `main, [role="main"], [role="tablist"], li, ${tables}`).some(isVisible)) break;
    element = around;
  }
  return element;
}

const modal = '[role="dialog"], [role="alertdialog"], [aria-modal="true"]';
