import type { Labels } from "../../portal/labels/labels";
import { normalizeText } from "../../rules/normalize";
import type { Shape } from "../../run/page-check-shape";
import { findRole } from "../find";
import { sectionHeaders } from "../section";
import { isVisible, queryAll, textsOf } from "../tree";
import { bodyOf, columnTitles } from "./list-sights";

/** What the page looks like from afar. What lies in panels, and which lists are open, is left out: both change with every row. */
export function shapeOf(labels: Labels | null): Shape {
  // A number in a title tells how many there are: it changes with the rows.
  const text = (element: Element): string => normalizeText(textsOf(element).join(" ").replace(/\d+/g, ""));
  const headings = queryAll(document, 'h1, [role="heading"][aria-level="1"]').filter(isVisible).map(text);
  const sections = labels
    ? [
        ...sectionHeaders(labels, "License Allocations to Users"),
        ...sectionHeaders(labels, "License Allocations to Groups"),
      ]
    : [];
  const bodies = labels ? (["users", "groups", "account-groups"] as const).map((list) => bodyOf(labels, list)) : [];
  const columns = bodies.flatMap((body) => (body ? columnTitles(body).map(text) : []));
  return {
    language: document.documentElement.lang,
    headings: [...new Set(headings)].sort(),
    tabs: findRole(document, "tab").map(text),
    sections: sections.map(text),
    columns: [...new Set(columns)].filter((title) => title !== ""),
  };
}
