import { entitled } from "./entitled";
import type { Organization } from "./organization";
import { at } from "./table";

/** what a user may now draw may be handed out at once; it is counted as such, and predicted for the next log-in all the same. */
export function handedOut(organization: Organization, id: string): Organization {
  const user = at(organization.users, id);
  if (user === undefined) return organization;
  const held = new Set(user.leases.flatMap((lease) => [...lease.licenses, ...lease.possible]));
  const drawn = entitled(organization, user).filter(({ license }) => !held.has(license));
  return withHandedOut(organization, new Map(drawn.map(({ license }) => [license, 1])));
}

/** adds units, per license, that may have been handed out at once. */
export function withHandedOut(organization: Organization, units: ReadonlyMap<string, number>): Organization {
  if (units.size === 0) return organization;
  const sums = new Map(organization.handedOut);
  for (const [license, count] of units) sums.set(license, (sums.get(license) ?? 0) + count);
  return { ...organization, handedOut: sums };
}
