import { sendEscape } from "./escape";
import { until } from "./time";
import { isVisible, queryAll } from "./tree";

/** Milliseconds a menu may take to open or to close. */
export const unfolding = 5_000;

/** Every menu that is open. */
export const menus = (): Element[] => queryAll(document, '[role="menu"]').filter(isVisible);

/** Leaves menus without choosing anything. */
export async function leaveMenus(open: readonly Element[]): Promise<void> {
  for (const menu of open) sendEscape(menu);
  await until(() => (open.some(isVisible) ? null : true), unfolding);
}
