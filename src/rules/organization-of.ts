import { addGroup, addLease, addMembership, addUser, emptyGrowing, grown } from "./growing";
import type { Organization, OrganizationReading } from "./organization";

/**
 * The organization that was read, ready for predictions. A lease or record of an account that is not among the users makes an orphan
 * user (LEASE-3); a member that is no user of the organization is left out.
 */
export function organizationOf({ users, groups, leases, ...rest }: OrganizationReading): Organization {
  const growing = emptyGrowing();
  for (const user of users) addUser(growing, user);
  for (const { members, ...bare } of groups) {
    const group = addGroup(growing, bare);
    for (const id of members) {
      const user = growing.users.get(id);
      if (user !== undefined) addMembership(group, user);
    }
  }
  for (const { user: id, ...lease } of leases) {
    addLease(growing, growing.users.get(id) ?? addUser(growing, orphan(id)), { ...lease, possible: [] });
  }
  return grown(growing, rest);
}

/** An account that is gone. */
export const orphan = (id: string) =>
  ({ id, name: "", kind: "local", pending: false, orphan: true, direct: null, external: false }) as const;
