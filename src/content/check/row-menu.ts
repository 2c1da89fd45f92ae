import type { Labels } from "../../portal/labels/labels";
import { sendEscape } from "../escape";
import { findAll, findRole } from "../find";
import { menus, unfolding } from "../menus";
import { pressSoon } from "../patient";
import { until } from "../time";
import { isVisible } from "../tree";

/** Buttons of a row that say that they open a menu. */
export const menuOpeners = (row: Element): Element[] =>
  findRole(row, "button").filter((button) => button.matches('[aria-haspopup="menu"], [aria-haspopup="true"]'));

let opened: Element | null = null;

/** The menu of a row that was opened to be pointed into; null where none is open. */
export const openedMenu = (): Element | null => (opened && isVisible(opened) ? opened : null);

/** Opens the menu of the first row that shows nothing else, so that what stands in it can be pointed at. Nothing is chosen there. */
export async function openRowMenu(labels: Labels, rows: readonly Element[]): Promise<void> {
  const names = labels.icon["More actions"];
  const [opener] = rows.flatMap((row) => {
    const [button, ...more] = findRole(row, "button");
    return button && more.length === 0 && findAll(row, "button", names).includes(button) ? [button] : [];
  });
  if (!opener) return;
  const before = menus();
  if (await pressSoon(() => opener, "More actions")) return;
  opened = await until(() => menus().find((menu) => !before.includes(menu)) ?? null, unfolding);
}

/** Closes it again. */
export function leaveRowMenu(): void {
  const menu = openedMenu();
  if (menu) sendEscape(menu);
  opened = null;
}
