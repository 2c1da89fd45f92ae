import type { Subject } from "../flows/steps";
import type { Outcome, PanelReading } from "../messages";
import type { Labels } from "../portal/labels/labels";
import { sameQuotas } from "../rules/check";
import { sameLabel } from "../rules/normalize";
import { type Reason, reason } from "../run/page-reasons";
import { type Attempt, noteList, type PanelRef } from "./attempt";
import { vouchForPanel } from "./check/vouched";
import { crossed } from "./contradicted";
import { entriesIn } from "./entries";
import { holding } from "./holding";
import { again, done, isReason, refused } from "./outcome";
import type { PanelName } from "./panel";
import { panelOf, strangersPanel } from "./panel-of";
import { fingerprint, isLoading, readPanel, sameSet, tickedIn, undecidedBoxes } from "./panel-reading";
import { peopleAtRest } from "./people-look";
import { hasStoodStill, patience, settled, until } from "./time";

/** Milliseconds limits of a rule may come later than its boxes. */
const late = 2_000;
/** Milliseconds a box must have been neither ticked nor empty before it is believed to be so. */
const undecided = 2_000;

/**
 * Waits until the panel is the subject's and has come to rest. It has when it holds still and ticks exactly what the subject's row shows:
 * boxes come late and piecemeal, and a Save before the last one came would take licenses away.
 */
export async function inThePanel(
  labels: Labels,
  attempt: Attempt,
  name: PanelName,
  of: Subject | null,
): Promise<Outcome> {
  const ref: PanelRef = { name, of, others: attempt.others };
  if (name === "License inheritance from group") return await inTheList(labels, attempt, ref);
  const expected = expectedOf(labels, attempt, ref);
  if (isReason(expected)) return again(expected);
  if (name === "Edit Group") await unfold(labels, ref);
  const began = performance.now();
  const undecidedFor = holding();
  const reading = await settled(
    () => {
      const panel = panelOf(labels, ref);
      if (isReason(panel)) return isMistaken(labels, ref) ? mistaken : null;
      if (undecidedFor(undecidedBoxes(panel)) > undecided) return halfTicked;
      const now = readPanel(panel, labels);
      return now && expected(now, performance.now() - began) ? now : null;
    },
    fingerprint,
    patience,
  );
  if (reading === mistaken) return again(reason("panel-of-another-user"));
  if (reading === halfTicked) return refused(reason("box-undecided"));
  if (reading) {
    const opened = panelOf(labels, ref);
    const wrong = isReason(opened) ? null : crossed(labels, opened);
    if (wrong) return refused(wrong);
    attempt.panel = ref;
    attempt.opened = reading;
    vouchForPanel(labels, name);
    return done({ panel: reading, seen: tickedIn(reading).join(", ") });
  }
  return unread(labels, ref);
}

const mistaken: PanelReading = { option: "another's", boxes: [] };
const halfTicked: PanelReading = { option: "half ticked", boxes: [] };

/** Why the panel could not be read. One that stood still all the while would show the same another time; one that did not open may open then. */
function unread(labels: Labels, ref: PanelRef): Outcome {
  const panel = panelOf(labels, ref);
  if (isReason(panel)) return panel.code === "identity-not-shown" && hasStoodStill() ? refused(panel) : again(panel);
  const now = readPanel(panel, labels);
  const why = now ? reason("panel-differs-from-row", tickedIn(now).join(", ")) : reason("panel-not-settled");
  return hasStoodStill() && !isLoading(panel) ? refused(why) : again(why);
}

/** Every panel was closed before the icon was pressed: one that stands open and loaded with another's name was opened by mistake. */
function isMistaken(labels: Labels, ref: PanelRef): boolean {
  const stranger = strangersPanel(labels, ref);
  return stranger !== null && readPanel(stranger, labels) !== null;
}

type Fits = (now: PanelReading, waited: number) => boolean;

/** What the panel must show before anything is done in it. */
function expectedOf(labels: Labels, { user, group, without }: Attempt, { name, of }: PanelRef): Fits | Reason {
  if (name === "Edit Group") return () => true;
  if (name === "Allocate Licenses")
    return without === null
      ? reason("panel-not-open")
      : (now) => tickedIn(now).length === 0 && now.people?.length === 0;
  if (of && "user" in of) {
    if (!user || user.email !== of.user.toLowerCase()) return reason("panel-not-open");
    const byGroup = labels.option["Use Group allocation rule"];
    return (now) => !byGroup.some((option) => sameLabel(option, now.option)) && sameSet(tickedIn(now), user.licenses);
  }
  if (!of || !group || !sameLabel(group.name, of.group)) return reason("panel-not-open");
  return (now, waited) =>
    sameSet(tickedIn(now), group.licenses) && (waited > late || sameQuotas(now.quotas ?? {}, group.quotas));
}

/** Many people may stand behind a number until the field is in use. */
async function unfold(labels: Labels, ref: PanelRef): Promise<void> {
  const panel = (): Element | Reason => {
    const now = panelOf(labels, ref);
    return isReason(now) ? now : now.element;
  };
  await until(() => (!isReason(panel()) || isMistaken(labels, ref) ? true : null), patience);
  await peopleAtRest(labels, panel);
}

/** A list has no boxes: it is at rest when its entries are. */
async function inTheList(labels: Labels, attempt: Attempt, ref: PanelRef): Promise<Outcome> {
  const entries = await settled(
    () => {
      const panel = panelOf(labels, ref);
      if (isReason(panel) || isLoading(panel)) return null;
      return entriesIn(panel.element, labels).map(({ lease }) => lease);
    },
    (leases) => JSON.stringify(leases),
    patience,
  );
  if (!entries) {
    const panel = panelOf(labels, ref);
    return again(isReason(panel) ? panel : reason("panel-not-settled"));
  }
  attempt.panel = ref;
  noteList(ref);
  vouchForPanel(labels, ref.name);
  return done({ panel: { option: "", boxes: [] }, seen: `${entries.length} entries` });
}
