import type { Labels } from "../portal/labels/labels";
import { findAll } from "./find";
import { tables } from "./section";
import { contains, isVisible, parentOf, queryAll } from "./tree";

/**
 * What belongs to the list of groups on the Accounts & Groups page: its table, its search field, its buttons and its page numbers. Null while
 * another tab is selected, or its table has not come yet, or cannot be told from another one.
 */
export const groupListBody = (labels: Labels): Element | null => listBody(labels, labels.tab.Groups);

/** The same of the list of accounts. */
export const accountListBody = (labels: Labels): Element | null => listBody(labels, labels.tab["User accounts"]);

function listBody(labels: Labels, names: readonly string[]): Element | null {
  const [tab, ...more] = findAll(document, "tab", names);
  if (!tab || more.length > 0 || tab.getAttribute("aria-selected") !== "true") return null;
  const table = tableBeside(tab);
  if (!table) return null;
  let body: Element = table;
  // As far out as the list reaches without the tabs above it: its search and its page numbers are around the table.
  for (let at = parentOf(table); at && !contains(at, tab); at = parentOf(at)) body = at;
  return findAll(body, "textbox", labels.field.Search).length > 1 ? null : body;
}

/** The one table in the nearest surrounding of the tab that shows any: a panel over the page may hold one too. */
function tableBeside(tab: Element): Element | null {
  for (let at = parentOf(tab); at; at = parentOf(at)) {
    const [table, ...more] = queryAll(at, tables).filter(isVisible);
    if (table) return more.length === 0 ? table : null;
  }
  return null;
}
