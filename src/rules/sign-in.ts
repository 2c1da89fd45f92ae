import { type Effect, refused } from "./effect";
import { giversIn } from "./entitled";
import { type Memberships, membershipsOf } from "./membership";
import type { Lease, Organization, User } from "./organization";
import { partsBetween } from "./parts";
import { replaceUsers } from "./replace-users";
import { at } from "./table";
import { either, nothing, type Offer, type Outcome, takeOne, takeUp, together } from "./take";
import { quotaLeft, unitFree } from "./units";

/**
 * What the next log-in of a user will change (SIGN-1): it may take licenses his groups give, and refreshes those he has. `when`: ISO time of
 * the log-in, null where it is not known. Refused: "unknown-user", "orphan".
 */
export function signIn(organization: Organization, id: string, when: string | null): Effect {
  const user = at(organization.users, id);
  if (user === undefined) return refused(organization, "unknown-user");
  if (user.orphan) return refused(organization, "orphan");
  const after = afterLogIn(organization, user, when);
  return {
    after: replaceUsers(organization, [after]),
    refusal: null,
    mayBeRefused: [],
    ...partsBetween([user], [after]),
    consequences: [],
  };
}

/** The user as he is once he signed in at `when`; for an account that is there. */
export function afterLogIn(organization: Organization, user: User, when: string | null): User {
  const leases = user.direct === null ? leasesTaken(organization, user, when) : leasesUnderDirect(organization, user);
  return { ...user, pending: false, leases };
}

/** Under a direct record nothing is taken; what becomes of leases still listed is known only where the portal showed it (SIGN-2, X-1). */
function leasesUnderDirect({ assumptions }: Organization, { leases }: User): Lease[] {
  return assumptions.leaseOnDirect === "unknown" ? leases.map(inDoubt) : [];
}

/** A lease that may be there or not, of which no use is known. */
export function inDoubt(lease: Lease): Lease {
  return { ...lease, licenses: [], possible: [...lease.licenses, ...lease.possible], lastInUse: null };
}

function leasesTaken(organization: Organization, user: User, when: string | null): Lease[] {
  const groups = membershipsOf(organization, user);
  const kept = user.leases.map((lease): Lease => {
    if (groups.certain.includes(lease.group)) return { ...lease, lastInUse: when, orphan: false };
    // MEM-3: whether a log-in clears the lease of a group that was left is not known, unless it is known to stay.
    const stays = organization.assumptions.leaseOnRemoval === "stays" ? lease : inDoubt(lease);
    return groups.possible.includes(lease.group) ? { ...stays, lastInUse: null } : stays;
  });
  return withTakings(kept, taken(organization, user, groups), when);
}

/** What a user takes from his groups at the next log-in, or nothing where he has a direct record (SIGN-2). */
export function takenAtLogIn(organization: Organization, user: User): Outcome {
  return user.direct === null ? taken(organization, user, membershipsOf(organization, user)) : nothing;
}

function taken(organization: Organization, user: User, groups: Memberships): Outcome {
  const { inherited, strength } = organization.assumptions;
  const offers = offersTo(organization, groups);
  const one = () => oneAtMost(user, groups, offers, strength);
  const many = () => allThatAreFree(user, groups, offers);
  if (inherited === "one") return one();
  return inherited === "many" ? many() : either(one(), many());
}

/** What can be had now: given by a group, free in the pool and within that group's quota (SIGN-1, QUOTA-2). */
function offersTo(organization: Organization, memberships: Memberships): Offer[] {
  const offers: Offer[] = [];
  for (const [license, { certain, possible }] of giversIn(organization, memberships)) {
    const free = unitFree(organization, license);
    if (free === "no") continue;
    const givers = [...certain, ...possible].filter((group) => quotaLeft(group, license) !== "no");
    const sure = free === "yes" && certain.some((group) => quotaLeft(group, license) === "yes");
    if (givers.length > 0) offers.push({ license, groups: givers.map(({ id }) => id), sure });
  }
  return offers;
}

/** SIGN-4, SIGN-7: one license at a time; who has one keeps it and takes no other. */
function oneAtMost(user: User, groups: Memberships, offers: readonly Offer[], strength: readonly string[]): Outcome {
  const held = user.leases.some(({ group, licenses }) => licenses.length > 0 && groups.certain.includes(group));
  if (held) return nothing;
  const maybe = user.leases
    .filter(({ group }) => groups.certain.includes(group) || groups.possible.includes(group))
    .flatMap(({ group, licenses, possible }) => [...licenses, ...possible].map((license) => ({ license, group })));
  const free = takeOne(offers, strength);
  if (maybe.length === 0) return free;
  const [only, ...others] = maybe;
  if (only === undefined || others.length > 0) return either({ ...nothing, possible: maybe }, free);
  return either({ certain: [only], possible: [], sure: [only.license] }, free);
}

/** SIGN-8: every license his groups give and he does not have. */
function allThatAreFree(user: User, groups: Memberships, offers: readonly Offer[]): Outcome {
  const inGroups = user.leases.filter(({ group }) => groups.certain.includes(group));
  const sureOf = (license: string) => inGroups.some(({ licenses }) => licenses.includes(license));
  const maybeFrom = (license: string) =>
    user.leases
      .filter((lease) => lease.possible.includes(license) || lease.licenses.includes(license))
      .map(({ group }) => group)
      .filter((group) => groups.certain.includes(group) || groups.possible.includes(group));
  return together(
    offers
      .filter(({ license }) => !sureOf(license))
      .map((offer) => takeUp({ ...offer, groups: [...new Set([...offer.groups, ...maybeFrom(offer.license)])] })),
  );
}

function withTakings(kept: readonly Lease[], { certain, possible }: Outcome, when: string | null): Lease[] {
  const leases = new Map(kept.map((lease) => [lease.group, lease]));
  const add = (group: string, license: string, sure: boolean) => {
    const lease = leases.get(group) ?? { group, licenses: [], possible: [], lastInUse: when, orphan: false };
    if (lease.licenses.includes(license)) return;
    const others = lease.possible.filter((label) => label !== license);
    if (sure) leases.set(group, { ...lease, licenses: [...lease.licenses, license], possible: others });
    else leases.set(group, { ...lease, possible: [...others, license] });
  };
  for (const { group, license } of certain) add(group, license, true);
  for (const { group, license } of possible) add(group, license, false);
  return [...leases.values()];
}
