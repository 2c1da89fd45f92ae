import type { Labels } from "../portal/labels/labels";
import { normalizeText } from "../rules/normalize";
import { mayBeCalled, namesOf } from "./names";
import { contains, isVisible, parentOf, queryAll } from "./tree";

type SectionName = keyof Labels["section"];

/** The headers that open and close a section, by its name; more than one is ambiguous and left to the caller. */
export function sectionHeaders(labels: Labels, name: SectionName): Element[] {
  const wanted = labels.section[name].map(normalizeText);
  return queryAll(document, "[aria-expanded]").filter(
    (element) =>
      mayBeCalled(element, wanted) && isVisible(element) && namesOf(element).some((found) => wanted.includes(found)),
  );
}

export const isExpanded = (header: Element): boolean => header.getAttribute("aria-expanded") === "true";

/**
 * What belongs to a section: the nearest surrounding of its header that holds a table, as long as no other section's header is in it and
 * it does not reach as far as the page's tabs.
 * Null while it is collapsed or its table has not come yet.
 */
export function sectionBody(labels: Labels, name: SectionName): Element | null {
  const [header, ...more] = sectionHeaders(labels, name);
  if (!header || more.length > 0 || !isExpanded(header)) return null;
  const other =
    name === "License Allocations to Users" ? "License Allocations to Groups" : "License Allocations to Users";
  const others = sectionHeaders(labels, other);
  for (let at = parentOf(header); at; at = parentOf(at)) {
    const around = at;
    if (others.some((element) => contains(around, element))) return null;
    const inside = queryAll(around, `${tables}, [role="tablist"]`).filter(isVisible);
    if (inside.some((element) => element.matches('[role="tablist"]'))) return null;
    if (inside.length > 0) return around;
  }
  return null;
}

/** Every markup a list of users is known to come in. */
export const tables = 'table, [role="table"], [role="grid"], [role="treegrid"]';
