import type { NeededKind, Spot } from "../flows/needed-shape";
import type { CheckLine, LineVerdict } from "./page-check-shape";

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

/** A word for each verdict. */
export const verdictNames: Readonly<Record<LineVerdict, string>> = {
  green: "Found",
  ambiguous: "Ambiguous",
  missing: "Missing",
  unconfirmed: "Not confirmed",
  "not-reached": "Not reached",
};

/** Whether a line keeps a run from starting, or may. */
export const isOpenLine = ({ verdict }: CheckLine): boolean => verdict !== "green";

const urgency: readonly LineVerdict[] = ["missing", "ambiguous", "unconfirmed", "not-reached", "green"];

/** What has to be done something about comes first. */
export function linesInOrder(lines: readonly CheckLine[]): {
  readonly open: readonly CheckLine[];
  readonly green: readonly CheckLine[];
} {
  const open = lines.filter(isOpenLine);
  return {
    open: open.sort((one, other) => urgency.indexOf(one.verdict) - urgency.indexOf(other.verdict)),
    green: lines.filter((line) => !isOpenLine(line)),
  };
}

/** What is said of a line, a sentence or two each: how it was found or why it was not, where, and what else it could be. */
export function saidOf(line: CheckLine): string[] {
  const { at, candidates } = line;
  const named = candidates.map((one) => `“${one}”`).join(", ");
  const said = [foundHow(line), at ? `On ${spotName(at)}.` : "", named === "" ? "" : `Candidates: ${named}.`];
  return said.filter((text) => text !== "");
}

function foundHow({ verdict, spelling, role, from, detail }: CheckLine): string {
  const found = spelling === "" ? "" : `“${spelling}”, a ${role}, named by ${from}. `;
  if (verdict === "missing") return detail || "Nothing on the page goes by a name we know.";
  return `${found}${detail}`.trim();
}
