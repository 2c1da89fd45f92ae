import * as z from "zod/mini";

/**
 * The license set allocated directly to one user, as labels the portal shows.
 * `null`: no direct record, the user may inherit from groups. `[]`: a record with nothing ticked ("No license"): the user can acquire
 * none, neither direct nor inherited. Two different states (RULES.md, DIR-1).
 */
export const Direct = z.nullable(z.array(z.string()));
export type Direct = z.infer<typeof Direct>;

/** What is known about what a user gets from groups: not read in this inventory, or certainly nothing. */
export const Inherited = z.enum(["unknown", "none"]);

/** One user's license state, before, predicted or observed. Only `direct` is compared; `inherited` is told, never asserted. */
export const UserState = z.object({ direct: Direct, inherited: Inherited });
export type UserState = z.infer<typeof UserState>;

/** One row of the portal's list of directly allocated users. */
export const UserRow = z.object({
  /** Lower case. Empty for an orphan, whose account is gone. */
  email: z.string(),
  name: z.string(),
  licenses: z.array(z.string()),
  /** As the page shows it, or empty. */
  lastInUse: z.string(),
  /** No e-mail is shown: the account behind the record is gone or cannot be told. Never matched, never driven. */
  orphan: z.boolean(),
});
export type UserRow = z.infer<typeof UserRow>;

/** A license card of the page: allocated of purchased, where the page shows it. */
export const LicenseTotal = z.object({
  label: z.string(),
  allocated: z.nullable(z.number()),
  total: z.nullable(z.number()),
});
export type LicenseTotal = z.infer<typeof LicenseTotal>;

/** What was read of one organization, and whether that is proved complete. */
export const Inventory = z.object({
  organization: z.string(),
  /** Origin and organization segment, e.g. `https://cloud.uipath.com/acme`. */
  portal: z.string(),
  readAt: z.string(),
  users: z.array(UserRow),
  totals: z.array(LicenseTotal),
  /** Rows the page says there are; null where it says nothing. */
  shown: z.nullable(z.number()),
  /** True only when rows read = rows shown and no row was read twice. */
  complete: z.boolean(),
  /** E-mail of the signed-in admin where the page shows it, else empty. */
  admin: z.string(),
});
export type Inventory = z.infer<typeof Inventory>;
