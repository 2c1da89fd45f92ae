import { flows } from "../flows/index";
import type { Step } from "../flows/steps";
import type { Outcome, PanelReading } from "../messages";
import { sameDirect, verdict } from "../rules/check";
import { normalizeText } from "../rules/normalize";
import { stateOf } from "../rules/state";
import type { CheckedRow } from "../run/plan";
import { reason } from "../run/reasons";
import { askTab } from "./ask-tab";
import { append, currentRun } from "./current-run";
import { type Lane, pauses, settle } from "./lane";
import { observeAfter } from "./observe-item";

/** Attempts a row is given when the page moves under us without anything having been written. */
const most = 3;

/** Drives one row through its flow, up to and including the fresh read that decides. */
export async function driveItem(lane: Lane, plan: CheckedRow, attempt: number): Promise<void> {
  const { row } = plan;
  if (!plan.flow) return await settle(row, attempt, "refused", reason("unexpected", "a row without a flow"));
  await append({ type: "item-started", row, attempt, lane: lane.number });
  const steps = flows[plan.flow].steps({ user: plan.user, licenses: plan.licenses });
  let expected: PanelReading | null = null;
  for (const step of steps) {
    if (step.verb === "commit") return await commit(lane, plan, attempt, step, expected);
    const outcome = await ask(lane, plan, attempt, step, null);
    if (!outcome) return;
    if (outcome.kind !== "done") return await undone(plan, attempt, outcome);
    await append({
      type: "step-done",
      row,
      attempt,
      verb: step.verb,
      label: step.label,
      pressed: outcome.pressed,
      seen: outcome.seen,
    });
    if (outcome.panel) expected = outcome.panel;
    if (step.verb === "in-the-panel" && outcome.panel && (await isElsewhere(plan, attempt, outcome.panel))) return;
    if (step.verb === "clear" && outcome.panel && !isAsPredicted(plan, outcome.panel))
      return await undone(plan, attempt, { kind: "again", reason: reason("boxes-changed") });
  }
}

/** Null when the tab fell silent: the lane finds out why before anything else is done. */
async function ask(
  lane: Lane,
  plan: CheckedRow,
  attempt: number,
  step: Step,
  expected: PanelReading | null,
): Promise<Outcome | null> {
  const answer = await askTab(lane.tab, "background-content/run-step", {
    run: lane.run,
    row: plan.row,
    attempt,
    user: plan.user,
    step,
    expected,
  });
  return "reply" in answer ? answer.reply : null;
}

const ticked = (panel: PanelReading): string[] =>
  panel.boxes.filter(({ checked }) => checked).map(({ label }) => label);

/** The panel shows another set than the plan was made from: either what was planned is true already, or somebody changed it since. */
async function isElsewhere(plan: CheckedRow, attempt: number, panel: PanelReading): Promise<boolean> {
  const now = stateOf(ticked(panel));
  if (plan.before && sameDirect(plan.before.direct, now.direct)) return false;
  if (plan.predicted && verdict(plan.predicted, now).equal) await settle(plan.row, attempt, "unchanged", null, now);
  else
    await settle(
      plan.row,
      attempt,
      "refused",
      reason("changed-since-preview", ticked(panel).join(", ") || "No license"),
      now,
    );
  return true;
}

/** The boxes after clearing are those before, minus exactly the planned ones. */
function isAsPredicted(plan: CheckedRow, panel: PanelReading): boolean {
  const left = new Set(ticked(panel).map(normalizeText));
  const predicted = (plan.predicted?.direct ?? []).map(normalizeText);
  return left.size === predicted.length && predicted.every((label) => left.has(label));
}

async function commit(
  lane: Lane,
  plan: CheckedRow,
  attempt: number,
  step: Step,
  expected: PanelReading | null,
): Promise<void> {
  const { row } = plan;
  if (!expected || !plan.predicted) return await settle(row, attempt, "refused", reason("panel-not-settled"));
  await append({
    type: "commit-intended",
    row,
    attempt,
    before: plan.before?.direct ?? null,
    intended: plan.predicted.direct,
    page: lane.page,
  });
  const outcome = await ask(lane, plan, attempt, step, expected);
  // Silent: it may have been pressed. The item stays in doubt and is observed before anything else is done with it.
  if (!outcome) return;
  if (outcome.kind !== "done") {
    await append({ type: "commit-withheld", row, attempt, reason: outcome.reason });
    return await undone(plan, attempt, outcome);
  }
  await append({ type: "commit-pressed", row, attempt, said: outcome.seen });
  await observeAfter(lane, plan, attempt, { pressed: "yes", said: outcome.seen });
}

/** Nothing was written: another attempt, the next row, or a pause where no row could go on. */
async function undone(plan: CheckedRow, attempt: number, outcome: Exclude<Outcome, { kind: "done" }>): Promise<void> {
  const { reason: why } = outcome;
  if (pauses(why)) return await append({ type: "run-paused", reason: why });
  const { items } = await currentRun();
  const tries = (items.get(plan.row)?.plannedAgain ?? 0) + 1;
  if (outcome.kind === "again" && tries < most)
    return await append({ type: "item-planned-again", row: plan.row, attempt, reason: why });
  await settle(plan.row, attempt, "refused", why);
}
