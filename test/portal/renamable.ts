/**
 * Labels one of which the page may call by a word nobody knows, kind and English label. `own`: a label of the pages that stands for nothing else;
 * the others are renamed where they are shown.
 */
export const renamable = {
  "menu.Admin": null,
  "menu.Licenses": null,
  "menu.Accounts & Groups": null,
  "heading.Licenses": null,
  "heading.Accounts & Groups": null,
  "tab.Users": null,
  "tab.User accounts": null,
  "tab.Groups": null,
  "tab.Robots & Services": "robotsAndServices",
  "tab.Robot accounts": null,
  "section.License Allocations to Users": "toUsers",
  "section.License Allocations to Groups": "toGroups",
  "icon.Edit license allocation": "editAllocation",
  "icon.Edit group allocation rule": "editRule",
  "icon.Group members with license inheritance": "inheritance",
  "icon.Edit": "edit",
  "icon.More actions": "moreActions",
  "panel.Edit License Allocation": "editAllocationTitle",
  "panel.Allocate Licenses": null,
  "panel.Edit Group Allocation Rule": "editRuleTitle",
  "panel.License inheritance from group": "inheritanceTitle",
  "panel.Edit Group": "editGroup",
  "option.Use Group allocation rule": "useGroupRule",
  "option.Allocate to User": "allocateToUser",
  "button.Allocate Licenses": null,
  "button.Refresh": "refresh",
  "button.Save": "save",
  "button.Release license": null,
  "button.Remove": "remove",
  "field.Search": "search",
  "field.Add users": "addUsers",
  "field.Add names": null,
  "column.Name": null,
  "column.Licenses": null,
} as const;

export type Renamable = keyof typeof renamable;

export const renamableKeys = Object.keys(renamable) as Renamable[];

/** The word a renamed label is shown as. */
export const unknownWord = "Quorvex";
