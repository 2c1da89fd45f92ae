import type { Member } from "../rules/model";
import { type Reason, reason } from "../run/reasons";
import { goTo } from "./ask-step";
import { askTab, rest } from "./ask-tab";
import { appendAll, currentRun, type Untimed } from "./current-run";
import type { Lane } from "./lane";
import { lostBy, mayGoThrough, notApplied, type Press, waitsAfter } from "./observe-item";
import { unreadBy } from "./read-state";
import { keyOf, type Part, planAgain, settlePart, stateSeen } from "./together";
import { waitsToBeRead } from "./unread";

/**
 * Settles rows of one Save by a fresh read of the group's members. Who is out goes on to what the group's list of licenses still shows; who
 * is in is verified. `others`: who must still be there; one of them gone is told as what it is, and the run stops (RUN-8).
 */
export async function settleMembers(
  lane: Lane,
  parts: readonly Part[],
  press: Press,
  others: readonly string[],
): Promise<void> {
  let left = [...parts];
  const group = parts[0]?.item.plan.group ?? "";
  const waits = waitsAfter(press);
  for (const [turn, wait] of waits.entries()) {
    if (wait > 0) await rest(wait);
    const members = await readMembers(lane, group);
    if (members === null) return;
    if ("code" in members) {
      if (await waitsToBeRead(lane, members, turn > 0)) return;
      continue;
    }
    left = await settleBy(left, members, press, missing(others, members), turn === waits.length - 1);
    if (left.length === 0) return;
  }
  for (const part of left) await settlePart(part, "unknown", reason("not-read-back", press.said));
}

function missing(others: readonly string[], members: readonly Member[]): string[] {
  const there = new Set(members.map((member) => keyOf({ ...member, text: member.name })));
  return others.filter((key) => !there.has(key));
}

/** Every member, freshly read; null when the tab is not there to be asked. */
async function readMembers(lane: Lane, group: string): Promise<readonly Member[] | Reason | null> {
  const ask = () => askTab(lane.tab, "background-content/read-members", { group, listed: false });
  let answer = await ask();
  // A page that was loaded anew shows another place.
  if ("reply" in answer && answer.reply.found !== "members" && (await goTo(lane.tab, "remove-member")) === null)
    answer = await ask();
  if ("silent" in answer) return null;
  const { found, members, detail, covered } = answer.reply;
  if (found === "members") return members;
  return unreadBy(detail, covered) ?? reason("not-read-back", detail);
}

async function settleBy(
  parts: readonly Part[],
  members: readonly Member[],
  press: Press,
  gone: readonly string[],
  last: boolean,
): Promise<Part[]> {
  const emails = new Set(members.map(({ email }) => email));
  const left: Part[] = [];
  const again: Part[] = [];
  const away: Part[] = [];
  const events: Untimed[] = [];
  const { items } = await currentRun();
  const lost = lostBy(press.pressed);
  for (const part of parts) {
    const { item, row, attempt, user } = part;
    const removal = item.plan.procedure === "remove-member";
    const observed = stateSeen(item, emails.has(user));
    events.push({ type: "observed", row, attempt, observed, fresh: true });
    const failed = (why: Reason): Untimed => ({
      type: "item-settled",
      row,
      attempt,
      state: "failed",
      reason: why,
      observed,
    });
    if (gone.length > 0) events.push(failed(reason("others-changed", gone.slice(0, 5).join(", "))));
    else if (observed.member !== removal)
      events.push(
        removal
          ? { type: "part-proven", row, attempt, observed, wrote: true }
          : { type: "item-settled", row, attempt, state: "verified", reason: null, observed },
      );
    else if (!last) left.push(part);
    else if (lost) again.push(part);
    else if (mayGoThrough(items.get(row))) away.push(part);
    else events.push(failed(notApplied(press.said)));
  }
  await appendAll(events);
  if (lost && again.length > 0) await planAgain(again, lost);
  if (away.length > 0) await planAgain(away, reason("throttled", press.said));
  return left;
}
