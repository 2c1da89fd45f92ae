import { type Procedure, procedures } from "../flows/names";
import { checkDirectLine } from "./check-direct-line";
import { checkLeaseLine } from "./check-lease-line";
import { checkMemberLine } from "./check-member-line";
import { checkRuleLine } from "./check-rule-line";
import { type Line, settled } from "./open-line";
import type { PlanRow } from "./plan";
import type { PlanContext } from "./plan-context";
import { reason } from "./reasons";

/** Checks one line by itself: what it asks for, whom or which group it means and what of it is there. */
export function checkLine(context: PlanContext, line: PlanRow): Line {
  if (line.problem !== undefined) return settled(line, "refused", line.problem);
  const procedure = procedures.find((known) => known === line.procedure);
  if (procedure === undefined)
    return settled(line, "refused", reason("unknown-procedure", line.procedure.slice(0, 60), procedures));
  return checkers[procedure](context, line);
}

const checkers: Record<Procedure, (context: PlanContext, line: PlanRow) => Line> = {
  deallocate: (context, line) => checkDirectLine(context, line, "deallocate"),
  block: (context, line) => checkDirectLine(context, line, "block"),
  inherit: (context, line) => checkDirectLine(context, line, "inherit"),
  allocate: (context, line) => checkDirectLine(context, line, "allocate"),
  "set-rule": checkRuleLine,
  release: checkLeaseLine,
  "remove-member": (context, line) => checkMemberLine(context, line, "remove-member"),
  "add-member": (context, line) => checkMemberLine(context, line, "add-member"),
};
