import type { ListAt, Needed } from "../../flows/needed-shape";
import type { Labels } from "../../portal/labels/labels";
import { normalizeText } from "../../rules/normalize";
import { notReached } from "../../run/page-check";
import type { Sight } from "../../run/page-check-shape";
import { groupListBody } from "../accounts-list";
import { findAll, findRole } from "../find";
import { sectionBody } from "../section";
import { isVisible, queryAll, textsOf } from "../tree";
import { menuOpeners } from "./row-menu";
import { met, sightOf } from "./sight";
import { spellingsOf } from "./spellings";

/** What belongs to a list, its search and its buttons; null while it is not open. */
export function bodyOf(labels: Labels, list: ListAt): Element | null {
  if (list === "account-groups") return groupListBody(labels);
  return sectionBody(labels, list === "users" ? "License Allocations to Users" : "License Allocations to Groups");
}

/** Looks for what stands in an open list: its columns, its search, its buttons, and the icons of its rows. */
export function listSights(labels: Labels, body: Element, needs: readonly Needed[]): Sight[] {
  return needs.map((need) => {
    const wanted = spellingsOf(labels, need);
    switch (need.kind) {
      case "column":
        return sightOf(need, columnsCalled(body, wanted), wanted, "column", true);
      case "field":
        return sightOf(need, findAll(body, "textbox", wanted), wanted, "field");
      case "icon":
        return need.label === "More actions"
          ? openerSight(labels, body, need, wanted, needs)
          : iconSight(labels, body, need, wanted);
      default:
        return sightOf(need, findAll(body, "button", wanted), wanted, "button");
    }
  });
}

const titles = 'th, [role="columnheader"]';

/** The titles above the columns of a part of the page. */
export const columnTitles = (body: Element): Element[] => queryAll(body, titles).filter(isVisible);

const columnsCalled = (body: Element, wanted: readonly string[]): Element[] =>
  columnTitles(body).filter((title) => wanted.includes(normalizeText(textsOf(title).join(" "))));

export const rowsIn = (body: Element): Element[] =>
  queryAll(body, 'tr, [role="row"]').filter((row) => isVisible(row) && row.querySelector(titles) === null);

/** Whether rows of a list say something: those that are still to come do not. */
export const isFilled = (body: Element): boolean => rowsIn(body).some(hasWords);

const hasWords = (row: Element): boolean => textsOf(row).length > 1;

/** One icon of the name in a row is what is needed; rows without it may have no right to it. */
function iconSight(labels: Labels, body: Element, need: Needed, wanted: readonly string[]): Sight {
  const all = rowsIn(body);
  for (const row of all) {
    const icons = findAll(row, "button", wanted);
    if (icons.length > 0) return sightOf(need, icons, wanted, "button");
  }
  const rows = all.filter(hasWords);
  const shown = rows.filter((row) => findRole(row, "button").length > 0);
  const menus = rows.some((row) => isBehindMenu(labels, row));
  if (shown.length > 0 && !menus) return sightOf(need, [], wanted, "button");
  return notReached(need, rows.length === 0 ? "The list shows no row." : "It is looked for where its panel is opened.");
}

/** A row that shows nothing but its menu: what it offers stands in there. */
function isBehindMenu(labels: Labels, row: Element): boolean {
  if (findAll(row, "button", labels.icon["More actions"]).length > 0) return true;
  const openers = menuOpeners(row);
  return openers.length > 0 && openers.length === findRole(row, "button").length;
}

/** What opens a row's menu is needed only where the rows do not show the icons themselves. */
function openerSight(
  labels: Labels,
  body: Element,
  need: Needed,
  wanted: readonly string[],
  needs: readonly Needed[],
): Sight {
  const rows = rowsIn(body).filter(hasWords);
  if (rows.length === 0) return notReached(need, "The list shows no row.");
  const icons = needs.filter(({ kind, label }) => kind === "icon" && label !== need.label);
  const isShown = (icon: Needed): boolean =>
    rows.some((row) => findAll(row, "button", spellingsOf(labels, icon)).length > 0);
  if (icons.every(isShown)) return met(need, "Not needed: the rows show what is needed themselves.");
  for (const row of rows) {
    const openers = findAll(row, "button", wanted);
    if (openers.length > 0) return sightOf(need, openers, wanted, "button");
  }
  return rows.some((row) => menuOpeners(row).length > 0)
    ? sightOf(need, [], wanted, "button")
    : met(need, "Not needed: no row has a menu.");
}
