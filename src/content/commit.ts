import type { Outcome, PanelReading } from "../messages";
import type { Labels } from "../portal/labels/labels";
import { type Reason, reason } from "../run/reasons";
import { pressBehind } from "./act";
import { attemptOf, notePressed } from "./attempt";
import { findOne, findRole } from "./find";
import { patience, rowsOf, searchedFor } from "./locate";
import { again, done, refused } from "./outcome";
import { fingerprint, openPanels, type Panel, readPanel, sameSet } from "./panel";
import { pressSoon } from "./patient";
import { listReadSince } from "./requests";
import { settled, until } from "./time";
import { textsOf } from "./tree";

type Attempt = ReturnType<typeof attemptOf>;

/** Milliseconds the portal is given to answer Save. */
const answering = 30_000;

/**
 * The one step that writes. First the list behind the panel is read again: what another admin changed since the panel opened is not
 * overwritten. Then, in the same breath as the press: whose panel it is, and that its boxes are exactly the expected ones.
 */
export async function commit(labels: Labels, user: string, attempt: Attempt, expected: PanelReading): Promise<Outcome> {
  const changed = await lookBehind(labels, user, attempt);
  if (changed) return again(changed);
  const unpressed = await pressSoon(() => saveOf(labels, user), "Save", () => {
    const still = panelOf(labels, user);
    const wrong = "code" in still ? still : boxesAre(still, expected);
    // Noted before the press: a page that dies in between must not claim that it never pressed.
    if (!wrong) notePressed(attempt);
    return wrong;
  });
  if (unpressed) return unpressed.code === "not-enabled" ? refused(unpressed) : again(unpressed);
  return done({ pressed: true, seen: await answer(labels, user) });
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
  return panels.every(({ emails }) => emails.length === 0) ? reason("identity-not-shown") : reason("panel-of-another-user");
}

function boxesAre(panel: Panel, expected: PanelReading): Reason | null {
  const now = readPanel(panel);
  if (!now) return reason("panel-not-settled");
  return fingerprint(now) === fingerprint(expected) ? null : reason("boxes-changed");
}

/** Null when the list still shows what the panel opened with. */
async function lookBehind(labels: Labels, user: string, { user: opened }: Attempt): Promise<Reason | null> {
  const now = rowsOf(labels, user);
  if (!opened) return reason("panel-not-open");
  // A panel that takes the whole page leaves no list to look at.
  const refresh = now && findOne(now.body, "button", labels.button.Refresh);
  if (!now || refresh?.kind !== "one" || !(refresh.element instanceof HTMLElement)) return null;
  const searched = searchedFor(labels, now.body);
  const asked = performance.now();
  pressBehind(refresh.element);
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
  return sameSet(row.user.licenses, opened.licenses) ? null : reason("changed-while-open", row.user.licenses.join(", "));
}

/** What the page did after the press: told, never believed. A fresh read decides. */
async function answer(labels: Labels, user: string): Promise<string> {
  const before = messages();
  const left = await until(() => {
    const panels = openPanels(labels).filter(({ emails }) => emails.includes(user.toLowerCase()));
    if (panels.length === 0) return "panel closed";
    const fresh = messages().filter((text) => !before.includes(text));
    const free = panels.every((panel) => readPanel(panel) !== null && !panel.save.matches(":disabled"));
    return fresh.length > 0 && free ? "panel still open" : null;
  }, answering);
  return [left ?? "no answer", ...messages()].join("; ").slice(0, 500);
}

const messages = (): string[] => findRole(document, "alert").map((element) => textsOf(element).join(" ")).filter((text) => text !== "");
