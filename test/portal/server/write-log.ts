export type WriteTarget =
  | { readonly userId: string; readonly email: string | null }
  | GroupTarget
  | { readonly tenantId: string; readonly name: string | null }
  | { readonly page: string };

/** A rule, the members, the group itself; with `userId` one person's inherited licenses. */
export interface GroupTarget {
  readonly groupId: string;
  readonly name: string | null;
  readonly userId?: string;
  readonly email?: string | null;
  /** Who was to come and to go, as in `before` and `after`; only with "PUT Group". */
  readonly added?: readonly string[];
  readonly removed?: readonly string[];
  /** Only where "PUT Group" was to rename it. */
  readonly newName?: string;
}

/** Limits by label. */
export type Quotas = Readonly<Record<string, number>>;

export interface WriteLogEntry {
  readonly at: string;
  /** One HTTP call on several users gives several entries with the same number. */
  readonly request: number;
  readonly organization: string;
  readonly call: string;
  readonly admin: string;
  readonly target: WriteTarget;
  /**
   * Labels; null where there was no record at all. Of a group's members: e-mails, and names where there is no e-mail.
   */
  readonly before: readonly string[] | null;
  readonly after: readonly string[] | null;
  /** Only with "PUT UserLicense/group". */
  readonly quotas?: { readonly before: Quotas; readonly after: Quotas };
  /** What the rules or a fault really decided; `answered` is what the page was told, 0 where it was told nothing. */
  readonly status: number;
  readonly accepted: boolean;
  readonly answered: number;
}
