import type { Knobs } from "../../knobs.ts";
import type { Labels } from "./en.ts";

/** What documents of other years call things. */
const older: Partial<Labels> = {
  accountsAndGroups: "Accounts and Groups",
  accountsAndLocalGroups: "Accounts and local groups",
  robotsAndServices: "Robots and services",
  consumables: "Free Trials",
  toUsers: "Assign Licenses to Users",
  toGroups: "License Allocation to Groups",
  editAllocation: "Edit License Allocation",
  editAllocationTitle: "Edit license allocation",
  editRule: "Edit Group Allocation Rule",
  editRuleTitle: "Edit group allocation rule",
  editGroup: "Edit group",
  addNames: "Group Members",
  names: "Group Members",
};

export function worded(labels: Labels, wording: Knobs["wording"]): Labels {
  switch (wording) {
    case "current":
      return labels;
    case "older":
      return { ...labels, ...older };
    case "upper":
      return changed(labels, (text) => text.toUpperCase());
    case "lower":
      return changed(labels, (text) => text.toLowerCase());
  }
}

function changed(labels: Labels, change: (text: string) => string): Labels {
  return { ...labels, ...Object.fromEntries(Object.entries(labels).map(([name, text]) => [name, change(text)])) };
}
