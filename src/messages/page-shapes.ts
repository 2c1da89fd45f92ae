import * as z from "zod/mini";
import { Account, GroupLine, LeaseRow, LicenseTotal, Member, UserRow } from "../rules/model";
import { Reason } from "../run/reason";

/** What a portal tab shows. Only `ready` (the Licenses page) and `accounts` (Accounts & Groups) let anything be written. */
export const PageVerdict = z.enum([
  "ready",
  "accounts",
  "view-only",
  "user-license-management-off",
  "license-migration",
  "unknown-language",
  "tenant-licenses",
  "another-page",
  "loading",
  "not-shown",
  "signed-out",
  "not-portal",
]);
export type PageVerdict = z.infer<typeof PageVerdict>;

export const PageReading = z.object({
  verdict: PageVerdict,
  organization: z.string(),
  portal: z.string(),
  language: z.string(),
  /** Identity of this content script instance; a reload makes a new one. */
  page: z.string(),
  /** What was looked for and not found, in the portal's words; empty when ready. */
  missing: z.array(z.string()),
  /** What the page asked its server lately got no answer at all. */
  cutOff: z.optional(z.boolean()),
});
export type PageReading = z.infer<typeof PageReading>;

export const Box = z.object({ label: z.string(), checked: z.boolean() });
export type Box = z.infer<typeof Box>;

/** One entry of a field of people, or of a list of them. `text` is what it shows; `email` is empty where it shows none. */
export const Person = z.object({ text: z.string(), email: z.string(), kind: Member.shape.kind });
export type Person = z.infer<typeof Person>;

/**
 * What the open panel showed when it had settled. `option` is the chosen radio's label, empty where there is none. `quotas`: what the number
 * fields between the boxes hold, by the label of their box, empty ones left out. `people`: the entries of its field of people.
 */
export const PanelReading = z.object({
  option: z.string(),
  boxes: z.array(Box),
  quotas: z.optional(z.record(z.string(), z.number())),
  people: z.optional(z.array(Person)),
});
export type PanelReading = z.infer<typeof PanelReading>;

/**
 * What became of a step. `done`: the goal holds. `again`: the page moved under us and nothing was written; a new attempt may work.
 * `refused`: unsafe or impossible; nothing was pressed by this step.
 */
export const Outcome = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("done"),
    pressed: z.boolean(),
    seen: z.string(),
    panel: z.nullable(PanelReading),
    row: z.nullable(UserRow),
  }),
  z.object({ kind: z.literal("again"), reason: Reason }),
  z.object({ kind: z.literal("refused"), reason: Reason }),
]);
export type Outcome = z.infer<typeof Outcome>;

/** Why something was not read: something lies over what had to be pressed. */
export const covered = z.optional(z.boolean());

/** A read of one user's row. `fresh`: the page is known to have asked its server after the read was asked for. */
export const Observation = z.object({
  found: z.enum(["row", "no-row", "several", "not-read"]),
  row: z.nullable(UserRow),
  fresh: z.boolean(),
  detail: z.string(),
  covered,
});
export type Observation = z.infer<typeof Observation>;

/** One page of a list. `more`: there is a next page; `from`: number of its first row, `shown`: rows in all, where the page tells them. */
const partOf = <T>(row: z.ZodMiniType<T>) =>
  z.object({
    rows: z.array(row),
    shown: z.nullable(z.number()),
    from: z.nullable(z.number()),
    more: z.boolean(),
  });
export const GroupPart = partOf(GroupLine);
export type GroupPart = z.infer<typeof GroupPart>;
export const LeasePart = partOf(LeaseRow);
export type LeasePart = z.infer<typeof LeasePart>;
export const AccountPart = partOf(Account);
export type AccountPart = z.infer<typeof AccountPart>;

export const ScanPart = z.object({
  rows: z.array(UserRow),
  shown: z.nullable(z.number()),
  from: z.nullable(z.number()),
  more: z.boolean(),
  totals: z.array(LicenseTotal),
  admin: z.string(),
});
export type ScanPart = z.infer<typeof ScanPart>;
