import type { Observation } from "../messages";
import { directInWords, sameDirect, verdict } from "../rules/check";
import type { UserState } from "../rules/model";
import { stateOf } from "../rules/state";
import type { Item } from "../run/journal";
import type { CheckedRow } from "../run/plan";
import { reason } from "../run/reasons";
import { askTab, rest } from "./ask-tab";
import { append } from "./current-run";
import { type Lane, settle } from "./lane";

/** What is known of the press: the page said yes, or the page that was asked is gone. `said` is what the portal showed. */
interface Press {
  readonly pressed: "yes" | "unknown";
  readonly said: string;
}

/** Waits before the next look while the portal still shows the old state: lists may lag behind a write. Milliseconds. */
const lag = [0, 400, 1_600];
/** After a page is gone its last request may still be on its way, so the old state must be seen for longer before it is believed. */
const stray = [0, 1_000, 3_000, 5_000];

/** Reads the row afresh until it shows the prediction or has had its time, and settles the item by what it shows. */
export async function observeAfter(lane: Lane, plan: CheckedRow, attempt: number, press: Press): Promise<void> {
  const { row } = plan;
  let last: UserState | null = null;
  for (const wait of press.pressed === "yes" ? lag : stray) {
    if (wait > 0) await rest(wait);
    const answer = await askTab(lane.tab, "background-content/observe", { user: plan.user });
    // Silent: the item stays in doubt, and the lane finds out why.
    if ("silent" in answer) return;
    last = stateSeen(answer.reply);
    if (!last) continue;
    await append({ type: "observed", row, attempt, observed: last, fresh: answer.reply.fresh });
    if (plan.predicted && verdict(plan.predicted, last).equal)
      return await settle(row, attempt, "verified", null, last);
    if (!isUntouched(plan, last)) break;
  }
  await settleUnverified(plan, attempt, last, press);
}

const isUntouched = ({ before }: CheckedRow, seen: UserState): boolean =>
  before !== null && sameDirect(before.direct, seen.direct);

/** The read does not show the prediction: it shows nothing certain, something else, or that nothing has happened. */
async function settleUnverified(
  plan: CheckedRow,
  attempt: number,
  seen: UserState | null,
  { pressed, said }: Press,
): Promise<void> {
  const { row } = plan;
  if (!seen) return await settle(row, attempt, "unknown", reason("not-read-back", said));
  if (!isUntouched(plan, seen))
    return await settle(row, attempt, "failed", reason("differs-after-save", directInWords(seen.direct)), seen);
  if (pressed === "unknown")
    return await append({ type: "item-planned-again", row, attempt, reason: reason("worker-restarted") });
  const why = said.startsWith("panel still open") ? reason("portal-refused-save", said) : reason("not-applied", said);
  await settle(row, attempt, "failed", why, seen);
}

/** A fresh read as a state; null where it was not fresh or not one row: nothing is concluded from it. */
export function stateSeen({ found, row, fresh }: Observation): UserState | null {
  if (!fresh) return null;
  if (found === "no-row") return stateOf(null);
  return found === "row" && row ? stateOf(row.licenses) : null;
}

/** An item in doubt: the page that was asked to press says whether it did, else the portal itself decides. Never pressed again here. */
export async function observeInDoubt(lane: Lane, item: Item): Promise<void> {
  const { plan, attempt } = item;
  const request = { run: lane.run, row: plan.row, attempt, page: item.page };
  const answer = await askTab(lane.tab, "background-content/pressed", request);
  if ("silent" in answer) return;
  const { pressed } = answer.reply;
  if (pressed === "no" && !item.pressed)
    return await append({ type: "commit-withheld", row: plan.row, attempt, reason: reason("worker-restarted") });
  await observeAfter(lane, plan, attempt, { pressed: pressed === "yes" || item.pressed ? "yes" : "unknown", said: "" });
}

/** A row without effect by the plan: a fresh read must agree before it is called unchanged. */
export async function confirmUnchanged(lane: Lane, plan: CheckedRow): Promise<void> {
  const attempt = 1;
  const answer = await askTab(lane.tab, "background-content/observe", { user: plan.user });
  if ("silent" in answer) return;
  const seen = stateSeen(answer.reply);
  if (seen && plan.predicted && verdict(plan.predicted, seen).equal)
    return await settle(plan.row, attempt, "unchanged", plan.reason, seen);
  const why = seen ? reason("changed-since-preview") : reason("row-not-found", answer.reply.detail);
  await settle(plan.row, attempt, "refused", why, seen);
}
