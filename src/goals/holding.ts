import { type Entitlement, entitledIn } from "../rules/entitled";
import { guardMembers } from "../rules/guard";
import { type Memberships, membershipsOf } from "../rules/membership";
import type { Lease, Organization, User } from "../rules/organization";
import { at } from "../rules/table";

/** What is the same for all users who are in the same groups: of a large organization's users, many are. */
interface Standing {
  readonly memberships: Memberships;
  readonly given: readonly Entitlement[];
}

const standings = new WeakMap<Organization, Map<string, Standing>>();

function standingOf(organization: Organization, user: User): Standing {
  let known = standings.get(organization);
  if (known === undefined) {
    known = new Map();
    standings.set(organization, known);
  }
  const key = groupsKey(user);
  const found = known.get(key);
  if (found !== undefined) return found;
  const memberships = membershipsOf(organization, user);
  const standing = { memberships, given: entitledIn(organization, memberships) };
  known.set(key, standing);
  return standing;
}

/** All that decides which groups a user is in. */
function groupsKey({ kind, orphan, groups, leases }: User): string {
  let key = `${kind} ${orphan} ${groups.join("\n")}`;
  for (const lease of leases) if (!lease.orphan && lease.licenses.length > 0) key += `\n\n${lease.group}`;
  return key;
}

/** The groups a user draws from. */
export function groupsOf(organization: Organization, user: User): Memberships {
  return standingOf(organization, user).memberships;
}

/** What a user's groups give him, whether a direct record hides it or not; the same list for users in the same groups. */
export function givenTo(organization: Organization, user: User): readonly Entitlement[] {
  return standingOf(organization, user).given;
}

/** What a user may draw now: nothing while there is a direct record (DIR-2). */
export function drawnBy(organization: Organization, user: User): readonly Entitlement[] {
  return user.direct === null ? givenTo(organization, user) : [];
}

/** Whether a group of his gives the license, or may. */
export function isGiven(organization: Organization, user: User, license: string): boolean {
  return givenTo(organization, user).some((given) => given.license === license);
}

/** Leases with the license in them, held for certain or not. */
export function leasesWith({ leases }: User, license: string): Lease[] {
  return leases.filter((lease) => lease.licenses.includes(license) || lease.possible.includes(license));
}

/** Everything a lease is, or may be, of. */
export function all({ licenses, possible }: Lease): string[] {
  return [...licenses, ...possible];
}

/**
 * Groups a user can be taken out of to lose what they give: those that list him, whose members are changed here, which do not make
 * administrators (PLAN-16), and in which he does not stay through a group inside (MEM-8). `license`: only groups that give this one.
 */
export function removableFrom(organization: Organization, user: User, license: string | null): string[] {
  return user.groups.filter((id) => {
    const group = at(organization.groups, id);
    if (group === undefined || group.administrators || guardMembers(organization, group).refusal !== null) return false;
    if (user.groups.some((inner) => organization.within.get(inner)?.includes(id))) return false;
    const given = group.rule?.licenses ?? [];
    return license === null ? given.length > 0 : given.includes(license);
  });
}
