import type { ListAt, Needed, Spot } from "../../flows/needed-shape";
import { keyOf } from "../../flows/needed-shape";
import type { Labels } from "../../portal/labels/labels";
import { allGreen, neededAt } from "../../run/page-check";
import type { Sight } from "../../run/page-check-shape";
import type { PanelName } from "../panel";
import { bodyOf, listSights } from "./list-sights";
import { panelSights, partUnderTitle } from "./panel-sights";

/** What reading or driving this page has already seen in its lists and panels, spot by spot. It dies with the page. */
const seen = new Map<string, readonly Sight[]>();
let by: Labels | null = null;

const nameOf = ({ place, list, panel }: Spot): string => `${place}/${list}/${panel}`;
/** Every element flows need, as the background tells it. */
let everything: readonly Needed[] = [];

export function setNeeded(needed: readonly Needed[]): void {
  everything = needed;
}

/** What was seen at a spot when all of it was there, by the labels in use now. */
export function vouchedAt(labels: Labels, spot: Spot, needs: readonly Needed[]): readonly Sight[] | null {
  const known = labels === by ? seen.get(nameOf(spot)) : undefined;
  const found = needs.flatMap((need) => known?.find((sight) => keyOf(sight) === keyOf(need)) ?? []);
  return found.length === needs.length && allGreen(found) ? found : null;
}

/** Keeps what was looked for at a spot. */
export function note(labels: Labels, spot: Spot, sights: readonly Sight[]): void {
  if (labels !== by) seen.clear();
  by = labels;
  seen.set(nameOf(spot), sights);
}

const isNoted = (labels: Labels, spot: Spot): boolean => labels === by && seen.has(nameOf(spot));

/** A list was read: what stands in it is there. Looked at once a page. */
export function vouchForList(labels: Labels, list: string): void {
  const spot = everything.flatMap(({ spots }) => spots).find((one) => one.list === list && one.panel === null);
  if (!spot?.list || isNoted(labels, spot)) return;
  const body = bodyOf(labels, spot.list satisfies ListAt);
  if (body) note(labels, spot, listSights(labels, body, neededAt(everything, spot)));
}

/** A panel was opened and is at rest: what stands in it is there. Looked at once a page. */
export function vouchForPanel(labels: Labels, name: PanelName): void {
  const spot = everything.flatMap(({ spots }) => spots).find(({ panel }) => panel === name);
  if (!spot || isNoted(labels, spot)) return;
  const part = partUnderTitle(labels, name);
  if (!part) return;
  const sights = panelSights(labels, name, part, neededAt(everything, spot));
  // A list without entries says nothing about their buttons: the next one may.
  if (allGreen(sights)) note(labels, spot, sights);
}
