import type { Labels } from "../portal/labels/labels";
import { type Reason, reason } from "../run/page-reasons";
import { openDialogs } from "./dialogs";
import { sendEscape } from "./escape";
import { findAll } from "./find";
import { openPanels } from "./panel";
import { pressSoon } from "./patient";
import { until } from "./time";
import { isVisible } from "./tree";
import { unconfirmedControl } from "./words";

/** Milliseconds a panel may take to slide away. */
const leaving = 8_000;

/** Leaves every open dialog and panel without saving, by its own Cancel or Close. Null when none is open any more. */
export async function closePanels(labels: Labels): Promise<Reason | null> {
  const undecided = await cancelDialogs(labels);
  if (undecided) return undecided;
  for (const { element } of openPanels(labels)) {
    const names = [...labels.button.Cancel, ...labels.button.Close];
    const unpressed = await leave(element, () => findAll(element, "button", names));
    if (unpressed) return unpressed;
  }
  const gone = await until(() => (openPanels(labels).length === 0 ? true : null), leaving);
  return gone ? null : reason("panel-not-settled", "it did not close");
}

/** Answers every open question of ours with its Cancel. Null when none is open any more. */
export async function cancelDialogs(labels: Labels): Promise<Reason | null> {
  for (const { element, cancel } of openDialogs(labels)) {
    const unpressed = await leave(element, () => [cancel]);
    if (unpressed) return unpressed;
  }
  const gone = await until(() => (openDialogs(labels).length === 0 ? true : null), leaving);
  return gone ? null : reason("panel-not-settled", "a question did not close");
}

/**
 * By the first of its ways out whose name is sure: what is only supposed to be Close may be Save. Where none is, by Escape. What goes away by
 * itself takes its buttons along: then there is nothing to press any more.
 */
async function leave(element: Element, ways: () => readonly Element[]): Promise<Reason | null> {
  const [supposed] = ways();
  const unsure = supposed && !ways().some((way) => !unsureWay(way)) ? unsureWay(supposed) : null;
  if (unsure) {
    sendEscape(element);
    return (await until(() => (isVisible(element) ? null : true), leaving)) ? null : unsure;
  }
  const find = (): Element | Reason =>
    isVisible(element)
      ? (ways().find((way) => !unsureWay(way)) ?? reason("not-found", "Cancel"))
      : reason("panel-not-open");
  const unpressed = await pressSoon(find, "Cancel");
  return unpressed?.code === "panel-not-open" ? null : unpressed;
}

/** Why a button may be another than the Cancel or Close it seems to be; null where it is sure. */
export const unsureWay = (way: Element): Reason | null =>
  unconfirmedControl("button", "Cancel", way) && unconfirmedControl("button", "Close", way);
