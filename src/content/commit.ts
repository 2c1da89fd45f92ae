import type { Outcome, PanelReading } from "../messages";
import type { Labels } from "../portal/labels/labels";
import { type Reason, reason } from "../run/page-reasons";
import { type Attempt, notePressed } from "./attempt";
import { lookBehind } from "./look-behind";
import { again, done, isReason, refused } from "./outcome";
import type { Panel } from "./panel";
import { fingerprint, isLoading, readPanel } from "./panel-reading";
import { openedPanel } from "./panel-steps";
import { pressSoon } from "./patient";
import { showAllPeople } from "./people-field";
import { messages } from "./said";
import { until } from "./time";
import { isVisible } from "./tree";
import { unconfirmed, unconfirmedControl } from "./words";

/** Milliseconds the portal is given to answer Save. */
const answering = 30_000;
/** Milliseconds a panel that was answered may take to slide away before it is said to stay open. */
const sliding = 500;

/**
 * Presses the panel's Save. First the list behind it is read again. Then, in the same breath as the press: whose panel it is, and that its
 * boxes, limits and people are exactly the expected ones.
 */
export async function save(labels: Labels, attempt: Attempt, expected: PanelReading): Promise<Outcome> {
  const unsure = unsureOption(expected);
  if (unsure) return refused(unsure);
  const changed = await lookBehind(labels, attempt);
  if (changed) return again(changed);
  const folded = await unfold(labels, attempt);
  if (folded) return again(folded);
  let pressing: Element | Reason = saveOf(labels, attempt);
  const find = (): Element | Reason => {
    pressing = saveOf(labels, attempt);
    return pressing;
  };
  const opened = openedPanel(labels, attempt);
  const unpressed = await pressSoon(find, "Save", () => {
    const unknown = isReason(pressing) ? pressing : unconfirmedControl("button", "Save", pressing);
    const wrong = unknown ?? wrongNow(labels, openedPanel(labels, attempt), pressing, expected);
    // Noted before the press: a page that dies in between must not claim that it never pressed.
    if (!wrong) notePressed(attempt);
    return wrong;
  });
  if (unpressed) return final.includes(unpressed.code) ? refused(unpressed) : again(unpressed);
  return done({ pressed: true, seen: isReason(opened) ? "" : await answer(opened) });
}

/** Which of a panel's options is chosen decides what Save means: it must be known for sure which one it is. */
function unsureOption({ option }: PanelReading): Reason | null {
  if (option === "" || !unconfirmed("option", "Use Group allocation rule", [option])) return null;
  return unconfirmed("option", "Allocate to User", [option]);
}

/** What another attempt would meet again. */
const final: readonly string[] = ["not-enabled", "label-not-confirmed"];

/** People behind a number cannot be compared. Pressing Save may hide them again, after the comparison. */
async function unfold(labels: Labels, attempt: Attempt): Promise<Reason | null> {
  if (attempt.panel?.name !== "Edit Group") return null;
  return await showAllPeople(labels, () => {
    const panel = openedPanel(labels, attempt);
    return isReason(panel) ? panel : panel.element;
  });
}

function saveOf(labels: Labels, attempt: Attempt): Element | Reason {
  const panel = openedPanel(labels, attempt);
  return isReason(panel) ? panel : (panel.save ?? reason("not-found", "Save", "the panel"));
}

/** Null while it is the subject's panel, the Save that is about to be pressed is its own, and it shows what is expected. */
function wrongNow(
  labels: Labels,
  panel: Panel | Reason,
  pressing: Element | Reason,
  expected: PanelReading,
): Reason | null {
  if (isReason(panel)) return panel;
  const now = readPanel(panel, labels);
  if (!now || panel.save !== pressing) return reason("panel-not-settled");
  return fingerprint(now) === fingerprint(expected) ? null : reason("boxes-changed");
}

/** What the page did after the press: told, never believed. A fresh read decides. */
async function answer(panel: Panel): Promise<string> {
  const before = messages();
  // A message may read like the one before it: that Save was out of reach meanwhile says as well that the portal has answered.
  let waited = false;
  let freeSince: number | null = null;
  const left = await until(() => {
    if (!isVisible(panel.element)) return "panel closed";
    const free = !isLoading(panel) && panel.save?.matches(":disabled") === false;
    if (!free) waited = true;
    const answered = free && (waited || messages().some((text) => !before.includes(text)));
    freeSince = answered ? (freeSince ?? performance.now()) : null;
    return freeSince !== null && performance.now() - freeSince >= sliding ? "panel still open" : null;
  }, answering);
  return [left ?? "no answer", ...messages()].join("; ").slice(0, 500);
}
