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

/**
 * A group's allocation rule: its licenses, and the most units of some of them this group may use. `null`: the group has no rule, so no row
 * in the list of group allocations.
 */
export const RuleState = z.object({
  rule: z.nullable(z.array(z.string())),
  quotas: z.record(z.string(), z.number()),
});
export type RuleState = z.infer<typeof RuleState>;

/** What a group's list of inherited licenses shows for one user; `null`: it does not list the user. `lastInUse` as shown, or empty. */
export const LeaseState = z.object({ lease: z.nullable(z.array(z.string())), lastInUse: z.string() });
export type LeaseState = z.infer<typeof LeaseState>;

/** Whether a group lists a user as a member, and what its list of inherited licenses shows for that user (X-6: the one may outlive the other). */
export const MemberState = z.object({ member: z.boolean(), lease: z.nullable(z.array(z.string())) });
export type MemberState = z.infer<typeof MemberState>;

/** What one plan row is about, before, predicted or observed. Which of the four it is follows from the row's procedure. */
export const RowState = z.union([UserState, RuleState, MemberState, LeaseState]);
export type RowState = z.infer<typeof RowState>;

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
  /** The e-mail is cut short and whole nowhere: whose row it is cannot be told. */
  cutShort: z.optional(z.boolean()),
});
export type UserRow = z.infer<typeof UserRow>;

export const GroupKind = z.enum(["local", "directory", "everyone", "unknown"]);
export type GroupKind = z.infer<typeof GroupKind>;

/** One row of the list of group allocations. */
export const GroupLine = z.object({
  name: z.string(),
  kind: GroupKind,
  licenses: z.array(z.string()),
  /** Limits the row shows, by label. The panel of the rule is what counts. */
  quotas: z.record(z.string(), z.number()),
});
export type GroupLine = z.infer<typeof GroupLine>;

/** One entry of a group's list of inherited licenses. */
export const LeaseRow = z.object({
  /** Lower case. Empty where none is shown: the account is gone. */
  email: z.string(),
  name: z.string(),
  licenses: z.array(z.string()),
  lastInUse: z.string(),
  /** The page says that the user is no longer a member. */
  left: z.boolean(),
  /** The e-mail is cut short and whole nowhere: whose entry it is cannot be told. */
  cutShort: z.optional(z.boolean()),
});
export type LeaseRow = z.infer<typeof LeaseRow>;

/** One member of a group as its editor shows it. `email` is lower case, empty where none is shown. */
export const Member = z.object({
  kind: z.enum(["user", "robot", "group", "unknown"]),
  email: z.string(),
  name: z.string(),
});
export type Member = z.infer<typeof Member>;

/** What was read of one group. `null`: not read, or it cannot be viewed. */
export const GroupEntry = z.object({
  name: z.string(),
  kind: GroupKind,
  rule: z.nullable(z.array(z.string())),
  quotas: z.record(z.string(), z.number()),
  leases: z.nullable(z.array(LeaseRow)),
  members: z.nullable(z.array(Member)),
});
export type GroupEntry = z.infer<typeof GroupEntry>;

/** One account of the organization, with or without licenses. */
export const Account = z.object({
  email: z.string(),
  name: z.string(),
  kind: z.enum(["local", "directory", "unknown"]),
  pending: z.boolean(),
});
export type Account = z.infer<typeof Account>;

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
  /** Every group that has a rule, and every group the accounts pages list. Empty where groups were not read. */
  groups: z._default(z.array(GroupEntry), []),
  /** True only when every group with a rule and every entry of its list of inherited licenses was read. */
  groupsComplete: z._default(z.boolean(), false),
  /** Every account; null where the accounts pages were not read, or cannot be by this admin. */
  accounts: z._default(z.nullable(z.array(Account)), null),
  /** What could not be read and why, a sentence each. */
  unread: z._default(z.array(z.string()), []),
});
export type Inventory = z.infer<typeof Inventory>;
