export type WriteTarget =
  | { readonly userId: string; readonly email: string | null }
  | { readonly groupId: string; readonly name: string | null; readonly userId?: string; readonly email?: string | null }
  | { readonly tenantId: string; readonly name: string | null }
  | { readonly page: string };

export interface WriteLogEntry {
  readonly at: string;
  /** One HTTP call on several users gives several entries with the same number. */
  readonly request: number;
  readonly organization: string;
  readonly call: string;
  readonly admin: string;
  readonly target: WriteTarget;
  /** Labels; null where there was no record at all. */
  readonly before: readonly string[] | null;
  readonly after: readonly string[] | null;
  /** What the rules or a fault really decided; `answered` is what the page was told. */
  readonly status: number;
  readonly accepted: boolean;
  readonly answered: number;
}
