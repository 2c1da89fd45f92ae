import type { Outcome, PanelReading } from "../messages";
import type { Labels } from "../portal/labels/labels";
import type { LeaseRow } from "../rules/model";
import { type Reason, reason } from "../run/page-reasons";
import { type Attempt, everybodyRead, notePressed, openedList, type PanelRef } from "./attempt";
import { cancelDialogs } from "./close-panel";
import { asksAbout } from "./dialog-person";
import { type Dialog, openDialogs } from "./dialogs";
import { type Entry, entriesIn, entriesOf } from "./entries";
import { leaseLook } from "./lease-list";
import { again, done, isReason, refused } from "./outcome";
import { panelOf } from "./panel-of";
import { isLoading, sameSet, tickedIn } from "./panel-reading";
import { pressSoon } from "./patient";
import { answerWatch } from "./release-answer";
import { messages } from "./said";
import { patience, settled, until } from "./time";
import { intoSight } from "./windowed-list";
import { unconfirmedControl } from "./words";

/** Milliseconds the portal is given to answer. */
const answering = 30_000;
/** Milliseconds a question may take to say whom it is about. */
const wording = 2_000;

/** An entry that can be pressed, and the list it stands in. */
interface Meant {
  readonly entry: Entry;
  readonly button: Element;
  readonly panel: Element;
}

/**
 * Presses "Release license" at the one entry of this user, where it holds exactly what is expected. Where the portal asks first, its question
 * must be about this user. The list was opened by this attempt, or by the reading before it.
 */
export async function release(
  labels: Labels,
  user: string,
  attempt: Attempt,
  expected: PanelReading,
): Promise<Outcome> {
  const ref = attempt.panel ?? openedList();
  if (ref?.name !== "License inheritance from group") return again(reason("panel-not-open"));
  const stuck = await cancelDialogs(labels);
  if (stuck) return again(stuck);
  const meantNow = (): Meant | Reason => meant(labels, ref, user, tickedIn(expected));
  await entryIntoSight(labels, ref, user);
  const first = await settled(() => resting(meantNow()), keyOf, patience);
  if (!first) return again(reason("panel-not-settled"));
  if (isReason(first)) return undone(first);
  const said = messages();
  let pressedAt = performance.now();
  let pressing: Element | Reason = first.button;
  const unpressed = await pressSoon(
    () => {
      const now = meantNow();
      pressing = isReason(now) ? now : now.button;
      return pressing;
    },
    "Release license",
    () => {
      const now = meantNow();
      if (isReason(now)) return now;
      if (now.button !== pressing) return reason("not-stable", "the list moved");
      const unsure = unconfirmedControl("button", "Release license", now.button);
      if (unsure) return unsure;
      // Whether a question comes is not known yet: the press may already write.
      notePressed(attempt);
      pressedAt = performance.now();
      return null;
    },
  );
  if (unpressed) return undone(unpressed);
  const answered = answerWatch(labels, ref, user, { pressedAt, said });
  const came = await until(() => (openDialogs(labels).length > 0 ? "question" : answered()), answering);
  if (came !== "question") return told(came);
  const confirmedAt = performance.now();
  const everybody = everybodyIn(first.panel, labels);
  const unconfirmed = await confirm(labels, first.entry.lease, everybody);
  if (unconfirmed) {
    const still = await cancelDialogs(labels);
    return undone(still ?? unconfirmed);
  }
  return told(await until(answerWatch(labels, ref, user, { pressedAt: confirmedAt, said }), answering));
}

/** Everybody the list shows, those who are out of sight too: a name may be borne by two of them. */
function everybodyIn(panel: Element, labels: Labels): LeaseRow[] {
  const here = entriesIn(panel, labels).map(({ lease }) => lease);
  const shown = new Set(here.map((lease) => JSON.stringify(lease)));
  return [...here, ...everybodyRead().filter((lease) => !shown.has(JSON.stringify(lease)))];
}

/** Scrolls a list that has only some entries in the page until the user's is among them. */
async function entryIntoSight(labels: Labels, ref: PanelRef, user: string): Promise<void> {
  const panel = panelOf(labels, ref);
  const email = user.toLowerCase();
  if (isReason(panel) || entriesOf(panel.element, labels, email).length > 0) return;
  await intoSight(leaseLook(labels, ref), (lease) => lease.email === email);
}

const told = (came: string | null): Outcome =>
  done({ pressed: true, seen: [came ?? "no answer", ...messages()].join("; ").slice(0, 500) });

function meant(labels: Labels, ref: PanelRef, user: string, licenses: readonly string[]): Meant | Reason {
  const panel = panelOf(labels, ref);
  if (isReason(panel)) return panel;
  if (isLoading(panel)) return reason("not-stable", "the list is loading");
  const [entry, ...more] = entriesOf(panel.element, labels, user.toLowerCase());
  if (!entry) return reason("row-not-found", `${user} is not on this page of the list`);
  if (more.length > 0) return reason("row-ambiguous", user);
  if (!sameSet(entry.lease.licenses, licenses)) return reason("changed-since-preview", entry.lease.licenses.join(", "));
  const { button } = entry;
  return button ? { entry, button, panel: panel.element } : reason("not-found", "Release license", "the user's entry");
}

/** What is worth another look is no reading yet. */
const resting = (now: Meant | Reason): Meant | Reason | null =>
  isReason(now) && now.code === "not-stable" ? null : now;

const keyOf = (now: Meant | Reason): string => JSON.stringify(isReason(now) ? now : now.entry.lease);

const final: readonly string[] = ["row-ambiguous", "not-found", "not-enabled", "label-not-confirmed"];
const undone = (why: Reason): Outcome => (final.includes(why.code) ? refused(why) : again(why));

/** Presses the confirming button of the one question that is open, if it is about this user. Null when it was pressed. */
async function confirm(labels: Labels, lease: LeaseRow, everybody: readonly LeaseRow[]): Promise<Reason | null> {
  const find = (): Dialog | Reason => {
    const [dialog, ...more] = openDialogs(labels);
    if (!dialog) return reason("panel-not-open", "the question went away");
    if (more.length > 0) return reason("ambiguous", "the question", String(more.length + 1));
    return asksAbout(dialog.texts, lease, everybody)
      ? dialog
      : reason("panel-of-another-user", dialog.texts.join(" ").slice(0, 200));
  };
  // Whom it is about may come a little later than the question.
  const asked = await settled(
    () => {
      const now = find();
      return isReason(now) ? null : now;
    },
    ({ texts }) => JSON.stringify(texts),
    wording,
  );
  const shown = asked ?? find();
  if (isReason(shown)) return shown;
  let pressing: Element | Reason = shown.confirm;
  return await pressSoon(
    () => {
      const now = find();
      pressing = isReason(now) ? now : now.confirm;
      return pressing;
    },
    "Release",
    () => {
      const now = find();
      if (isReason(now)) return now;
      if (now.confirm !== pressing) return reason("not-stable", "the question moved");
      return unconfirmedControl("button", "Release", now.confirm);
    },
  );
}
