import type { Outcome } from "../messages";
import type { Labels } from "../portal/labels/labels";
import { reason } from "../run/page-reasons";
import { closePanels } from "./close-panel";
import { findAll, theOne } from "./find";
import { namesOf } from "./names";
import { again, done, isReason, refused } from "./outcome";
import { pressSoon } from "./patient";
import { isExpanded, sectionBody, sectionHeaders } from "./section";
import { patience, until } from "./time";

/** Selects a tab of the page; selected already is done. */
export async function tab(labels: Labels, label: keyof Labels["tab"]): Promise<Outcome> {
  const names = labels.tab[label];
  const found = theOne(document, "tab", names);
  if (isReason(found)) return refused(found);
  const matched = { seen: shownAs(found) };
  if (isSelected(found)) return done(matched);
  const unpressed = (await closePanels(labels)) ?? (await pressSoon(() => found, label));
  if (unpressed) return again(unpressed);
  const selected = await until(() => {
    const [now] = findAll(document, "tab", names);
    return now && isSelected(now) ? true : null;
  }, patience);
  return selected ? done({ ...matched, pressed: true }) : again(reason("press-without-effect", label));
}

/** What the page itself calls what was found, for the journal. */
const shownAs = (found: Element): string => (namesOf(found)[0] ?? "").slice(0, 120);

const isSelected = (found: Element): boolean => found.getAttribute("aria-selected") === "true";

/** Opens a section and waits for its list; open already is done. */
export async function expand(labels: Labels, label: keyof Labels["section"]): Promise<Outcome> {
  const headers = await until(() => {
    const found = sectionHeaders(labels, label);
    return found.length > 0 ? found : null;
  }, patience);
  const [header, ...more] = headers ?? [];
  if (!header) return refused(reason("not-found", label));
  if (more.length > 0) return refused(reason("ambiguous", label, String(more.length + 1)));
  const closed = !isExpanded(header);
  if (closed) {
    // A panel that an earlier row left open lies over the page.
    const unpressed = (await closePanels(labels)) ?? (await pressSoon(() => header, label));
    if (unpressed) return again(unpressed);
  }
  const body = await until(() => sectionBody(labels, label), patience);
  return body ? done({ pressed: closed, seen: shownAs(header) }) : again(reason("press-without-effect", label));
}
