import { keyOf, type Needed, type Spot, sameSpot } from "../flows/needed-shape";
import type { CheckLine, LineVerdict, Shape, Sight, SpotLook } from "./page-check-shape";

/** Worst first: a line is what it is where it stands worst. */
const order: readonly LineVerdict[] = ["missing", "ambiguous", "unconfirmed", "not-reached", "green"];

/** One line for each needed element, from the looks at all its spots; a spot nobody looked at was not reached. */
export function linesOf(needed: readonly Needed[], looks: readonly SpotLook[]): CheckLine[] {
  return needed.map((need) => {
    const found = need.spots.map((spot) => ({ spot, sight: sightAt(need, spot, looks) }));
    found.sort((one, other) => order.indexOf(one.sight.verdict) - order.indexOf(other.sight.verdict));
    const [worst] = found;
    return { ...need, ...(worst?.sight ?? notReached(need, "")), at: worst?.spot ?? null };
  });
}

/** The same of a page as it stands: a line is about the spots that are in sight, wherever else its element is needed. */
export function linesInSight(needed: readonly Needed[], looks: readonly SpotLook[]): CheckLine[] {
  const inSight = needed.map((need) => {
    const spots = need.spots.filter((spot) => sightAt(need, spot, looks).verdict !== "not-reached");
    return spots.length > 0 ? { ...need, spots } : need;
  });
  return linesOf(inSight, looks);
}

function sightAt(need: Needed, spot: Spot, looks: readonly SpotLook[]): Sight {
  const look = looks.find((one) => sameSpot(one.spot, spot));
  const sight = look?.sights.find((one) => keyOf(one) === keyOf(need));
  return sight ?? notReached(need, look?.reason?.text ?? "");
}

export const notReached = ({ kind, label }: Pick<Needed, "kind" | "label">, detail: string): Sight => ({
  kind,
  label,
  verdict: "not-reached",
  role: "",
  from: "",
  spelling: "",
  detail,
  candidates: [],
});

/** Lines that keep a run from starting: what was looked for and is not there for certain. */
export const blockingLines = (lines: readonly CheckLine[]): CheckLine[] =>
  lines.filter(({ verdict }) => verdict === "missing" || verdict === "ambiguous" || verdict === "unconfirmed");

export const allGreen = (lines: readonly Pick<Sight, "verdict">[]): boolean =>
  lines.every(({ verdict }) => verdict === "green");

/** What is needed at a spot. */
export const neededAt = (needed: readonly Needed[], spot: Spot): Needed[] =>
  needed.filter(({ spots }) => spots.some((one) => sameSpot(one, spot)));

/** Every spot of these needs, the outer ones first. */
export function spotsOf(needed: readonly Needed[]): Spot[] {
  const found: Spot[] = [];
  for (const spot of needed.flatMap(({ spots }) => spots))
    if (!found.some((one) => sameSpot(one, spot))) found.push(spot);
  return found;
}

/** Whether a page looks otherwise than before. Lists open and close, and come later: sections and columns count only while both show some. */
export function isOtherShape(one: Shape, other: Shape): boolean {
  const fixed = ({ language, headings, tabs }: Shape): string => JSON.stringify([language, headings, tabs]);
  if (fixed(one) !== fixed(other)) return true;
  const [sections, others] = [one.sections, other.sections];
  if (sections.length > 0 && others.length > 0 && sections.join("|") !== others.join("|")) return true;
  const columns = one.columns.length > 0 && other.columns.length > 0;
  return columns && !holdsAll(one.columns, other.columns) && !holdsAll(other.columns, one.columns);
}

const holdsAll = (all: readonly string[], some: readonly string[]): boolean =>
  some.every((title) => all.includes(title));
