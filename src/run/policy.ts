import * as z from "zod/mini";

const names = z._default(z.array(z.string()), []);
const limit = z.optional(z.number().check(z.int(), z.minimum(1)));

/**
 * What a company decides for all its browsers (managed storage). It wins over the admin's own settings: what it protects cannot be
 * unprotected here, and its limits can only be made tighter.
 */
export const Policy = z.object({
  protectedUsers: names,
  protectedGroups: names,
  protectedLicenses: names,
  /** Ready rows a plan may have. */
  maxRows: limit,
  maxFailures: limit,
  /** Percent. */
  maxStale: limit,
  lanes: limit,
});
export type Policy = z.infer<typeof Policy>;

export const noPolicy: Policy = { protectedUsers: [], protectedGroups: [], protectedLicenses: [] };

/** The settings a policy bears on. A limit of 0 is none. */
interface Limited {
  readonly protectedUsers: string[];
  readonly protectedGroups: string[];
  readonly protectedLicenses: string[];
  readonly maxFailures: number;
  readonly maxStale: number;
  readonly lanes: number;
}

/** The settings as they hold under a policy. */
export function underPolicy<S extends Limited>(own: S, policy: Policy): S {
  return {
    ...own,
    protectedUsers: [...own.protectedUsers, ...policy.protectedUsers],
    protectedGroups: [...own.protectedGroups, ...policy.protectedGroups],
    protectedLicenses: [...own.protectedLicenses, ...policy.protectedLicenses],
    maxFailures: tighter(own.maxFailures, policy.maxFailures),
    maxStale: tighter(own.maxStale, policy.maxStale),
    lanes: tighter(own.lanes, policy.lanes),
  };
}

function tighter(own: number, most: number | undefined): number {
  if (most === undefined) return own;
  return own === 0 ? most : Math.min(own, most);
}

/** What a policy says, a line each, for whoever wonders why a setting cannot be changed. */
export function policyLines(policy: Policy): string[] {
  const listed = (what: string, entries: readonly string[]) =>
    entries.length === 0 ? [] : [`${what}: ${entries.join(", ")}`];
  const limited = (most: number | undefined, say: (most: number) => string) => (most === undefined ? [] : [say(most)]);
  return [
    ...listed("Protected users", policy.protectedUsers),
    ...listed("Protected groups", policy.protectedGroups),
    ...listed("Protected licenses", policy.protectedLicenses),
    ...limited(policy.maxRows, (most) => `A plan has ${most} rows to run at most`),
    ...limited(policy.maxFailures, (most) => `A run stops itself after ${most} failures in a row at the latest`),
    ...limited(policy.maxStale, (most) => `A run stops itself at ${most} percent of stale rows at the latest`),
    ...limited(policy.lanes, (most) => `${most} lanes at most`),
  ];
}
