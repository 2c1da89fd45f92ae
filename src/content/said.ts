import { findRole } from "./find";
import { textsOf } from "./tree";

/** The messages the page shows now: told, never believed. */
export const messages = (): string[] =>
  findRole(document, "alert")
    .filter((element) => !isForEars(element))
    .map((element) => textsOf(element).join(" "))
    .filter((text) => text !== "");

/** A region of a single point is read out and seen by nobody: a list announces there that it is being read again, whatever was pressed. */
function isForEars(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width <= 1 && height <= 1;
}
