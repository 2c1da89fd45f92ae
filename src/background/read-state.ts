import { about, type FlowName } from "../flows/names";
import { directOf } from "../rules/check";
import type { RowState } from "../rules/model";
import { stateOf } from "../rules/state";
import type { CheckedRow } from "../run/plan";
import type { Reason } from "../run/reasons";
import { goTo } from "./ask-step";
import { askTab } from "./ask-tab";
import type { Lane } from "./lane";

/** A fresh read of what one row is about; `state` null: nothing can be concluded from it. Null: the tab fell silent. */
export interface Seen {
  readonly state: RowState | null;
  readonly detail: string;
  /** Why it could not be read, where the admin can put that right. */
  readonly unread: Reason | null;
}

/**
 * Reads afresh what a row about a user or a rule is about. A page that was loaded anew has its lists closed: then the way there is gone
 * first, and it is read once more.
 */
export async function readState(lane: Lane, plan: CheckedRow): Promise<Seen | null> {
  const read = plan.procedure === "set-rule" ? readRule : readUser;
  const first = await read(lane, plan);
  if (first === null || first.state !== null) return first;
  const way: FlowName = plan.procedure === "set-rule" ? "set-rule" : "deallocate";
  const stuck = await goTo(lane.tab, way);
  if (stuck === null) return await read(lane, plan);
  return { ...first, unread: stuck.code === "covered" ? stuck : first.unread };
}

/** Why something was not read where something lies over it; null for any other cause. */
export const unreadBy = (detail: string, covered: boolean | undefined): Reason | null =>
  covered === true ? { code: "covered", text: detail } : null;

async function readUser(lane: Lane, { user }: CheckedRow): Promise<Seen | null> {
  const answer = await askTab(lane.tab, "background-content/observe", { user });
  if ("silent" in answer) return null;
  const { found, row, fresh, detail, covered } = answer.reply;
  const direct = found === "row" && row ? stateOf(row.licenses) : null;
  const state = found === "no-row" ? stateOf(null) : direct;
  return { state: fresh ? state : null, detail, unread: unreadBy(detail, covered) };
}

async function readRule(lane: Lane, { group }: CheckedRow): Promise<Seen | null> {
  const answer = await askTab(lane.tab, "background-content/read-rule", { group });
  if ("silent" in answer) return null;
  const { found, rule, detail, covered } = answer.reply;
  const shown = found === "rule" ? rule : null;
  return { state: found === "no-row" ? { rule: null, quotas: {} } : shown, detail, unread: unreadBy(detail, covered) };
}

/** Whether a row is about what one user has directly. */
export const isAboutUser = ({ procedure }: CheckedRow): boolean =>
  Object.entries(about).some(([name, what]) => name === procedure && what === "user");

/** The direct sets before and after, as the journal keeps them for rows about a user. */
export const directsOf = ({ before, predicted }: CheckedRow) => ({
  before: directOf(before),
  intended: directOf(predicted),
});
