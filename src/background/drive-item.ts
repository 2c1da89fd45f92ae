import { flows } from "../flows/index";
import type { Step } from "../flows/steps";
import type { PanelReading } from "../messages";
import { sameState, stateInWords, verdict } from "../rules/check";
import type { RowState } from "../rules/model";
import { stateOf } from "../rules/state";
import type { CheckedRow } from "../run/plan";
import { reason } from "../run/reasons";
import { askStep, type Turn } from "./ask-step";
import { append, appendBeginning } from "./current-run";
import { type Lane, settle, undone } from "./lane";
import { afterPress, observeAfter } from "./observe-item";
import { directsOf, isAboutUser } from "./read-state";

/** Drives one row about a user or a rule through its flow, up to and including the fresh read that decides. */
export async function driveItem(lane: Lane, plan: CheckedRow, attempt: number): Promise<void> {
  const { row } = plan;
  if (!plan.flow) return await settle(row, attempt, "refused", reason("unexpected", "a row without a flow"));
  if (!(await appendBeginning([{ type: "item-started", row, attempt, lane: lane.number }]))) return;
  const { steps, place } = flows[plan.flow];
  const users = plan.user === "" ? [] : [plan.user];
  let expected: PanelReading | null = null;
  for (const step of steps({ users, group: plan.group, licenses: plan.licenses })) {
    if (step.verb === "commit") return await commit(lane, plan, attempt, step, expected);
    const outcome = await askStep(lane, { row, attempt }, place, step, null);
    if (!outcome) return;
    if (outcome.kind !== "done") return await undone(plan, attempt, outcome);
    await append(stepDone({ row, attempt }, step, outcome));
    const { panel } = outcome;
    if (panel) expected = panel;
    if (step.verb === "in-the-panel" && step.of && panel && (await isElsewhere(plan, attempt, panel))) return;
    if (changesBoxes(step) && panel && !isAsPredicted(plan, panel))
      return await undone(plan, attempt, { kind: "again", reason: reason("boxes-changed") });
  }
}

const changesBoxes = ({ verb }: Step): boolean => verb === "clear" || verb === "tick" || verb === "set";

export const stepDone = (
  { row, attempt }: Turn,
  { verb, label }: Step,
  { pressed, seen }: { readonly pressed: boolean; readonly seen: string },
) => ({ type: "step-done" as const, row, attempt, verb, label, pressed, seen });

const ticked = (panel: PanelReading): string[] =>
  panel.boxes.filter(({ checked }) => checked).map(({ label }) => label);

/** What a panel that is saved as it stands would leave. */
const stateOfPanel = (plan: CheckedRow, panel: PanelReading): RowState =>
  isAboutUser(plan) ? stateOf(ticked(panel)) : { rule: ticked(panel), quotas: panel.quotas ?? {} };

/** The panel shows something else than the plan was made from: either what was planned is true already, or somebody changed it since. */
async function isElsewhere(plan: CheckedRow, attempt: number, panel: PanelReading): Promise<boolean> {
  const now = stateOfPanel(plan, panel);
  if (plan.before && sameState(plan.before, now)) return false;
  if (plan.predicted && verdict(plan.predicted, now).equal) await settle(plan.row, attempt, "unchanged", null, now);
  else await settle(plan.row, attempt, "refused", reason("changed-since-preview", stateInWords(now)), now);
  return true;
}

/** The boxes are now exactly the predicted ones. */
const isAsPredicted = (plan: CheckedRow, panel: PanelReading): boolean =>
  plan.predicted !== null && sameState(plan.predicted, stateOfPanel(plan, panel));

async function commit(
  lane: Lane,
  plan: CheckedRow,
  attempt: number,
  step: Step,
  expected: PanelReading | null,
): Promise<void> {
  const { row, before, predicted, flow } = plan;
  if (!expected || !predicted || !flow) return await settle(row, attempt, "refused", reason("panel-not-settled"));
  const { page } = lane;
  if (isAboutUser(plan)) await append({ type: "commit-intended", row, attempt, ...directsOf(plan), page });
  else {
    const press = { row, attempt };
    await append({
      type: "write-intended",
      row,
      attempt,
      before: before ?? predicted,
      intended: predicted,
      page,
      press,
    });
  }
  const outcome = await askStep(lane, { row, attempt }, flows[flow].place, step, expected);
  // Silent: it may have been pressed. The item stays in doubt and is observed before anything else is done with it.
  if (!outcome) return;
  if (outcome.kind !== "done") {
    await append({ type: "commit-withheld", row, attempt, reason: outcome.reason });
    return await undone(plan, attempt, outcome);
  }
  await append({ type: "commit-pressed", row, attempt, said: outcome.seen });
  await afterPress(lane, [row], outcome.seen);
  await observeAfter(lane, plan, attempt, { pressed: "yes", said: outcome.seen });
}
