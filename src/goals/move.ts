import { block, deallocate, inherit } from "../rules/change-direct";
import type { Effect } from "../rules/effect";
import type { GroupRule, Organization } from "../rules/organization";
import { release } from "../rules/release";
import { removeMember } from "../rules/remove-member";
import { setRule } from "../rules/set-rule";
import { at } from "../rules/table";
import type { PlanRow } from "../run/plan";

/** One planned change: users and groups by their ids, licenses by the portal's labels. */
export type Move =
  | {
      readonly procedure: "deallocate";
      readonly user: string;
      readonly licenses: readonly string[];
      readonly whenEmpty: PlanRow["whenEmpty"];
    }
  | { readonly procedure: "block" | "inherit"; readonly user: string }
  | { readonly procedure: "release" | "remove-member"; readonly user: string; readonly group: string }
  | { readonly procedure: "set-rule"; readonly group: string; readonly licenses: readonly string[] };

/** What follows from a change, by the rules; quotas of a rule stay with the licenses that stay (QUOTA-4). */
export function effectOf(organization: Organization, move: Move): Effect {
  switch (move.procedure) {
    case "block":
      return block(organization, move.user);
    case "inherit":
      return inherit(organization, move.user);
    case "release":
      return release(organization, move.user, move.group);
    case "remove-member":
      return outOf(organization, move.user, move.group);
    case "set-rule":
      return setRule(organization, move.group, ruleOf(organization, move.group, move.licenses));
    case "deallocate":
      // DIR-5: where nothing would be left, the row says what shall be.
      return move.whenEmpty === "inherit"
        ? inherit(organization, move.user)
        : deallocate(organization, move.user, move.licenses);
  }
}

/** MEM-11: what the group still lists once the user is out is released by the same row, so it ends whatever the portal does. */
function outOf(organization: Organization, user: string, group: string): Effect {
  const { assumptions } = organization;
  const ending = { ...organization, assumptions: { ...assumptions, leaseOnRemoval: "ends" as const } };
  const effect = removeMember(ending, user, group);
  return { ...effect, after: effect.after === ending ? organization : { ...effect.after, assumptions } };
}

function ruleOf({ groups }: Organization, group: string, licenses: readonly string[]): GroupRule {
  const quotas = at(groups, group)?.rule?.quotas ?? new Map<string, number>();
  return { licenses, quotas: new Map([...quotas].filter(([license]) => licenses.includes(license))) };
}

/** The change as a row of a plan file. */
export function rowOf({ groups }: Organization, move: Move, row: number): PlanRow {
  const name = "group" in move ? (at(groups, move.group)?.name ?? move.group) : "";
  return {
    row,
    procedure: move.procedure,
    user: "user" in move ? move.user : "",
    group: name,
    licenses: licensesOf(move),
    whenEmpty: move.procedure === "deallocate" ? move.whenEmpty : "",
    note: "",
  };
}

function licensesOf(move: Move): string[] {
  if (move.procedure === "deallocate") return [...move.licenses];
  if (move.procedure !== "set-rule") return [];
  return move.licenses.length === 0 ? ["none"] : [...move.licenses];
}
