import { groupsById } from "../rules/groups-from";
import type { GroupEntry, Inventory } from "../rules/model";
import { normalizeText } from "../rules/normalize";
import { type Reason, reason } from "./reasons";

/** A group that was read, with its id in the organization. */
export interface FoundGroup {
  readonly id: string;
  readonly entry: GroupEntry;
}
type Found = { readonly group: FoundGroup } | { readonly problem: Reason };

export interface GroupFinder {
  /** `wanted`: what of the group the row is about, since two groups of one name need not both have it. */
  readonly named: (text: string, wanted: "rule" | "members") => Found;
  readonly withId: (id: string) => FoundGroup | undefined;
  /** Any group was read, or it is certain that there is none. */
  readonly wereRead: boolean;
}

const longest = 320;

/**
 * Looks groups up in an inventory by the whole name (PLAN-11). Two groups of one name are told apart only where it is certain that exactly
 * one of them is a local group: that one is meant (PLAN-12).
 */
export function groupFinder(inventory: Inventory): GroupFinder {
  const byId = groupsById(inventory.groups);
  const byName = new Map<string, FoundGroup[]>();
  for (const [id, entry] of byId) {
    const name = normalizeText(entry.name);
    byName.set(name, [...(byName.get(name) ?? []), { id, entry }]);
  }
  const wereRead = byId.size > 0 || inventory.groupsComplete;
  return {
    wereRead,
    withId: (id) => {
      const entry = byId.get(id);
      return entry && { id, entry };
    },
    named: (asWritten, wanted) => {
      const text = asWritten.trim();
      if (text === "") return { problem: reason("missing-group") };
      if (!wereRead) return { problem: reason("groups-not-read") };
      if (text.length > longest) return { problem: reason("unknown-group", `${text.slice(0, 60)}…`) };
      const [first, ...others] = byName.get(normalizeText(text)) ?? [];
      if (first === undefined)
        return { problem: reason(inventory.groupsComplete ? "unknown-group" : "group-not-told", text) };
      return others.length === 0 ? { group: first } : theLocalOne([first, ...others], text, wanted);
    },
  };
}

function theLocalOne(groups: readonly FoundGroup[], text: string, wanted: "rule" | "members"): Found {
  const [local, ...others] = groups.filter(({ entry }) => entry.kind === "local");
  const told = groups.every(({ entry }) => entry.kind !== "unknown");
  // The list of rules shows names only, so two rules of one name cannot be told apart there.
  const shown = groups.filter(({ entry }) => entry.rule !== null).length;
  if (local === undefined || others.length > 0 || !told || (wanted === "rule" && shown > 1))
    return { problem: reason("ambiguous-group", text) };
  return { group: local };
}
