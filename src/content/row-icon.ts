import type { Labels } from "../portal/labels/labels";
import { type Reason, reason } from "../run/page-reasons";
import { contradicted } from "./contradicted";
import { findAll, findRole, theOne } from "./find";
import { rowIntoSight, rowsOf } from "./found";
import { leaveMenus, menus, unfolding } from "./menus";
import { isReason } from "./outcome";
import { pressSoon } from "./patient";
import { arrive, goAway } from "./pointer";
import type { Sought } from "./sought";
import { until } from "./time";

type Icon = keyof Labels["icon"];
interface Row {
  readonly element: Element;
}

/** Milliseconds icons may take to appear under the pointer. */
const appearing = 300;

/**
 * Presses an icon of the one row that is sought; where the row has none of that name but a menu, the menu's entry. Null when it was pressed.
 * Rows move between finding and pressing: the very element that is pressed must still be that row's.
 */
export async function pressIcon<R extends Row>(
  labels: Labels,
  sought: Sought<R>,
  icon: Icon,
  located: R,
): Promise<Reason | null> {
  for (let tries = 0; ; tries += 1) {
    await rowIntoSight(sought, located);
    const unpressed = await pressInRow(labels, sought, icon, located);
    if (unpressed?.code !== "row-not-found" || tries === mostTries) return unpressed;
  }
}

/** A row may leave the page between finding and pressing, where a list has only some rows in it. */
const mostTries = 2;

async function pressInRow<R extends Row>(
  labels: Labels,
  sought: Sought<R>,
  icon: Icon,
  located: R,
): Promise<Reason | null> {
  const pointed = await pointAtRow(labels, sought, icon, located);
  const row = rowNow(sought, located);
  const byMenu =
    !isReason(row) &&
    findAll(row.element, "button", labels.icon[icon]).length === 0 &&
    findAll(row.element, "button", labels.icon["More actions"]).length > 0;
  const unpressed = byMenu
    ? await throughMenu(labels, sought, icon, located)
    : await pressOwn(labels, sought, icon, located);
  if (pointed?.isConnected) goAway(pointed);
  return unpressed;
}

/** Whether the row has an icon of this name, or a menu that may hold it. */
export async function offersIcon<R extends Row>(
  labels: Labels,
  sought: Sought<R>,
  icon: Icon,
  located: R,
): Promise<boolean> {
  const pointed = await pointAtRow(labels, sought, icon, located);
  const row = rowNow(sought, located);
  const offered = !isReason(row) && ownButtons(labels, row, icon).length > 0;
  if (pointed?.isConnected) goAway(pointed);
  return offered;
}

const ownButtons = (labels: Labels, { element }: Row, icon: Icon): Element[] =>
  findAll(element, "button", [...labels.icon[icon], ...labels.icon["More actions"]]);

/** A row may show its icons only while the pointer is over it, and may have moved when the pointer came. The row that was pointed at, if any. */
async function pointAtRow<R extends Row>(
  labels: Labels,
  sought: Sought<R>,
  icon: Icon,
  located: R,
): Promise<Element | null> {
  const bare = (): Element | null => {
    const row = rowNow(sought, located);
    return isReason(row) || ownButtons(labels, row, icon).length > 0 ? null : row.element;
  };
  let pointed: Element | null = null;
  for (let tries = 0; tries < 3; tries += 1) {
    const row = bare();
    if (!row || row === pointed) break;
    pointed = row;
    arrive(row);
    await until(() => (bare() === row ? null : true), appearing);
  }
  return pointed;
}

/** Of two rows with one name only one may be in the page: it must be the one that was chosen when both were known. */
function rowNow<R extends Row>(sought: Sought<R>, located: R): R | Reason {
  const found = rowsOf(sought);
  const row = found ? sought.one(found.rows) : reason("row-not-found", "the rows moved");
  return isReason(row) || sought.whose(row) === sought.whose(located) ? row : reason("not-stable", "the rows moved");
}

function iconOf<R extends Row>(labels: Labels, sought: Sought<R>, icon: Icon, located: R): Element | Reason {
  const row = rowNow(sought, located);
  const found = isReason(row) ? row : theOne(row.element, "button", labels.icon[icon], "the row");
  return isReason(found) ? found : (contradicted(icon, found) ?? found);
}

async function pressOwn<R extends Row>(
  labels: Labels,
  sought: Sought<R>,
  icon: Icon,
  located: R,
  pressed: (element: Element) => void = () => undefined,
): Promise<Reason | null> {
  let pressing: Element | Reason = reason("not-found", icon);
  let bare: Element | null = null;
  return await pressSoon(
    () => {
      pressing = iconOf(labels, sought, icon, located);
      const row = isReason(pressing) && pressing.code === "not-found" ? rowNow(sought, located) : null;
      // The row may have lost the pointer after a try that came to nothing, and its icons with it.
      if (row && !isReason(row) && row.element !== bare) arrive(row.element);
      bare = row && !isReason(row) ? row.element : null;
      return pressing;
    },
    icon,
    () => {
      if (isReason(pressing) || iconOf(labels, sought, icon, located) !== pressing)
        return reason("not-stable", "the rows moved");
      pressed(pressing);
      return null;
    },
  );
}

/** Opens the row's menu and takes the entry. A row that moved meanwhile took its menu along: then nothing is chosen. */
async function throughMenu<R extends Row>(
  labels: Labels,
  sought: Sought<R>,
  icon: Icon,
  located: R,
): Promise<Reason | null> {
  // A menu that an earlier try left open is another row's.
  if (findAll(document, "menuitem", labels.icon[icon]).length > 0) await leaveMenus(menus());
  const before = menus();
  let opener: Element | null = null;
  const unopened = await pressOwn(labels, sought, "More actions", located, (element) => {
    opener = element;
  });
  if (unopened) return unopened;
  const find = (): Element | Reason => {
    const found = theOne(document, "menuitem", labels.icon[icon], "the row's menu");
    return isReason(found) ? found : (contradicted(icon, found) ?? found);
  };
  await until(() => (findRole(document, "menuitem").length > 0 ? true : null), unfolding);
  let entry: Element | Reason = find();
  const unpressed = await pressSoon(
    () => {
      entry = find();
      return entry;
    },
    icon,
    () =>
      entry === find() && opener === iconOf(labels, sought, "More actions", located)
        ? null
        : reason("not-stable", "the rows moved"),
  );
  if (unpressed) await leaveMenus(menus().filter((menu) => !before.includes(menu)));
  return unpressed;
}
