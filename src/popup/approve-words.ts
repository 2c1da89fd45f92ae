import type { FlowName } from "../flows/names";
import type { CheckedPlan, CheckedRow } from "../run/plan";
import { count } from "./count";

const ready = ({ rows }: CheckedPlan): readonly CheckedRow[] => rows.filter(({ standing }) => standing === "ready");

const distinct = (texts: readonly string[]): number => new Set(texts.filter((text) => text !== "")).size;

/** Users and groups of some rows, in numbers; a row about a rule has no user. */
function whoAndWhat(rows: readonly CheckedRow[]): string {
  const users = distinct(rows.map(({ user }) => user));
  const groups = distinct(rows.filter(({ user }) => user === "").map(({ group }) => group));
  return [users > 0 ? count(users, "user") : "", groups > 0 ? count(groups, "group") : ""]
    .filter(Boolean)
    .join(" and ");
}

/** What the button will do, in numbers. */
export function approveWords(plan: CheckedPlan): string {
  const rows = ready(plan);
  if (rows.length === 0) return "Make the report, nothing will be written";
  const freed = Object.values(plan.licensesFreed).reduce((sum, number) => sum + number, 0);
  if (freed === 0) return `Change ${whoAndWhat(rows)}`;
  const upTo = rows.some(({ freedIsUpTo }) => freedIsUpTo) ? "up to " : "";
  return `Take back ${upTo}${count(freed, "license")} from ${whoAndWhat(rows)}`;
}

type Clause = (users: number, groups: number) => string;

const blocks: Clause = (users) => `blocks ${count(users, "user")}`;
const allocates: Clause = (users) => `allocates licenses to ${count(users, "user")}`;

/** What the rows of each flow do, what is hardest to take back first; flows that share their words are counted together. */
const clauses: Record<FlowName, Clause> = {
  "remove-member": (users, groups) => `takes ${count(users, "member")} out of ${count(groups, "group")}`,
  block: blocks,
  "block-unlisted": blocks,
  "set-rule": (_, groups) => `changes the rule of ${count(groups, "group")}`,
  deallocate: (users) => `takes direct licenses from ${count(users, "user")}`,
  inherit: (users) => `returns ${count(users, "user")} to the group rule`,
  release: (users, groups) => `releases what ${count(users, "user")} took from ${count(groups, "group")}`,
  allocate: allocates,
  "allocate-unlisted": allocates,
  "add-member": (users, groups) => `adds ${count(users, "member")} to ${count(groups, "group")}`,
};

/** What a plan does, in one sentence with its counts; empty where it does nothing. A member is counted once for each group. */
export function whatItDoes(plan: CheckedPlan): string {
  const parts = new Map<Clause, CheckedRow[]>(Object.values(clauses).map((clause) => [clause, []]));
  for (const row of ready(plan)) if (row.flow) parts.get(clauses[row.flow])?.push(row);
  const said = [...parts].flatMap(([clause, rows]) => {
    const users = clause === clauses["remove-member"] ? rows.length : distinct(rows.map(({ user }) => user));
    return rows.length > 0 ? [clause(users, distinct(rows.map(({ group }) => group)))] : [];
  });
  const last = said.pop();
  if (last === undefined) return "";
  return `This ${said.length > 0 ? `${said.join(", ")} and ` : ""}${last}.`;
}
