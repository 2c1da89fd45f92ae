import { isMemberState } from "../rules/check";
import type { Item } from "./journal";
import type { WayBack } from "./undo";

/** UNDO-5: who was taken out is made a member again, and the other way round; what a membership does not bring by itself is said. */
export function memberBack(items: readonly Item[]): WayBack {
  const before = items[0]?.before ?? null;
  const left = items.at(-1)?.plan.predicted ?? null;
  const plan = items[0]?.plan;
  if (plan === undefined || before === null || left === null || !isMemberState(before) || !isMemberState(left))
    return { rows: [], cannot: [] };
  if (before.member === left.member) return { rows: [], cannot: [] };
  const procedure = before.member ? "add-member" : "remove-member";
  const row = { procedure, user: plan.user, group: plan.group, licenses: [] };
  if (!before.member) return { rows: [row], cannot: [] };
  return { rows: [row], cannot: before.lease === null ? ["roles"] : ["roles", "left-license"] };
}
