import { findRole } from "./find";
import { textsOf } from "./tree";

/** The messages the page shows now: told, never believed. */
export const messages = (): string[] =>
  findRole(document, "alert")
    .map((element) => textsOf(element).join(" "))
    .filter((text) => text !== "");
