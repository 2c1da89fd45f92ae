import { isLeaseState, sameState, stateInWords, verdict } from "../rules/check";
import type { LeaseRow, RowState } from "../rules/model";
import type { FinalState, Item } from "../run/journal";
import { type Reason, reason } from "../run/reasons";
import { isSilence } from "../run/silence";
import { goTo } from "./ask-step";
import { rest } from "./ask-tab";
import { appendAll, currentRun, type Untimed } from "./current-run";
import { type Lane, undone } from "./lane";
import { lostBy, mayGoThrough, notApplied, type Press, waitsAfter } from "./observe-item";
import { everyLease, hasCutShort, isWhole } from "./read-lists";
import { type Part, planAgain, settlePart, shown } from "./together";
import { waitsToBeRead } from "./unread";

/**
 * Settles rows of one group by a fresh read of its whole list. `written`: rows whose release was pressed, or may have been (`press`);
 * `unmet`: rows the list did not show on the way.
 */
export async function settleReleases(
  lane: Lane,
  written: readonly Part[],
  press: Press,
  unmet: readonly Part[] = [],
): Promise<void> {
  let left = [...written];
  let waiting = [...unmet];
  if (left.length === 0 && waiting.length === 0) return;
  const group = [...written, ...unmet][0]?.item.plan.group ?? "";
  const waits = waitsAfter(press);
  let unread: Reason | null = null;
  for (const [turn, wait] of waits.entries()) {
    if (wait > 0) await rest(wait);
    const entries = await readWhole(lane, group);
    if (entries === null) return;
    const last = turn === waits.length - 1;
    if ("code" in entries) {
      if (await waitsToBeRead(lane, entries, turn > 0)) return;
      unread = entries;
      continue;
    }
    unread = null;
    left = await settleWritten(left, entries, press, last);
    waiting = await settleUnmet(waiting, entries);
    if (left.length === 0 && waiting.length === 0) return;
  }
  for (const part of left) await settlePart(part, "unknown", reason("not-read-back", press.said));
  for (const { item, attempt } of waiting) await undone(item.plan, attempt, { kind: "again", reason: notMet(unread) });
}

/** Why nothing is known of a row the list did not show on the way. `unread`: why it was not read whole at the last look. */
const notMet = (unread: Reason | null): Reason =>
  unread?.code === "list-incomplete" ? unread : reason("row-not-found", "the list moved");

/** The group's whole list, by e-mail; null when the tab is not there to be asked. */
async function readWhole(lane: Lane, group: string): Promise<Map<string, LeaseRow> | Reason | null> {
  let read = await everyLease(lane.tab, group);
  // A page that was loaded anew has its lists closed.
  if ("code" in read && read.code !== "list-incomplete" && (await goTo(lane.tab, "release")) === null)
    read = await everyLease(lane.tab, group);
  if ("code" in read) return isSilence(read) ? null : read;
  if (hasCutShort(read.rows)) return reason("not-read-back", "e-mails are cut short");
  return isWhole(read.rows, read.shown)
    ? new Map(read.rows.map((entry) => [entry.email, entry]))
    : reason("not-read-back");
}

/** Settles what the list tells for certain, and gives what is left for another look. */
async function settleWritten(
  parts: readonly Part[],
  entries: ReadonlyMap<string, LeaseRow>,
  press: Press,
  last: boolean,
): Promise<Part[]> {
  const left: Part[] = [];
  const again: Part[] = [];
  const away: Part[] = [];
  const { items } = await currentRun();
  const lost = lostBy(press.pressed);
  const events: Untimed[] = [];
  for (const part of parts) {
    const now = items.get(part.row) ?? part.item;
    const seen = shown(now, entries.get(part.user) ?? null);
    const { row, attempt } = part;
    events.push({ type: "observed", row, attempt, observed: seen, fresh: true });
    const { predicted } = now.plan;
    if (predicted && verdict(predicted, seen).equal)
      events.push({ type: "item-settled", row, attempt, state: "verified", reason: null, observed: seen });
    // Of one who has left the group, whatever is still listed is what was to be released.
    else if (!now.proven && now.before && isOther(now.before, seen)) {
      const why = reason("differs-after-save", stateInWords(seen));
      events.push({ type: "item-settled", row, attempt, state: "failed", reason: why, observed: seen });
    } else if (!last) left.push(part);
    else if (lost) again.push(part);
    else if (mayGoThrough(items.get(row))) away.push(part);
    else {
      const why = notApplied(press.said);
      events.push({ type: "item-settled", row, attempt, state: "failed", reason: why, observed: seen });
    }
  }
  await appendAll(events);
  if (lost && again.length > 0) await planAgain(again, lost);
  if (away.length > 0) await planAgain(away, reason("throttled", press.said));
  return left;
}

/** Neither what was there nor what was planned: another license, or the same one used since, so that it was taken again. */
function isOther(before: RowState, seen: RowState): boolean {
  if (!sameState(before, seen)) return true;
  if (!isLeaseState(before) || !isLeaseState(seen)) return false;
  return before.lastInUse !== "" && before.lastInUse !== seen.lastInUse;
}

/** A row the list does not show holds nothing: that was so before, or a member left it with nothing to release. */
async function settleUnmet(parts: readonly Part[], entries: ReadonlyMap<string, LeaseRow>): Promise<Part[]> {
  const left: Part[] = [];
  for (const part of parts) {
    const { item } = part;
    if (entries.has(part.user)) {
      left.push(part);
      continue;
    }
    const seen = shown(item, null);
    const state = stateWithout(item);
    await settlePart(part, state, state === "unchanged" ? item.plan.reason : null, seen);
  }
  return left;
}

const stateWithout = (item: Item): FinalState => (item.proven && item.wrote ? "verified" : "unchanged");
