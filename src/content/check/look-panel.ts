import type { ListAt, Needed, Opener } from "../../flows/needed-shape";
import type { Labels } from "../../portal/labels/labels";
import { allGreen, notReached } from "../../run/page-check";
import type { Sight, SpotLook } from "../../run/page-check-shape";
import { type Reason, reason } from "../../run/page-reasons";
import { closePanels } from "../close-panel";
import { isReason } from "../outcome";
import type { PanelName } from "../panel";
import { isLoading } from "../panel-reading";
import { askedSince } from "../requests";
import { until } from "../time";
import { textsOf } from "../tree";
import { type Opened, openByButton, openFromRow, type Whom } from "./open-panel";
import { panelSights, partUnderTitle } from "./panel-sights";
import { met, sightOf } from "./sight";
import { spellingsOf } from "./spellings";

/** Milliseconds a panel may take to open, and to show everything once it holds still. */
const opening = 6_000;
const quiet = 700;
/** How many rows are tried where one shows nothing to look at. */
const mostTries = 4;

export interface PanelAsked {
  readonly list: ListAt;
  readonly panel: PanelName;
  readonly needs: readonly Needed[];
  readonly opener: Opener | null;
  readonly prefer: readonly string[];
  readonly avoid: readonly string[];
  /** Leaves the panel open, for whoever wants to point at something in it. */
  readonly stay: boolean;
}

type Look = Pick<SpotLook, "sights" | "reason">;

/** The panel that was left open to be pointed at. */
let waiting: Opened | null = null;

/** Leaves what was left open to be pointed at, and every panel that is known. */
export async function leavePanels(labels: Labels): Promise<Reason | null> {
  const opened = waiting;
  waiting = null;
  return (await opened?.leave()) ?? (await closePanels(labels));
}

/** Opens a panel, looks for what is needed in it, and leaves it by Cancel or Close. Nothing is pressed in it. */
export async function lookIntoPanel(labels: Labels, asked: PanelAsked): Promise<Look> {
  const stuck = await leavePanels(labels);
  if (stuck) return { sights: [], reason: stuck };
  let last: Look = { sights: [], reason: reason("panel-not-open") };
  for (let skip = 0; skip < mostTries; skip += 1) {
    const pressed = performance.now();
    const opened = await openOne(labels, asked, { ...asked, skip });
    if (isReason(opened)) return skip > 0 ? last : unopened(labels, asked, opened);
    last = { sights: await sightsWhenStill(labels, asked, pressed), reason: null };
    if (asked.stay) {
      waiting = opened;
      return last;
    }
    const left = await opened.leave();
    if (left) return { ...last, reason: left };
    // Somebody else's list may hold what this one lacks.
    if (!last.sights.some(({ verdict }) => verdict === "not-reached") || isUntitled(last.sights)) return last;
  }
  return last;
}

const isUntitled = (sights: readonly Sight[]): boolean =>
  sights.some(({ kind, verdict }) => kind === "panel" && verdict !== "green");

async function openOne(labels: Labels, { list, opener }: PanelAsked, whom: Whom): Promise<Opened | Reason> {
  if (opener?.kind === "button") return await openByButton(labels, list);
  const icon = Object.keys(labels.icon).find((name): name is keyof Labels["icon"] => name === opener?.label);
  return icon ? await openFromRow(labels, list, icon, whom) : reason("panel-not-open");
}

/** The opener itself may be what is missing: a row's menu tells only when it is opened. */
function unopened(labels: Labels, { opener }: PanelAsked, why: Reason): Look {
  if (!opener || (why.code !== "not-found" && why.code !== "ambiguous")) return { sights: [], reason: why };
  return { sights: [sightOf(opener, [], spellingsOf(labels, opener), "button")], reason: why };
}

/** `pressed`: when it was asked for. A panel that asks its server holds still, too, until that answers. */
async function sightsWhenStill(
  labels: Labels,
  { panel, needs, opener }: PanelAsked,
  pressed: number,
): Promise<Sight[]> {
  let answered = false;
  let shown = "";
  let since = performance.now();
  const began = since;
  const part = await until(() => partUnderTitle(labels, panel), opening);
  if (!part) return needs.map((need) => untitled(labels, need));
  const found = await until(() => {
    const now = partUnderTitle(labels, panel);
    if (!now) return null;
    answered ||= askedSince(pressed) || performance.now() - began > opening;
    const state = [answered, ...textsOf(now)].join("|");
    if (state !== shown || isLoading({ name: panel, element: now, save: null, emails: [], heads: [] })) {
      shown = state;
      since = performance.now();
    }
    const sights = panelSights(labels, panel, now, needs);
    const still = performance.now() - since;
    return allGreen(sights) || (answered && still > quiet) || performance.now() - began > opening * 2 ? sights : null;
  }, opening * 2);
  const proved = opener ? [met(opener, "")] : [];
  return [...(found ?? needs.map((need) => notReached(need, "The panel kept changing."))), ...proved];
}

/** A panel without its title is not known: nothing in it is looked for. */
const untitled = (labels: Labels, need: Needed): Sight =>
  need.kind === "panel"
    ? sightOf(need, [], spellingsOf(labels, need), "title")
    : notReached(need, "The title of the panel was not found.");
