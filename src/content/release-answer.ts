import type { Labels } from "../portal/labels/labels";
import type { PanelRef } from "./attempt";
import { openDialogs } from "./dialogs";
import { type Entry, entriesOf } from "./entries";
import { isReason } from "./outcome";
import { panelOf } from "./panel-of";
import { isLoading } from "./panel-reading";
import { askedSince } from "./requests";
import { messages } from "./said";

/** Milliseconds the entry may take to go once the portal has answered in some other way. */
const vanishing = 500;

/**
 * Watches what the portal does after a release: the entry goes, a message comes, the button is out of reach and back, or at least a
 * request was answered. Told, never believed. Ask it again and again; null while nothing is sure.
 */
export function answerWatch(
  labels: Labels,
  ref: PanelRef,
  user: string,
  { pressedAt, said }: { readonly pressedAt: number; readonly said: readonly string[] },
): () => string | null {
  let waited = false;
  let since: number | null = null;
  const isAnswered = (entry: Entry, loading: boolean): boolean => {
    const free = !loading && entry.button?.matches(":disabled") === false;
    if (!free) waited = true;
    const told = messages().some((text) => !said.includes(text));
    return free && (waited || told || askedSince(pressedAt));
  };
  return () => {
    if (openDialogs(labels).length > 0) return null;
    const panel = panelOf(labels, ref);
    if (isReason(panel)) return panel.code === "panel-not-open" ? "panel closed" : null;
    const [entry] = entriesOf(panel.element, labels, user.toLowerCase());
    const loading = isLoading(panel);
    if (!entry) return loading ? null : "entry gone";
    since = isAnswered(entry, loading) ? (since ?? performance.now()) : null;
    return since !== null && performance.now() - since >= vanishing ? "entry still there" : null;
  };
}
