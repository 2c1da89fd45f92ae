import type { Needed, Spot } from "../../flows/needed-shape";
import type { Place } from "../../flows/steps";
import type { Labels } from "../../portal/labels/labels";
import { neededAt, notReached, spotsOf } from "../../run/page-check";
import type { Sight, SpotLook } from "../../run/page-check-shape";
import { panelNamed } from "../panel";
import { bodyOf, listSights } from "./list-sights";
import { pageSights } from "./page-sights";
import { panelSights, partUnderTitle } from "./panel-sights";

/**
 * What of all that is needed is on this page as it stands: the page itself, the lists and the panels that are open. Opens nothing, presses
 * nothing, waits for nothing. The same page gives the same, a recording of it too.
 */
export const asItStands = (labels: Labels, place: Place, needed: readonly Needed[]): SpotLook[] =>
  spotsOf(needed).map((spot) => {
    const needs = neededAt(needed, spot);
    const sights = spot.place === place ? sightsAt(labels, spot, needs) : closed(needs, "The other page is open.");
    return { spot, sights, reason: null };
  });

function sightsAt(labels: Labels, { place, list, panel }: Spot, needs: readonly Needed[]): Sight[] {
  if (!list) return pageSights(labels, place, needs);
  const name = panelNamed(labels, panel);
  if (name) {
    const part = partUnderTitle(labels, name);
    return part ? panelSights(labels, name, part, needs) : closed(needs, notOpen);
  }
  const body = bodyOf(labels, list);
  return body ? listSights(labels, body, needs) : closed(needs, notOpen);
}

const notOpen = "What it stands in is not open.";
const closed = (needs: readonly Needed[], why: string): Sight[] => needs.map((need) => notReached(need, why));
