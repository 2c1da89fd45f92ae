/**
 * What the portal calls its controls. Grouped by kind; each label maps to the spellings seen, newest first. Spellings are compared
 * whole, after `normalize`, so case, spacing and "&"/"and" need no entry of their own. An empty list means: no source gives this label
 * in this language, and what needs it is refused rather than guessed.
 */
export interface Labels {
  readonly menu: Record<"Admin" | "Licenses", readonly string[]>;
  readonly heading: Record<"Licenses", readonly string[]>;
  readonly tab: Record<"Users" | "Robots & Services" | "Consumables", readonly string[]>;
  readonly section: Record<"License Allocations to Users" | "License Allocations to Groups", readonly string[]>;
  readonly icon: Record<"Edit license allocation", readonly string[]>;
  readonly panel: Record<"Edit License Allocation", readonly string[]>;
  readonly option: Record<"Use Group allocation rule" | "Allocate to User", readonly string[]>;
  readonly button: Record<
    "Save" | "Cancel" | "Close" | "Refresh" | "Allocate Licenses" | "License Migration" | "Next page" | "First page",
    readonly string[]
  >;
  readonly field: Record<"Search" | "Rows per page", readonly string[]>;
  readonly column: Record<"Name" | "Licenses" | "Last in use", readonly string[]>;
  readonly cell: Record<"No license", readonly string[]>;
}
