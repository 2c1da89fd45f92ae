import type { Request } from "../../messages";
import type { Labels } from "../../portal/labels/labels";
import type { SpotLook } from "../../run/page-check-shape";
import { reason } from "../../run/page-reasons";
import { panelNamed } from "../panel";
import { recognize } from "../recognize";
import { refusalOf } from "../refusal";
import { listShown } from "./list-shown";
import { listSights } from "./list-sights";
import { leavePanels, lookIntoPanel } from "./look-panel";
import { pageSights } from "./page-sights";
import { note, vouchedAt } from "./vouched";

type Asked = Request<"background-content/look">;

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
  await listShown(labels, list);
  const { sights, reason: why } = await lookIntoPanel(labels, { ...asked, list, panel });
  note(labels, spot, sights);
  return { spot, sights, reason: why };
}

async function lookAtList(labels: Labels, { spot, needs }: Asked): Promise<SpotLook> {
  const { list } = spot;
  const stuck = await leavePanels(labels);
  if (stuck) return { spot, sights: [], reason: stuck };
  const body = list && (await listShown(labels, list));
  if (!body) return { spot, sights: [], reason: reason("not-found", "The list") };
  const sights = listSights(labels, body, needs);
  note(labels, spot, sights);
  return { spot, sights, reason: null };
}
