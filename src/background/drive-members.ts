import { flows } from "../flows/index";
import type { Step } from "../flows/steps";
import type { PanelReading, Person } from "../messages";
import type { Item } from "../run/journal";
import { reason } from "../run/reasons";
import { askStep } from "./ask-step";
import { append, appendAll, type Untimed } from "./current-run";
import { stepDone } from "./drive-item";
import { type Lane, undone } from "./lane";
import { mayBeShown } from "./may-be-shown";
import { afterPress } from "./observe-item";
import { settleMembers } from "./observe-members";
import { begun, giveUp, keyOf, type Part, settlePart, stateSeen } from "./together";

/**
 * Takes the users of all these rows out of one group, or puts them in, by one Save. Who is already as planned is left alone; everybody else
 * in the group must be there before and after.
 */
export async function driveMembers(lane: Lane, items: readonly Item[]): Promise<void> {
  const parts = await begun(items, lane.number);
  const [first] = parts;
  if (!first) return;
  const opened = await throughSteps(lane, first, parts, "in-the-panel");
  if (!opened) return;
  const people = opened.people ?? [];
  const open = await sortOut(parts, people);
  const [leader] = open;
  if (!leader) return;
  const changed = await throughSteps(lane, leader, open, "commit");
  if (!changed) return;
  const others = othersThan(open, people);
  if (!isAsPlanned(leader.item, changed.people ?? [], others, open)) {
    for (const { item, attempt } of open)
      await undone(item.plan, attempt, { kind: "again", reason: reason("boxes-changed") });
    return;
  }
  await save(lane, leader, open, changed, others);
}

const isRemoval = ({ plan }: Item): boolean => plan.procedure === "remove-member";

/** Does the steps of the flow: those up to the panel for whoever is first, those in the panel for all that are still to be changed. */
async function throughSteps(
  lane: Lane,
  turn: Part,
  parts: readonly Part[],
  until: "in-the-panel" | "commit",
): Promise<PanelReading | null> {
  const { steps, place } = flows[isRemoval(turn.item) ? "remove-member" : "add-member"];
  const all = steps({ users: parts.map(({ user }) => user), group: turn.item.plan.group, licenses: [] });
  const at = all.findIndex(({ verb }) => verb === "in-the-panel");
  // The panel is open when its steps are asked for: it is only entered again, so that the attempt knows it.
  const asked = until === "commit" ? all.slice(at, -1).flatMap(inTurns) : all.slice(0, at + 1);
  let last: PanelReading | null = null;
  for (const step of asked) {
    const outcome = await askStep(lane, turn, place, step, null);
    if (!outcome) return null;
    if (outcome.kind !== "done") {
      await giveUp(parts, outcome);
      return null;
    }
    await append(stepDone(turn, step, outcome));
    last = outcome.panel ?? last;
  }
  return last;
}

/** Users one step is about at most. A thousand take minutes, and a page that is silent for so long is no longer believed to be at work. */
const mostAtOnce = 40;

/** A step about many users, as steps about some of them each: the panel stays open, and each comes to rest. */
function inTurns(step: Step): Step[] {
  if (step.verb !== "pick" && step.verb !== "take-out") return [step];
  const { users } = step;
  const turns = Math.ceil(users.length / mostAtOnce);
  return Array.from({ length: turns }, (_, turn) => ({
    ...step,
    users: users.slice(turn * mostAtOnce, (turn + 1) * mostAtOnce),
  }));
}

/** Settles the rows whose users are already as planned, or cannot be told apart, and gives those that are left to change. */
async function sortOut(parts: readonly Part[], people: readonly Person[]): Promise<Part[]> {
  const open: Part[] = [];
  for (const part of parts) {
    const found = people.filter(({ email }) => email === part.user);
    const { item, row, attempt } = part;
    if (found.length > 1) await settlePart(part, "refused", reason("row-ambiguous", part.user));
    else if (found.length === 0 && isRemoval(item) && mayBeShown(item.plan, people))
      await settlePart(part, "refused", reason("identity-not-shown", item.plan.name));
    else if (isRemoval(item) === found.length > 0) {
      if (item.plan.standing === "unchanged")
        await settlePart(part, "refused", reason("changed-since-preview"), stateSeen(item, found.length > 0));
      else open.push(part);
    } else if (isRemoval(item))
      await append({ type: "part-proven", row, attempt, observed: stateSeen(item, false), wrote: false });
    else await settlePart(part, "unchanged", item.plan.reason, stateSeen(item, true));
  }
  return open;
}

function othersThan(parts: readonly Part[], people: readonly Person[]): string[] {
  const planned = new Set(parts.map(({ user }) => user));
  return people.filter(({ email }) => !planned.has(email)).map(keyOf);
}

/** The field now holds everybody else exactly as before, and of the planned ones none (or all). */
function isAsPlanned(leader: Item, now: readonly Person[], others: readonly string[], parts: readonly Part[]): boolean {
  const wanted = isRemoval(leader) ? [...others] : [...others, ...parts.map(({ user }) => user)];
  return JSON.stringify(now.map(keyOf).sort()) === JSON.stringify(wanted.sort());
}

async function save(
  lane: Lane,
  leader: Part,
  parts: readonly Part[],
  expected: PanelReading,
  others: readonly string[],
): Promise<void> {
  const { place } = flows["remove-member"];
  const press = { row: leader.row, attempt: leader.attempt };
  const { page } = lane;
  await appendAll(
    parts.map(
      ({ item, row, attempt }): Untimed => ({
        type: "write-intended",
        row,
        attempt,
        before: stateSeen(item, isRemoval(item)),
        intended: stateSeen(item, !isRemoval(item)),
        page,
        press,
        ...(row === leader.row && { others: [...others] }),
      }),
    ),
  );
  const step: Step = { verb: "commit", label: "Save", at: null };
  const outcome = await askStep(lane, leader, place, step, expected);
  if (!outcome) return;
  if (outcome.kind !== "done") {
    const why = outcome.reason;
    await appendAll(parts.map(({ row, attempt }): Untimed => ({ type: "commit-withheld", row, attempt, reason: why })));
    return await giveUp(parts, outcome);
  }
  const said = outcome.seen;
  await appendAll(parts.map(({ row, attempt }): Untimed => ({ type: "commit-pressed", row, attempt, said })));
  await afterPress(
    lane,
    parts.map(({ row }) => row),
    said,
  );
  await settleMembers(lane, parts, { pressed: "yes", said }, others);
}
