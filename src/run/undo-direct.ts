import { directOf, sameDirect } from "../rules/check";
import type { Direct } from "../rules/model";
import { normalizeText } from "../rules/normalize";
import { userId } from "../rules/organization-from";
import type { Item } from "./journal";
import type { Lasting, Today, UndoRow, WayBack } from "./undo";

/**
 * UNDO-2: the direct record exactly as it was before the first of these rows. None is `inherit`, an empty one `block`; of a set, what is
 * missing is allocated first, so that the record is never empty in between, then what was added is taken back.
 */
export function directBack(items: readonly Item[], today: Today | null): WayBack {
  const [first] = items;
  const last = items.at(-1);
  if (first === undefined || last === undefined) return { rows: [], cannot: [] };
  const { user } = first.plan;
  const before = directOf(first.before);
  const left = directOf(last.plan.predicted);
  const now = today === null ? left : (today.direct.get(userId(user)) ?? null);
  if (!sameDirect(left, now === null ? null : [...now])) return { rows: [], cannot: ["changed-since"] };
  const rows = rowsBetween(left, before).map(([procedure, licenses]): UndoRow => {
    return { procedure, user, group: "", licenses };
  });
  return { rows, cannot: lasting(rows, before) };
}

function rowsBetween(
  left: Direct,
  before: Direct,
): (readonly ["inherit" | "block" | "allocate" | "deallocate", string[]])[] {
  if (sameDirect(left, before)) return [];
  if (before === null) return [["inherit", []]];
  if (before.length === 0) return [["block", []]];
  const missing = without(before, left ?? []);
  const added = without(left ?? [], before);
  return [
    ...(missing.length > 0 ? [["allocate", missing] as const] : []),
    ...(added.length > 0 ? [["deallocate", added] as const] : []),
  ];
}

function without(labels: readonly string[], others: readonly string[]): string[] {
  const taken = new Set(others.map(normalizeText));
  return labels.filter((label) => !taken.has(normalizeText(label)));
}

function lasting(rows: readonly UndoRow[], before: Direct): Lasting[] {
  if (rows.some(({ procedure }) => procedure === "allocate")) return ["needs-a-unit"];
  return before === null && rows.length > 0 ? ["inherited"] : [];
}
