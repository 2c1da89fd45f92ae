import type { Labels } from "../portal/labels/labels";
import { type Reason, reason } from "../run/reasons";
import { openDialogs } from "./dialogs";
import { findAll } from "./find";
import { openPanels } from "./panel";
import { pressSoon } from "./patient";
import { until } from "./time";
import { isVisible } from "./tree";

/** Milliseconds a panel may take to slide away. */
const leaving = 8_000;

/** Leaves every open dialog and panel without saving, by its own Cancel or Close. Null when none is open any more. */
export async function closePanels(labels: Labels): Promise<Reason | null> {
  const undecided = await cancelDialogs(labels);
  if (undecided) return undecided;
  for (const { element } of openPanels(labels)) {
    const names = [...labels.button.Cancel, ...labels.button.Close];
    const unpressed = await leave(element, () => findAll(element, "button", names)[0]);
    if (unpressed) return unpressed;
  }
  const gone = await until(() => (openPanels(labels).length === 0 ? true : null), leaving);
  return gone ? null : reason("panel-not-settled", "it did not close");
}

/** Answers every open question of ours with its Cancel. Null when none is open any more. */
export async function cancelDialogs(labels: Labels): Promise<Reason | null> {
  for (const { element, cancel } of openDialogs(labels)) {
    const unpressed = await leave(element, () => cancel);
    if (unpressed) return unpressed;
  }
  const gone = await until(() => (openDialogs(labels).length === 0 ? true : null), leaving);
  return gone ? null : reason("panel-not-settled", "a question did not close");
}

/** What goes away by itself takes its buttons along: then there is nothing to press any more. */
async function leave(element: Element, find: () => Element | undefined): Promise<Reason | null> {
  const way = (): Element | Reason =>
    isVisible(element) ? (find() ?? reason("not-found", "Cancel")) : reason("panel-not-open");
  const unpressed = await pressSoon(way, "Cancel");
  return unpressed?.code === "panel-not-open" ? null : unpressed;
}
