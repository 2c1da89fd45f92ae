import { membershipsOf } from "./membership";
import type { Organization, User } from "./organization";

/** Licenses a user can use now: for certain, and possibly on top. */
export interface Usable {
  readonly certain: readonly string[];
  readonly possible: readonly string[];
}

/**
 * What a user can use now: with a direct record all of it and nothing else, whatever leases are still listed (DIR-2, LEASE-4); else what he
 * leases from the groups he is in. A lease from a group he has left gives no right (MEM-2).
 */
export function usable(organization: Organization, user: User): Usable {
  if (user.direct !== null) return { certain: [...user.direct], possible: [] };
  const groups = membershipsOf(organization, user);
  const certain = new Set(
    user.leases.filter(({ group }) => groups.certain.includes(group)).flatMap(({ licenses }) => licenses),
  );
  const possible = new Set(
    user.leases
      .filter(({ group }) => groups.certain.includes(group) || groups.possible.includes(group))
      .flatMap((lease) => [...lease.licenses, ...lease.possible]),
  );
  return { certain: [...certain], possible: [...possible].filter((license) => !certain.has(license)) };
}
