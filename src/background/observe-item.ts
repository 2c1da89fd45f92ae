import { sameState, stateInWords, verdict } from "../rules/check";
import type { RowState } from "../rules/model";
import type { Item } from "../run/journal";
import type { CheckedRow } from "../run/plan";
import { type Reason, reason } from "../run/reasons";
import { isTaken } from "../run/taken";
import { askTab, rest } from "./ask-tab";
import { append, currentRun } from "./current-run";
import { type Lane, settle } from "./lane";
import { restAsAsked, slowDown } from "./pace";
import { readState } from "./read-state";
import { waitsToBeRead } from "./unread";

/**
 * What is known of the press: the page pressed, and the portal has answered or had its time; it pressed, and nobody waited for the answer; it pressed,
 * and then the portal was out of reach or had signed the admin out; or the page that was asked is gone. `said` is what the portal showed.
 */
export interface Press {
  readonly pressed: keyof typeof waits;
  readonly said: string;
}

/** As long as a page waits for an answer, and a lag besides: what was pressed is on its way, however long that takes. Milliseconds. */
const onItsWay = [0, 1_000, 3_000, 5_000, 10_000, 16_000] as const;

/** Waits before the next look while the portal still shows the old state. Milliseconds. */
const waits = {
  // Lists may lag behind a write.
  yes: [0, 400, 1_600, 3_000],
  unanswered: onItsWay,
  "cut-off": onItsWay,
  // After a page is gone its last request may still be on its way, so the old state must be seen for longer before it is believed.
  unknown: [0, 1_000, 3_000, 5_000],
} as const satisfies Record<string, readonly number[]>;

export const waitsAfter = ({ pressed }: Press): readonly number[] => waits[pressed];

/** A portal that turned the press away, or failed, is given its time before the rows are read back. */
export async function afterPress(lane: Lane, rows: readonly number[], said: string): Promise<void> {
  const went = isTaken(said);
  if (await slowDown(lane, went ? [] : rows, went)) await restAsAsked();
}

/** Reads the row afresh until it shows the prediction or has had its time, and settles the item by what it shows. */
export async function observeAfter(lane: Lane, plan: CheckedRow, attempt: number, press: Press): Promise<void> {
  const { row } = plan;
  let last: RowState | null = null;
  for (const [turn, wait] of waitsAfter(press).entries()) {
    if (wait > 0) await rest(wait);
    const seen = await readState(lane, plan);
    // Silent: the item stays in doubt, and the lane finds out why.
    if (seen === null) return;
    last = seen.state;
    if (!last) {
      if (await waitsToBeRead(lane, seen.unread, turn > 0)) return;
      continue;
    }
    await append({ type: "observed", row, attempt, observed: last, fresh: true });
    if (plan.predicted && verdict(plan.predicted, last).equal)
      return await settle(row, attempt, "verified", null, last);
    if (!isUntouched(plan, last)) break;
  }
  await settleUnverified(plan, attempt, last, press);
}

const isUntouched = ({ before }: CheckedRow, seen: RowState): boolean => before !== null && sameState(before, seen);

/** The read does not show the prediction: it shows nothing certain, something else, or that nothing has happened. */
async function settleUnverified(
  plan: CheckedRow,
  attempt: number,
  seen: RowState | null,
  { pressed, said }: Press,
): Promise<void> {
  const { row } = plan;
  if (!seen) return await settle(row, attempt, "unknown", reason("not-read-back", said));
  if (!isUntouched(plan, seen))
    return await settle(row, attempt, "failed", reason("differs-after-save", stateInWords(seen)), seen);
  const lost = lostBy(pressed);
  if (lost) return await append({ type: "item-planned-again", row, attempt, reason: lost });
  if (mayGoThrough((await currentRun()).items.get(row)))
    return await append({ type: "item-planned-again", row, attempt, reason: reason("throttled", said) });
  await settle(row, attempt, "failed", notApplied(said), seen);
}

/** Why a press after which a fresh read shows that nothing has happened is made anew; null where the portal had it and its answer counts. */
export function lostBy(pressed: Press["pressed"]): Reason | null {
  if (pressed === "cut-off") return reason("press-lost");
  return pressed === "unknown" ? reason("worker-restarted") : null;
}

/** Attempts a row is given that the portal turns away. */
const mostTurnedAway = 5;

/** The portal turned its last press away because there were too many: a later one may go through. */
export const mayGoThrough = (item: Item | undefined): boolean =>
  item?.turnedAway === true && item.plannedAgain < mostTurnedAway;

/** Why a press changed nothing, as far as the portal said. */
export function notApplied(said: string): Reason {
  if (said.startsWith("panel still open")) return reason("portal-refused-save", said);
  return said.startsWith("no answer") ? reason("save-not-answered", said) : reason("not-applied", said);
}

/** Asks the page that was asked to press whether it did. `silent`: there is no page to ask. */
export async function pressedBy(lane: Lane, item: Item): Promise<Press["pressed"] | "no" | "silent"> {
  const { plan, attempt, page, press } = item;
  const request = { run: lane.run, page, ...(press ?? { row: plan.row, attempt }) };
  const answer = await askTab(lane.tab, "background-content/pressed", request);
  if ("silent" in answer) return "silent";
  const { pressed } = answer.reply;
  if (!item.pressed && pressed !== "yes") return pressed;
  if (item.cutOff) return "cut-off";
  return item.pressed ? "yes" : "unanswered";
}

/** An item in doubt: the page that was asked to press says whether it did, else the portal itself decides. Never pressed again here. */
export async function observeInDoubt(lane: Lane, item: Item): Promise<void> {
  const { plan, attempt } = item;
  const pressed = await pressedBy(lane, item);
  if (pressed === "silent") return;
  if (pressed === "no")
    return await append({ type: "commit-withheld", row: plan.row, attempt, reason: reason("worker-restarted") });
  await observeAfter(lane, plan, attempt, { pressed, said: "" });
}

/** A row without effect by the plan: a fresh read must agree before it is called unchanged. */
export async function confirmUnchanged(lane: Lane, plan: CheckedRow): Promise<void> {
  const attempt = 1;
  const seen = await readState(lane, plan);
  if (seen === null) return;
  const { state, detail } = seen;
  if (state && plan.predicted && verdict(plan.predicted, state).equal)
    return await settle(plan.row, attempt, "unchanged", plan.reason, state);
  const why = state ? reason("changed-since-preview") : reason("row-not-found", detail);
  await settle(plan.row, attempt, "refused", why, state);
}
