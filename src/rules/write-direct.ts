import type { Direct } from "./model";
import type { Lease, Organization, User } from "./organization";
import { partsBetween } from "./parts";
import { replaceUsers } from "./replace-users";
import { inDoubt } from "./sign-in";

/** The organization once a user's direct record was saved as `direct`, and the parts that changed. */
export function writeDirect(organization: Organization, user: User, direct: readonly string[]) {
  return replaced(organization, user, { ...user, direct: [...direct], leases: leasesAfterWrite(organization, user) });
}

/** The organization once a user's direct record is gone; leases are left as they were (DIR-7), the mark goes with the record (DIR-12). */
export function dropDirect(organization: Organization, user: User) {
  const direct: Direct = null;
  return replaced(organization, user, { ...user, direct, external: false });
}

function replaced(organization: Organization, before: User, after: User) {
  return { after: replaceUsers(organization, [after]), ...partsBetween([before], [after]) };
}

/** X-1, LEASE-4: a license the user took from a group before may still be listed there, and cannot be used. */
export function stillListed({ assumptions }: Organization, { leases }: User): string[] {
  if (leases.length === 0 || assumptions.leaseOnDirect === "ends") return [];
  return ["A license taken from a group may still be listed there until it is released."];
}

/** saving a direct record may end what was inherited, at once, at the next log-in, or not at all. */
function leasesAfterWrite({ assumptions }: Organization, { leases }: User): readonly Lease[] {
  if (assumptions.leaseOnDirect === "ends") return [];
  return assumptions.leaseOnDirect === "until-sign-in" ? leases : leases.map(inDoubt);
}
