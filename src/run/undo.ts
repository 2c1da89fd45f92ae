import type { Inventory } from "../rules/model";
import { normalizeText } from "../rules/normalize";
import { userId } from "../rules/organization-from";
import type { Item } from "./journal";
import type { PlanRow } from "./plan";
import type { RunState } from "./run-state";
import { directBack } from "./undo-direct";
import { memberBack } from "./undo-member";
import { ruleBack } from "./undo-rule";

/** Rows that restore something, and what they do not bring back: a sentence each, with how often it holds. */
export interface Undo {
  readonly rows: PlanRow[];
  readonly cannot: string[];
}

/** One way back: rows, and the sentences that hold of it. A sentence holds of a number of users or rules. */
export interface WayBack {
  readonly rows: readonly UndoRow[];
  readonly cannot: readonly Lasting[];
}
export type UndoRow = Pick<PlanRow, "procedure" | "user" | "group" | "licenses">;

/** What stays as the run left it. */
export type Lasting =
  | "released"
  | "needs-a-unit"
  | "inherited"
  | "limits"
  | "leases-of-a-rule"
  | "roles"
  | "left-license"
  | "changed-since";

const sentences: Record<Lasting, (count: number) => string> = {
  released: (count) => `For ${users(count)} a released license comes back only when the user logs in.`,
  "needs-a-unit": (count) => `For ${users(count)} direct licenses are allocated again, as far as units are still free.`,
  inherited: (count) =>
    `For ${users(count)} the direct allocation goes again; what groups give is taken only when the user logs in.`,
  limits: (count) =>
    `In ${count === 1 ? "1 rule" : `${count} rules`} a license with a limit is ticked again; its limit has to be set by hand.`,
  "leases-of-a-rule": (count) =>
    `Members of ${count === 1 ? "1 group" : `${count} groups`} take what its rule gives again only when they log in.`,
  roles: (count) =>
    `For ${users(count)} the membership comes back, with the group's roles; roles and robot settings given by hand do not.`,
  "left-license": (count) =>
    `For ${users(count)} the license that went with the membership comes back only when the user logs in.`,
  "changed-since": (count) =>
    `What ${count === 1 ? "1 row" : `${count} rows`} left was changed by somebody since, and stays as it is now.`,
};

const users = (count: number): string => (count === 1 ? "1 user" : `${count} users`);

/** A later reading, as far as an undo asks for it. */
export interface Today {
  /** By id; a user without a record is absent. */
  readonly direct: ReadonlyMap<string, readonly string[]>;
  readonly groups: Inventory["groups"];
}

/**
 * From an ended run, the rows of a plan that restores what was there before it: for verified rows only, since of others nobody knows what to
 * restore (UNDO-1). With `today`, what somebody changed since the run is left alone (UNDO-4).
 */
export function undoRows(state: RunState, today: Inventory | null = null): Undo {
  const rows: PlanRow[] = [];
  const lasting = new Map<Lasting, number>();
  const later = today?.complete ? todayOf(today) : null;
  for (const items of subjectsOf(state)) {
    const { rows: found, cannot } = wayBack(items, later);
    const note = `undo of row ${items.map(({ plan }) => plan.row).join(", ")}`;
    for (const row of found) rows.push({ ...row, row: rows.length + 1, whenEmpty: "", note });
    for (const what of cannot) lasting.set(what, (lasting.get(what) ?? 0) + 1);
  }
  return { rows, cannot: [...lasting].map(([what, count]) => sentences[what](count)) };
}

function todayOf({ users: rows, groups }: Inventory): Today {
  const direct = new Map(
    rows.filter(({ email }) => email !== "").map(({ email, licenses }) => [userId(email), licenses]),
  );
  return { direct, groups };
}

/** The verified rows, those about one thing together: what was before the first of them is to be restored. */
function subjectsOf(state: RunState): Item[][] {
  const subjects = new Map<string, Item[]>();
  for (const item of state.items.values()) {
    if (item.state !== "verified") continue;
    const { procedure, user, group } = item.plan;
    const inGroup = group === "" ? "" : `${normalizeText(group)} ${procedure === "release" ? "lease" : ""}`;
    const key = `${userId(user)}\n${inGroup}`;
    subjects.set(key, [...(subjects.get(key) ?? []), item]);
  }
  return [...subjects.values()];
}

function wayBack(items: readonly Item[], today: Today | null): WayBack {
  switch (items[0]?.plan.procedure) {
    case "release":
      return { rows: [], cannot: ["released"] };
    case "set-rule":
      return ruleBack(items, today);
    case "remove-member":
    case "add-member":
      return memberBack(items);
    default:
      return directBack(items, today);
  }
}
