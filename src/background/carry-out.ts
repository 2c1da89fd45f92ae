import type { Item } from "../run/journal";
import { isTogether, type Work } from "../run/next";
import { reason } from "../run/reasons";
import { askTab, pageOf } from "./ask-tab";
import { append, currentRun, rowsLeft } from "./current-run";
import { driveItem } from "./drive-item";
import { driveMembers } from "./drive-members";
import { driveReleases } from "./drive-releases";
import { type Lane, settle } from "./lane";
import { attach, reopenLane } from "./lanes";
import { confirmUnchanged, observeInDoubt } from "./observe-item";
import { observeTogether } from "./observe-together";
import { keepWithinLimits, slowDown } from "./pace";
import { readyReason } from "./ready";
import { sparedNow } from "./spared";
import { unfitByShape } from "./watch-shape";

/** Does what one command says, in its lane. */
export async function carryOut(command: Work): Promise<void> {
  const run = await currentRun();
  const item = run.items.get(command.row);
  const lane = await laneFor(command.lane);
  if (!item || !lane) return;
  const others = "with" in command ? (command.with ?? []).flatMap((row) => run.items.get(row) ?? []) : [];
  const whom =
    others.length > 0 ? `${others.length + 1} users of ${item.plan.group}` : item.plan.user || item.plan.group;
  void say(`${run.settled} of ${run.items.size} done, now ${whom}. Leave this tab to it.`);
  await work(command, lane, item, others);
  await slowDown(lane, [], await wentWell([item, ...others]));
  await keepWithinLimits();
}

/** Whether one of these rows went through. */
async function wentWell(rows: readonly Item[]): Promise<boolean> {
  const { items } = await currentRun();
  return rows.some(({ plan }) => {
    const { state = null, proven = false } = items.get(plan.row) ?? {};
    return state === "verified" || state === "unchanged" || (state === null && proven);
  });
}

async function work(command: Work, lane: Lane, item: Item, others: readonly Item[]): Promise<void> {
  const run = await currentRun();
  if (command.do === "confirm-unchanged") return await confirmUnchanged(lane, item.plan);
  if (command.do === "observe") return await observe(lane, item, others);
  const unfit = await unfitByShape(lane.tab, () => rowsLeft(run));
  if (unfit) {
    if (!run.paused) await append({ type: "run-paused", reason: unfit });
    return;
  }
  const allowed = await withoutSpared([item, ...others]);
  const [first] = allowed;
  if (!first) return;
  if (!isTogether(first)) return await driveItem(lane, first.plan, command.attempt);
  const goesByList = first.plan.procedure === "release" || first.proven;
  await (goesByList ? driveReleases : driveMembers)(lane, allowed);
}

async function observe(lane: Lane, item: Item, others: readonly Item[]): Promise<void> {
  if (isTogether(item)) await observeTogether(lane, [item, ...others]);
  else await observeInDoubt(lane, item);
}

async function withoutSpared(items: readonly Item[]): Promise<Item[]> {
  const free: Item[] = [];
  for (const item of items) {
    const why = item.proven ? null : await sparedNow(item.plan);
    if (why) await settle(item.plan.row, item.attempt, "skipped", why);
    else free.push(item);
  }
  return free;
}

/** The lane with the page that is in it now, the run paused where there is none to work in. */
async function laneFor(number: number): Promise<Lane | null> {
  const run = await currentRun();
  const lane = run.lanes.get(number);
  if (!lane || !run.facts) {
    await append({ type: "run-paused", reason: reason("tab-closed") });
    return null;
  }
  const page = await pageOf(lane.tab);
  // Its tab got another number meanwhile.
  if (run.lanes.get(number)?.tab !== lane.tab) return await laneFor(number);
  const unready = readyReason(page, run.facts);
  if (unready || "code" in page) {
    if (!run.paused) await append({ type: "run-paused", reason: unready ?? reason("no-answer") });
    return null;
  }
  if (page.page !== lane.page) await reopenLane(number, lane.tab, page.page);
  attach(lane.tab);
  return { run: run.facts.run, number, tab: lane.tab, page: page.page };
}

/** Shows in every tab that is at work what is being done; nothing for an empty text. */
export async function say(text: string): Promise<void> {
  const { lanes } = await currentRun();
  for (const { tab } of lanes.values()) await askTab(tab, "background-content/show", { text }, 2_000);
}
