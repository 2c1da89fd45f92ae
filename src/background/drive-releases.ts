import { flows } from "../flows/index";
import type { LeasePart } from "../messages";
import { isLeaseState, sameDirect } from "../rules/check";
import type { LeaseRow } from "../rules/model";
import type { Item } from "../run/journal";
import { reason } from "../run/reasons";
import { isHalfDone } from "../run/run-state";
import { askStep } from "./ask-step";
import { askTab } from "./ask-tab";
import { append, currentRun } from "./current-run";
import { stepDone } from "./drive-item";
import { type Lane, pauses, undone } from "./lane";
import { afterPress } from "./observe-item";
import { settleReleases } from "./observe-releases";
import { sparedNow } from "./spared";
import { begun, giveUp, type Part, settlePart, shown } from "./together";

const { steps, place } = flows.release;

/**
 * Releases what chosen users of one group took from it: goes through the group's list page by page, releases who is planned on each, and
 * reads the whole list afresh at the end, which settles all of them.
 */
export async function driveReleases(lane: Lane, items: readonly Item[]): Promise<void> {
  const parts = await begun(items, lane.number);
  const [first] = parts;
  if (!first || !(await openList(lane, first, parts))) return;
  const pending = new Map(parts.map((part) => [part.user, part]));
  const pressed: Part[] = [];
  // Rows move up as others go, so who slipped from a later page to an earlier one is met on a second way through.
  for (let way = 0; way < 2 && pending.size > 0; way += 1) {
    const through = await goThrough(lane, first.item.plan.group, way === 0 ? "here" : "start", pending, pressed);
    if (through === "silent") return;
    // Who was released is read back; of the others none is begun any more.
    if (through === "halted") return await settleReleases(lane, pressed, { pressed: "yes", said: "" });
  }
  await settleReleases(lane, pressed, { pressed: "yes", said: "" }, [...pending.values()]);
}

/** Opens the group's list. Where it cannot be opened nothing is written, and every row is told why. */
async function openList(lane: Lane, first: Part, parts: readonly Part[]): Promise<boolean> {
  const { group, licenses } = first.item.plan;
  for (const step of steps({ users: [first.user], group, licenses })) {
    if (step.verb === "commit") return true;
    const outcome = await askStep(lane, first, place, step, null);
    if (!outcome) return false;
    // A group without a rule has no list: whoever is planned holds nothing from it, which the reading at the end shows.
    if (outcome.kind !== "done" && outcome.reason.code === "row-not-found") {
      await settleReleases(lane, [], { pressed: "yes", said: "" }, parts);
      return false;
    }
    if (outcome.kind !== "done") {
      await giveUp(parts, outcome);
      return false;
    }
    await append(stepDone(first, step, outcome));
  }
  return false;
}

/** One way through the list, to its last page. `silent`: the tab fell silent or the run paused; `halted`: the admin wants no more to be begun. */
async function goThrough(
  lane: Lane,
  group: string,
  begin: "here" | "start",
  pending: Map<string, Part>,
  pressed: Part[],
): Promise<"through" | "halted" | "silent"> {
  for (let from: "here" | "start" | "next" = begin; ; ) {
    const page = await readPage(lane, group, from, pending);
    if (!page) return "silent";
    const worked = await releaseOnPage(lane, page.rows, pending, pressed);
    if (worked === "silent" || worked === "halted") return worked;
    if (pending.size === 0 || (!worked && !page.more)) return "through";
    // Where something went, other rows moved up onto this page.
    from = worked ? "here" : "next";
  }
}

async function readPage(
  lane: Lane,
  group: string,
  from: "here" | "start" | "next",
  pending: ReadonlyMap<string, Part>,
): Promise<LeasePart | null> {
  const answer = await askTab(lane.tab, "background-content/read-leases", { group, from });
  if ("silent" in answer) return null;
  const { part, reason: problem } = answer.reply;
  if (part) return part;
  await giveUp([...pending.values()], { kind: "again", reason: problem ?? reason("no-answer") });
  return null;
}

/** Releases everybody planned whom this page shows. Whether anybody was met. */
async function releaseOnPage(
  lane: Lane,
  entries: readonly LeaseRow[],
  pending: Map<string, Part>,
  pressed: Part[],
): Promise<boolean | "halted" | "silent"> {
  let worked = false;
  for (const entry of entries) {
    const planned = entry.email === "" ? undefined : pending.get(entry.email);
    if (!planned) continue;
    if (await isHalted(planned)) return "halted";
    const came = await releaseOne(lane, planned, entry);
    if (came === "silent") return "silent";
    if (came === "moved") continue;
    pending.delete(entry.email);
    if (came === "pressed") pressed.push(planned);
    worked = true;
  }
  return worked;
}

/** The admin wants the run to stop or to pause: then only rows that have been written to are brought to their end. */
async function isHalted({ item }: Part): Promise<boolean> {
  const { stopAsked, pauseAsked } = await currentRun();
  return (stopAsked || pauseAsked) && !isHalfDone(item);
}

/** Releases one user where the list shows exactly what the plan was made from. */
async function releaseOne(
  lane: Lane,
  part: Part,
  entry: LeaseRow,
): Promise<"pressed" | "settled" | "moved" | "silent"> {
  const { item, row, attempt } = part;
  const { plan } = item;
  const now = shown(item, entry);
  const changed =
    !item.proven && !(plan.before && isLeaseState(plan.before) && sameDirect(plan.before.lease, entry.licenses));
  if (changed || plan.standing === "unchanged" || !plan.predicted) {
    await settlePart(part, "refused", reason("changed-since-preview", entry.licenses.join(", ")), now);
    return "settled";
  }
  // Rows before this one may have taken minutes.
  const spared = item.proven ? null : await sparedNow(plan);
  if (spared) {
    await settlePart(part, "skipped", spared, now);
    return "settled";
  }
  const step = steps({ users: [part.user], group: plan.group, licenses: [] }).at(-1);
  if (!step) return "settled";
  const press = { row, attempt };
  await append({ type: "write-intended", row, attempt, before: now, intended: plan.predicted, page: lane.page, press });
  const outcome = await askStep(lane, part, place, step, {
    option: "",
    boxes: entry.licenses.map((label) => ({ label, checked: true })),
  });
  if (!outcome) return "silent";
  if (outcome.kind === "done") {
    await append({ type: "commit-pressed", row, attempt, said: outcome.seen });
    await afterPress(lane, [row], outcome.seen);
    return "pressed";
  }
  await append({ type: "commit-withheld", row, attempt, reason: outcome.reason });
  // The list moved before the press: the row is met again further on.
  if (outcome.kind === "again" && outcome.reason.code === "row-not-found") return "moved";
  await undone(plan, attempt, outcome);
  return pauses(outcome.reason) ? "silent" : "settled";
}
