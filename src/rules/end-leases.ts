import type { Effect } from "./effect";
import type { Group, Lease, Organization, User } from "./organization";
import { partsBetween } from "./parts";
import { replaceUsers } from "./replace-users";
import { inDoubt } from "./sign-in";
import { at, keysOf } from "./table";

/** Ends what was taken from a group of licenses it no longer gives (RULE-3); of one who has left the group, it may stay listed (LEASE-5). */
export function endLeases(
  organization: Organization,
  group: Group,
  stillGiven: (license: string) => boolean,
): Pick<Effect, "after" | "certain" | "unknown"> & { readonly touched: readonly User[] } {
  const before: User[] = [];
  const after: User[] = [];
  for (const id of keysOf(group.holders)) {
    const user = at(organization.users, id);
    if (user === undefined) continue;
    const lease = user.leases.find((one) => one.group === group.id);
    const kept = lease && left(lease, stillGiven);
    if (kept === lease) continue;
    const others = user.leases.filter((one) => one !== lease);
    before.push(user);
    after.push({ ...user, leases: kept ? [...others, kept] : others });
  }
  return { after: replaceUsers(organization, after), ...partsBetween(before, after), touched: after };
}

function left(lease: Lease, stillGiven: (license: string) => boolean): Lease | undefined {
  const licenses = lease.licenses.filter(stillGiven);
  const possible = lease.possible.filter(stillGiven);
  if (licenses.length === lease.licenses.length && possible.length === lease.possible.length) return lease;
  if (lease.orphan) return { ...inDoubt(lease), licenses, possible: rest(lease, stillGiven) };
  return licenses.length + possible.length > 0 ? { ...lease, licenses, possible } : undefined;
}

function rest({ licenses, possible }: Lease, stillGiven: (license: string) => boolean): string[] {
  return [...licenses.filter((license) => !stillGiven(license)), ...possible];
}
