import type { Request } from "../../messages";
import type { Labels } from "../../portal/labels/labels";
import type { SpotLook } from "../../run/page-check-shape";
import { reason } from "../../run/page-reasons";
import { panelNamed } from "../panel";
import { recognize } from "../recognize";
import { refusalOf } from "../refusal";
import { until } from "../time";
import { isVisible, queryAll } from "../tree";
import { bodyOf, listSights, rowsIn } from "./list-sights";
import { leavePanels, lookIntoPanel } from "./look-panel";
import { pageSights } from "./page-sights";
import { note, vouchedAt } from "./vouched";

type Asked = Request<"background-content/look">;

/** Milliseconds a list may take to come, and an empty one to stay empty. */
const coming = 8_000;
const emptiness = 1_500;

/** Looks at one spot of the page for what is needed there. Only panels are opened, and left again; nothing of the portal's data is changed. */
export async function lookAt(labels: Labels, page: string, asked: Asked): Promise<SpotLook> {
  const { spot, needs } = asked;
  const { place, list } = spot;
  if (!list) return { spot, sights: pageSights(labels, place, needs), reason: null };
  const vouched = asked.how === "fresh" ? null : vouchedAt(labels, spot, needs);
  if (vouched) return { spot, sights: [...vouched], reason: null };
  if (asked.how === "known") return { spot, sights: [], reason: null };
  if (!spot.panel) return await lookAtList(labels, asked);
  // On a page that is not known for certain nothing is pressed, not even to look.
  const { verdict, missing } = recognize(page);
  const unready = refusalOf(verdict, missing, place);
  if (unready) return { spot, sights: [], reason: unready };
  const panel = panelNamed(labels, spot.panel);
  if (!panel) return { spot, sights: [], reason: reason("panel-not-open") };
  const { sights, reason: why } = await lookIntoPanel(labels, { ...asked, list, panel });
  note(labels, spot, sights);
  return { spot, sights, reason: why };
}

async function lookAtList(labels: Labels, { spot, needs }: Asked): Promise<SpotLook> {
  const { list } = spot;
  const stuck = await leavePanels(labels);
  if (stuck) return { spot, sights: [], reason: stuck };
  const body = list && (await until(() => bodyOf(labels, list), coming));
  if (!body) return { spot, sights: [], reason: reason("not-found", "The list") };
  const began = performance.now();
  await until(() => {
    const loading = queryAll(body, '[aria-busy="true"], [role="progressbar"]:not([aria-valuenow])').some(isVisible);
    const filled = rowsIn(body).length > 0 || performance.now() - began > emptiness;
    return !loading && filled ? true : null;
  }, coming);
  const sights = listSights(labels, bodyOf(labels, list) ?? body, needs);
  note(labels, spot, sights);
  return { spot, sights, reason: null };
}
