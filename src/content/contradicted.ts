import type { Labels } from "../portal/labels/labels";
import { type Reason, reason } from "../run/page-reasons";
import { findAll } from "./find";
import type { Panel } from "./panel";
import { queryAll } from "./tree";

const drawings = "svg, use, mat-icon, [data-ligature], i, img";
const told = ["data-testid", "data-mat-icon-name", "data-icon", "href", "xlink:href", "src", "class"] as const;
/** What icon sets call the can and the cross that take something away for good. */
const removing = /(^|[^a-z])(delete|trash|remove|dustbin)([^a-z]|$)/;

/**
 * Why a control is not what its label says: it is drawn as the one that removes. A drawing never says what a control is; it may say that the
 * label is on the wrong one. Null where it does not.
 */
export function contradicted(label: string, element: Element): Reason | null {
  return queryAll(element, drawings).some((drawing) => removing.test(drawnAs(drawing)))
    ? reason("label-contradicted", label, "it is drawn like one that removes")
    : null;
}

/** Every name of a drawing, in single words of small letters. */
function drawnAs(drawing: Element): string {
  const ligature = drawing.matches("svg, use, img") ? "" : (drawing.textContent ?? "");
  const names = [ligature, ...told.map((name) => drawing.getAttribute(name) ?? "")];
  return names
    .join(" ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
}

/** A form nobody has touched may hold Save back, never Cancel: where it does, each bears the other's label. */
export function crossed(labels: Labels, { element, save }: Panel): Reason | null {
  const held = findAll(element, "button", labels.button.Cancel).some((cancel) => cancel.matches(":disabled"));
  return held && save && !save.matches(":disabled")
    ? reason("label-contradicted", "Save", "Cancel beside it is switched off")
    : null;
}
