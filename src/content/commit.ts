import type { Outcome, PanelReading } from "../messages";
import type { Labels } from "../portal/labels/labels";
import { type Reason, reason } from "../run/reasons";
import { pressBehind } from "./act";
import { type attemptOf, notePressed } from "./attempt";
import { findOne, findRole } from "./find";
import { patience, rowsOf, searchedFor } from "./locate";
import { again, done, refused } from "./outcome";
import { fingerprint, openPanels, type Panel, readPanel, sameSet } from "./panel";
import { pressSoon } from "./patient";
import { listReadSince } from "./requests";
import { sectionHeaders } from "./section";
import { settled, until } from "./time";
import { isVisible, textsOf } from "./tree";

type Attempt = ReturnType<typeof attemptOf>;

/** Milliseconds the portal is given to answer Save. */
const answering = 30_000;
/** Milliseconds a panel that was answered may take to slide away before it is said to stay open. */
const sliding = 500;

/**
 * The one step that writes. First the list behind the panel is read again: what another admin changed since the panel opened is not
 * overwritten. Then, in the same breath as the press: whose panel it is, and that its boxes are exactly the expected ones.
 */
export async function commit(labels: Labels, user: string, attempt: Attempt, expected: PanelReading): Promise<Outcome> {
  const changed = await lookBehind(labels, user, attempt);
  if (changed) return again(changed);
  let pressing: Element | Reason = saveOf(labels, user);
  const find = (): Element | Reason => {
    pressing = saveOf(labels, user);
    return pressing;
  };
  const opened = panelOf(labels, user);
  const unpressed = await pressSoon(find, "Save", () => {
    const wrong = wrongNow(panelOf(labels, user), pressing, expected);
    // Noted before the press: a page that dies in between must not claim that it never pressed.
    if (!wrong) notePressed(attempt);
    return wrong;
  });
  if (unpressed) return unpressed.code === "not-enabled" ? refused(unpressed) : again(unpressed);
  return done({ pressed: true, seen: "code" in opened ? "" : await answer(opened) });
}

function saveOf(labels: Labels, user: string): Element | Reason {
  const panel = panelOf(labels, user);
  return "code" in panel ? panel : panel.save;
}

/** The open panel that shows this e-mail and no other. */
export function panelOf(labels: Labels, user: string): Panel | Reason {
  const panels = openPanels(labels);
  const own = panels.filter(({ emails }) => emails.length === 1 && emails[0] === user.toLowerCase());
  const [panel] = own;
  if (panel && panels.length === 1) return panel;
  if (panels.length === 0) return reason("panel-not-open");
  return panels.every(({ emails }) => emails.length === 0)
    ? reason("identity-not-shown")
    : reason("panel-of-another-user");
}

/** Null while it is the user's panel, the Save that is about to be pressed is its own, and its boxes are the expected ones. */
function wrongNow(panel: Panel | Reason, pressing: Element | Reason, expected: PanelReading): Reason | null {
  if ("code" in panel) return panel;
  const now = readPanel(panel);
  if (!now || panel.save !== pressing) return reason("panel-not-settled");
  return fingerprint(now) === fingerprint(expected) ? null : reason("boxes-changed");
}

/** Null when the list still shows what the panel opened with. */
async function lookBehind(labels: Labels, user: string, { user: opened }: Attempt): Promise<Reason | null> {
  if (!opened) return reason("panel-not-open");
  // A panel that takes the whole page leaves no list to look at.
  if (sectionHeaders(labels, "License Allocations to Users").length === 0) return null;
  const list = await until(() => {
    const now = rowsOf(labels, user);
    const refresh = now && findOne(now.body, "button", labels.button.Refresh);
    if (!now || refresh?.kind !== "one" || !(refresh.element instanceof HTMLElement)) return null;
    return { body: now.body, refresh: refresh.element };
  }, patience);
  if (!list) return reason("panel-not-settled", "the list behind it could not be read");
  const searched = searchedFor(labels, list.body);
  const asked = performance.now();
  pressBehind(list.refresh);
  const rows = await settled(
    () => {
      const found = rowsOf(labels, user);
      return found && !found.busy && listReadSince(asked, searched) ? found.rows : null;
    },
    (found) => JSON.stringify(found.map((row) => row.user)),
    patience,
  );
  if (!rows) return reason("panel-not-settled", "the list behind it was not read again");
  const [row, ...more] = rows;
  if (!row || more.length > 0) return reason("changed-while-open", "its row left the list");
  return sameSet(row.user.licenses, opened.licenses)
    ? null
    : reason("changed-while-open", row.user.licenses.join(", "));
}

/** What the page did after the press: told, never believed. A fresh read decides. */
async function answer(panel: Panel): Promise<string> {
  const before = messages();
  // A message may read like the one before it: that Save was out of reach meanwhile says as well that the portal has answered.
  let waited = false;
  let freeSince: number | null = null;
  const left = await until(() => {
    if (!isVisible(panel.element)) return "panel closed";
    const free = readPanel(panel) !== null && !panel.save.matches(":disabled");
    if (!free) waited = true;
    const answered = free && (waited || messages().some((text) => !before.includes(text)));
    freeSince = answered ? (freeSince ?? performance.now()) : null;
    return freeSince !== null && performance.now() - freeSince >= sliding ? "panel still open" : null;
  }, answering);
  return [left ?? "no answer", ...messages()].join("; ").slice(0, 500);
}

const messages = (): string[] =>
  findRole(document, "alert")
    .map((element) => textsOf(element).join(" "))
    .filter((text) => text !== "");
