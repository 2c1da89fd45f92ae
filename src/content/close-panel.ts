import type { Labels } from "../portal/labels/labels";
import { type Reason, reason } from "../run/reasons";
import { findAll } from "./find";
import { openPanels } from "./panel";
import { pressSoon } from "./patient";
import { until } from "./time";
import { isVisible } from "./tree";

/** Milliseconds a panel may take to slide away. */
const leaving = 8_000;

/** Leaves every open panel without saving, by its own Cancel or Close. Null when none is open any more. */
export async function closePanels(labels: Labels): Promise<Reason | null> {
  for (const panel of openPanels(labels)) {
    const names = [...labels.button.Cancel, ...labels.button.Close];
    // A panel that slides away by itself takes its buttons along: then there is nothing to press any more.
    const way = (): Element | Reason =>
      isVisible(panel.element)
        ? (findAll(panel.element, "button", names)[0] ?? reason("not-found", "Cancel"))
        : reason("panel-not-open");
    const unpressed = await pressSoon(way, "Cancel");
    if (unpressed && unpressed.code !== "panel-not-open") return unpressed;
  }
  const gone = await until(() => (openPanels(labels).length === 0 ? true : null), leaving);
  return gone ? null : reason("panel-not-settled", "it did not close");
}
