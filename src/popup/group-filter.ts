import type { GroupEntry } from "../rules/model";
import { normalizeText } from "../rules/normalize";

export interface GroupFilter {
  readonly search: string;
  /** A license label, `any`, `rule` for any rule at all, or `none`. */
  readonly gives: string;
}

/** What groups are called by their kind. */
export const kindWords: Record<GroupEntry["kind"], string> = {
  local: "Local group",
  directory: "Directory group",
  everyone: "Everyone",
  unknown: "Kind not shown",
};

function givesFits({ rule }: GroupEntry, gives: string): boolean {
  if (gives === "any") return true;
  if (gives === "none" || gives === "rule") return (rule === null) === (gives === "none");
  return rule?.some((label) => normalizeText(label) === normalizeText(gives)) ?? false;
}

/** The groups a filter lets through, in their order. */
export const pickGroups = (groups: readonly GroupEntry[], { search, gives }: GroupFilter): readonly GroupEntry[] =>
  groups.filter((group) => group.name.toLowerCase().includes(search.trim().toLowerCase()) && givesFits(group, gives));
