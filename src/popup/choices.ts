import type { CheckedPlan, PlanRow } from "../run/plan";

export type Choice = "block" | "inherit";

/** The licenses a line named: of a rule that gives nothing, that it gives none. */
function asked(procedure: string, licenses: readonly string[]): string[] {
  if (procedure === "set-rule" && licenses.length === 0) return ["none"];
  return procedure === "block" || procedure === "inherit" ? [] : [...licenses];
}

/** The rows a plan was made from, where this page was opened after it was checked. */
const rowsOf = (plan: CheckedPlan): readonly PlanRow[] =>
  plan.rows.map(({ row, procedure, user, group, licenses, note, flow, standing, reason }) => ({
    row,
    procedure,
    user,
    group,
    licenses: asked(procedure, licenses),
    whenEmpty: procedure === "deallocate" && (flow === "block" || flow === "inherit") ? flow : "",
    note,
    // A line that could not be read stays refused: checked anew it must not become ready.
    ...(standing === "refused" && reason ? { problem: reason } : {}),
  }));

/** The rows again, with what the admin chose for some of them. */
export function withChoices(
  plan: CheckedPlan,
  handedIn: readonly PlanRow[],
  choices: ReadonlyMap<number, Choice>,
): readonly PlanRow[] {
  const rows = handedIn.length === plan.rows.length ? handedIn : rowsOf(plan);
  return rows.map((row) => {
    const choice = choices.get(row.row);
    return choice ? { ...row, whenEmpty: choice } : row;
  });
}
