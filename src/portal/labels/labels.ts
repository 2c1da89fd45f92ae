/**
 * What the portal calls its controls. Grouped by kind; each label maps to the spellings seen, newest first. Spellings are compared
 * whole, after `normalize`, so case, spacing and "&"/"and" need no entry of their own. An empty list means: no source gives this label
 * in this language, and what needs it is refused rather than guessed.
 */
export type Labels = {
  /** "Tenants" is no entry: it is the word above them. */
  readonly menu: Record<"Admin" | "Licenses" | "Accounts & Groups" | "Tenants", readonly string[]>;
  readonly heading: Record<"Licenses" | "Accounts & Groups", readonly string[]>;
  /** "Profile": tabs that only the page of one account or one group has. */
  readonly tab: Record<
    | "Users"
    | "Groups"
    | "Robots & Services"
    | "Consumables"
    | "Robot accounts"
    | "User accounts"
    | "Members"
    | "Profile",
    readonly string[]
  >;
  readonly section: Record<"License Allocations to Users" | "License Allocations to Groups", readonly string[]>;
  readonly icon: Record<
    | "Edit license allocation"
    | "Edit group allocation rule"
    | "Group members with license inheritance"
    | "Edit"
    | "More actions",
    readonly string[]
  >;
  readonly panel: Record<
    | "Edit License Allocation"
    | "Allocate Licenses"
    | "Edit Group Allocation Rule"
    | "License inheritance from group"
    | "Edit Group",
    readonly string[]
  >;
  readonly option: Record<"Use Group allocation rule" | "Allocate to User", readonly string[]>;
  readonly button: Record<
    | "Save"
    | "Cancel"
    | "Close"
    | "Refresh"
    | "Allocate Licenses"
    | "License Migration"
    | "Next page"
    | "First page"
    | "Release license"
    | "Release"
    | "Remove",
    readonly string[]
  >;
  readonly field: Record<"Search" | "Rows per page" | "Add users" | "Add names" | "Quota", readonly string[]>;
  readonly column: Record<"Name" | "Licenses" | "Last in use" | "Email" | "Type", readonly string[]>;
  readonly cell: Record<"No license", readonly string[]>;
  /** What tells the kind of an account or group, in a cell, a title or an icon's name. */
  readonly kind: Record<
    "local" | "directory" | "everyone" | "robot" | "group" | "user" | "no-member" | "pending",
    readonly string[]
  >;
  /** Words beside a number: how many people there are, and how many more than are shown. */
  readonly count: Record<"members" | "more", readonly string[]>;
};
