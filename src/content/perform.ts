import type { Step } from "../flows/steps";
import type { Outcome, PanelReading } from "../messages";
import type { Labels } from "../portal/labels/labels";
import { normalizeText } from "../rules/normalize";
import { type Reason, reason } from "../run/reasons";
import { attemptOf } from "./attempt";
import { closePanels } from "./close-panel";
import { commit } from "./commit";
import { findAll, theOne } from "./find";
import { locate, patience, rowsOf } from "./locate";
import { menuEntry } from "./menu";
import { again, done, refused } from "./outcome";
import { openPanels } from "./panel";
import { choose, clear, inThePanel } from "./panel-steps";
import { pressSoon } from "./patient";
import { recognize, recognizedLately } from "./recognize";
import { refusalOf } from "./refusal";
import { isExpanded, sectionBody, sectionHeaders } from "./section";
import { until } from "./time";
import { labelsOfPage } from "./words";

export interface Assignment {
  readonly run: string;
  readonly row: number;
  readonly attempt: number;
  readonly user: string;
  readonly step: Step;
  readonly expected: PanelReading | null;
}

/** Performs one step of a flow. The page must be recognized first, at every step: a look-alike or a page without the right is left alone. */
export async function perform({ run, row, attempt, user, step, expected }: Assignment, page: string): Promise<Outcome> {
  const labels = labelsOfPage();
  if (!labels) return refused(reason("unknown-language", document.documentElement.lang));
  if (step.verb === "open") return await open(labels, step.label, page);
  const reading = step.verb === "commit" ? recognize(page) : recognizedLately(page);
  const unready = refusalOf(reading.verdict, reading.missing);
  if (unready) return unready.code === "page-loading" ? again(unready) : refused(unready);
  const here = attemptOf(run, row, attempt);
  switch (step.verb) {
    case "tab":
      return await tab(labels, step.label);
    case "expand":
      return await expand(labels, step.label);
    case "at-the-row":
      return await atTheRow(labels, step.user, here);
    case "in-the-panel":
      return await inThePanel(labels, step.user, here);
    case "choose":
      return await choose(labels, user, step.label);
    case "clear":
      return await clear(labels, user, step.licenses, here);
    case "commit":
      return expected
        ? await commit(labels, user, here, expected)
        : refused(reason("boxes-changed", "nothing was expected"));
  }
}

/** On the way to the Licenses page; on the page itself every step of the way is met already. */
async function open(labels: Labels, label: "Admin" | "organization" | "Licenses", page: string): Promise<Outcome> {
  const reading = await until(() => {
    const now = recognizedLately(page);
    return now.verdict === "loading" ? null : now;
  }, patience);
  if (!reading) return again(reason("page-loading"));
  if (reading.verdict !== "another-page" && reading.verdict !== "tenant-licenses") {
    const refusal = refusalOf(reading.verdict, reading.missing);
    return refusal ? refused(refusal) : done();
  }
  const entry = menuEntry(labels, label, reading.organization);
  if ("code" in entry) return refused(entry);
  const unpressed = await pressSoon(() => entry.element, label);
  return unpressed ? again(unpressed) : done({ pressed: true });
}

async function tab(labels: Labels, label: "Users"): Promise<Outcome> {
  const found = theOne(document, "tab", labels.tab[label]);
  if ("code" in found) return refused(found);
  if (found.getAttribute("aria-selected") === "true") return done();
  const unpressed = await pressSoon(() => found, label);
  if (unpressed) return again(unpressed);
  const selected = await until(
    () => (findAll(document, "tab", labels.tab[label])[0]?.getAttribute("aria-selected") === "true" ? true : null),
    patience,
  );
  return selected ? done({ pressed: true }) : again(reason("press-without-effect", label));
}

async function expand(labels: Labels, label: "License Allocations to Users"): Promise<Outcome> {
  const headers = await until(() => {
    const found = sectionHeaders(labels, label);
    return found.length > 0 ? found : null;
  }, patience);
  const [header, ...more] = headers ?? [];
  if (!header) return refused(reason("not-found", label));
  if (more.length > 0) return refused(reason("ambiguous", label, String(more.length + 1)));
  const closed = !isExpanded(header);
  if (closed) {
    const unpressed = await pressSoon(() => header, label);
    if (unpressed) return again(unpressed);
  }
  const body = await until(() => sectionBody(labels, label), patience);
  return body ? done({ pressed: closed }) : again(reason("press-without-effect", label));
}

/** Finds the user's row by e-mail and presses its icon. A panel left open by an earlier attempt is left first. */
async function atTheRow(labels: Labels, user: string, attempt: ReturnType<typeof attemptOf>): Promise<Outcome> {
  if (openPanels(labels).length > 0) {
    const stuck = await closePanels(labels);
    if (stuck) return again(stuck);
  }
  const row = await locate(labels, user);
  if ("code" in row) return row.code === "row-not-found" || row.code === "row-ambiguous" ? refused(row) : again(row);
  const name = "Edit license allocation";
  const iconNow = (): Element | Reason => {
    const [now, ...more] = rowsOf(labels, user)?.rows ?? [];
    if (more.length > 0) return reason("row-ambiguous", user);
    return now
      ? theOne(now.element, "button", labels.icon[name], "the user's row")
      : reason("row-not-found", "the rows moved");
  };
  attempt.user = row.user;
  let pressing: Element | Reason = iconNow();
  const unpressed = await pressSoon(
    () => {
      pressing = iconNow();
      return pressing;
    },
    name,
    // Rows move between finding and pressing: the very element that is pressed must still be this user's.
    () => (iconNow() === pressing ? null : reason("not-stable", "the rows moved")),
  );
  if (unpressed?.code === "ambiguous" || unpressed?.code === "not-found") return refused(unpressed);
  if (unpressed) return again(unpressed);
  return done({ pressed: true, row: row.user, seen: row.user.licenses.map(normalizeText).join(", ") });
}
