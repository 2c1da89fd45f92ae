import type { Facts } from "../../../src/goals/facts";
import type { Goal, Proposal, ProposedRow } from "../../../src/goals/goal";
import { proposeFrom } from "../../../src/goals/propose";
import type { Organization } from "../../../src/rules/organization";

export const today = "2026-11-20T00:00:00.000Z";

/** What is proposed for a goal in a hand-made organization; an error where nothing is. */
export function proposedIn(
  organization: Organization,
  goal: Goal,
  users: readonly string[],
  more: Partial<Facts> = {},
): Proposal {
  const facts: Facts = {
    organization,
    lastUse: new Map(),
    ownAccount: "",
    shared: new Set(),
    uncounted: new Map(),
    today,
    ...more,
  };
  const proposal = proposeFrom(goal, users, facts);
  if ("problem" in proposal) throw new RangeError(proposal.problem);
  return proposal;
}

/** Rows as short as they can be written: "release ann Group a", "deallocate ann tester (block)". */
export function short(rows: readonly ProposedRow[]): string[] {
  return rows.map(({ row: { procedure, user, group, licenses, whenEmpty } }) =>
    [procedure, user, group, licenses.join("+"), whenEmpty && `(${whenEmpty})`].filter((word) => word !== "").join(" "),
  );
}

export const notesOf = (rows: readonly ProposedRow[], index = 0): string => rows[index]?.butNote.join(" ") ?? "";
