import * as z from "zod/mini";
import type { PlanRow } from "./plan";
import { type Reason, reason } from "./reasons";

const text = (most: number) => z.string().check(z.maxLength(most));

/** A plan as JSON; the names are those of the CSV's columns. */
const PlanFile = z.object({
  formatVersion: z.literal(1),
  plan: z.array(
    z.object({
      procedure: text(100),
      user: text(1000),
      group: z._default(text(1000), ""),
      licenses: z._default(z.array(text(1000)), []),
      when_empty: z._default(z.enum(["", "block", "inherit"]), ""),
      note: z._default(text(10_000), ""),
    }),
  ),
});

/** Reads a plan from the JSON that `writePlanJson` writes. Never throws. */
export function readPlanJson(body: string): { rows: PlanRow[]; problem: Reason | null } {
  const refused = (what: string) => ({ rows: [], problem: reason("broken-file", what) });
  const json = parse(body);
  if (json === undefined) return refused("it begins like JSON and is not");
  const file = PlanFile.safeParse(json);
  if (!file.success) {
    const at = file.error.issues[0]?.path.map(String).join(".") ?? "";
    return refused(`it is JSON, but not a plan of this extension${at === "" ? "" : ` (look at ${at.slice(0, 60)})`}`);
  }
  const rows = file.data.plan.map(({ procedure, user, group, licenses, when_empty, note }, index) => ({
    row: index + 1,
    procedure: procedure.trim().toLowerCase(),
    user: user.trim(),
    group: group.trim(),
    licenses: licenses.map((label) => label.trim()).filter((label) => label !== ""),
    whenEmpty: when_empty,
    note,
  }));
  return { rows, problem: null };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
