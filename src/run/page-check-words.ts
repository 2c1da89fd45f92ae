import type { NeededKind, Spot } from "../flows/needed-shape";
import type { CheckLine } from "./page-check-shape";

const kinds: Record<NeededKind, (label: string) => string> = {
  menu: (label) => `menu entry ${label}`,
  heading: (label) => `heading ${label}`,
  tab: (label) => `tab ${label}`,
  section: (label) => `section ${label}`,
  icon: (label) => `icon ${label} in a row`,
  panel: (label) => `panel ${label}`,
  option: (label) => `option ${label}`,
  button: (label) => `button ${label}`,
  field: (label) => `field ${label}`,
  column: (label) => `column ${label}`,
};

/** What a line is about, in the admin's words: "button Save", "icon Edit license allocation in a row". */
export const lineName = ({ kind, label }: Pick<CheckLine, "kind" | "label">): string => kinds[kind](label);

const lists = {
  users: "License Allocations to Users",
  groups: "License Allocations to Groups",
  "account-groups": "the list of groups",
} as const;

/** Where a spot is, in words: "panel Edit Group, opened from the list of groups". */
export function spotName({ place, list, panel }: Spot): string {
  const page = place === "licenses" ? "the Licenses page" : "the Accounts & Groups page";
  if (!list) return page;
  return panel ? `the panel ${panel}` : `${lists[list]}, on ${page}`;
}

/** A sentence's worth about several lines: "button Save (missing), tab Users (ambiguous)". */
export const namesOfLines = (lines: readonly CheckLine[]): string =>
  lines.map((line) => `${lineName(line)}: ${line.verdict}`).join("; ");
