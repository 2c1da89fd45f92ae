import { type Effect, refused } from "./effect";
import { type Memberships, membershipsOf } from "./membership";
import type { Group, Lease, Organization, User } from "./organization";
import { partsBetween } from "./parts";
import { replaceUsers } from "./replace-users";
import { at } from "./table";
import { either, grouped, nothing, type Offer, type Outcome, type Taking, takeOne, takeUp, together } from "./take";
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

interface GrowingOffer {
  readonly license: string;
  readonly groups: string[];
  sure: boolean;
}

/**
 * What can be had now: given by a group, free in the pool and within that group's quota (SIGN-1, QUOTA-2). In one pass: somebody may be in
 * dozens of groups, and this is asked for every row of a plan.
 */
function offersTo(organization: Organization, { certain, possible }: Memberships): Offer[] {
  const found = new Map<string, GrowingOffer>();
  for (const id of certain) addOffers(found, at(organization.groups, id), true);
  for (const id of possible) addOffers(found, at(organization.groups, id), false);
  return [...found.values()].flatMap((offer) => {
    const free = unitFree(organization, offer.license);
    if (free === "no") return [];
    return free === "yes" ? [offer] : [{ ...offer, sure: false }];
  });
}

function addOffers(found: Map<string, GrowingOffer>, group: Group | undefined, isIn: boolean): void {
  if (!group?.rule) return;
  for (const license of group.rule.licenses) {
    const left = quotaLeft(group, license);
    if (left === "no") continue;
    const known = found.get(license);
    const sure = isIn && left === "yes";
    if (known === undefined) found.set(license, { license, groups: [group.id], sure });
    else {
      known.groups.push(group.id);
      known.sure ||= sure;
    }
  }
}

/** SIGN-4, SIGN-7: one license at a time; who has one keeps it and takes no other. */
function oneAtMost(user: User, groups: Memberships, offers: readonly Offer[], strength: readonly string[]): Outcome {
  const held = user.leases.some(({ group, licenses }) => licenses.length > 0 && groups.certain.includes(group));
  if (held) return nothing;
  const maybe = user.leases
    .filter(({ group }) => groups.certain.includes(group) || groups.possible.includes(group))
    .flatMap(({ group, licenses, possible }) =>
      [...licenses, ...possible].map((license): Taking => ({ license, groups: [group] })),
    );
  const free = takeOne(offers, strength);
  if (maybe.length === 0) return free;
  const [only, ...others] = maybe;
  if (only === undefined || others.length > 0) return either({ ...nothing, possible: grouped(maybe) }, free);
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
      .map((offer) => {
        const maybe = maybeFrom(offer.license).filter((group) => !offer.groups.includes(group));
        return takeUp(maybe.length > 0 ? { ...offer, groups: [...offer.groups, ...maybe] } : offer);
      }),
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
  for (const { groups, license } of certain) for (const group of groups) add(group, license, true);
  for (const { groups, license } of possible) for (const group of groups) add(group, license, false);
  return [...leases.values()];
}
