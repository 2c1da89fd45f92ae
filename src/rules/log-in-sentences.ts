import { unreadGroups } from "./ids";
import { membershipsOf } from "./membership";
import type { Lease, Organization, User } from "./organization";
import { takenAtLogIn } from "./sign-in";
import { at } from "./table";
import type { Taking } from "./take";

/** Names of groups, as the portal shows them, joined; an id where no name was read. */
export function groupNames({ groups }: Organization, ids: readonly string[]): string {
  return ids.map((id) => at(groups, id)?.name ?? id).join(", ");
}

/**
 * What the next log-in will do after licenses were given back, a sentence each: whether they come back, or another, weaker one instead
 * (SIGN-1, SIGN-9, REL-3). `lost`: labels of what was given back.
 */
export function logInSentences(after: Organization, id: string, lost: readonly string[]): string[] {
  const user = at(after.users, id);
  if (user === undefined || user.orphan) return [];
  const { certain, possible, sure } = takenAtLogIn(after, user);
  const takings = [...certain, ...possible];
  const all = new Set(takings.filter(isRead).map(({ license }) => license));
  // GRP-9: what groups give that were not read cannot be named.
  const others = takings.some(({ groups }) => groups.includes(unreadGroups)) ? [unreadMayGive] : [];
  if (all.size === 0) return others.length > 0 ? others : ["Nothing comes back at the next log-in."];
  const fresh = [...all].filter((license) => !lost.includes(license));
  const instead = (isSure: boolean) =>
    insteadOf(
      after,
      fresh.filter((license) => sure.includes(license) === isSure),
      lost,
      isSure,
    );
  return [
    ...lost.filter((license) => all.has(license)).map((license) => comesBack(license, sure.includes(license))),
    ...instead(true),
    ...instead(false),
    ...others,
  ];
}

/** Whether one of the groups it may come from was read. */
export const isRead = ({ groups }: Taking): boolean => groups.some((group) => group !== unreadGroups);

const unreadMayGive = "Not every group was read: one of them may give a license at the next log-in.";

function comesBack(license: string, sure: boolean): string {
  return sure ? `${license} comes back at the next log-in.` : `${license} may come back at the next log-in.`;
}

function insteadOf(
  { assumptions }: Organization,
  others: readonly string[],
  lost: readonly string[],
  sure: boolean,
): string[] {
  if (others.length === 0) return [];
  if (lost.length === 0) return [`${sure ? "Takes" : "May take"} ${others.join(", ")} at the next log-in.`];
  const ranks = (licenses: readonly string[]) => licenses.map((license) => assumptions.strength.indexOf(license));
  const known = [...ranks(others), ...ranks(lost)].every((rank) => rank >= 0);
  const weaker = known && Math.min(...ranks(others)) > Math.min(...ranks(lost));
  const which = weaker ? "a weaker license" : "another license";
  return [`${sure ? "Comes back" : "May come back"} at the next log-in with ${which}: ${others.join(", ")}.`];
}

/** What a user has from groups all the same, a sentence for each. */
export function stillHolds(organization: Organization, leases: readonly Lease[]): string[] {
  return leases
    .filter(({ licenses }) => licenses.length > 0)
    .map(({ group, licenses }) => `Still holds ${licenses.join(", ")} from ${groupNames(organization, [group])}.`);
}

/**
 * What a user who was taken out of a group still has, or can have, from others of what it gives (MEM-6). `had`: labels of what he lost with
 * it, which he has to take anew, and that takes a free unit (SIGN-1).
 */
export function alsoGives(
  after: Organization,
  user: User,
  group: string,
  licenses: readonly string[],
  had: readonly string[],
): string[] {
  if (user.direct !== null) return [];
  const kept = [...takenAtLogIn(after, user).sure, ...user.leases.flatMap((lease) => lease.licenses)];
  const { certain, possible } = membershipsOf(after, user);
  const givers = (ids: readonly string[], license: string) =>
    ids.filter((id) => id !== group && at(after.groups, id)?.rule?.licenses.includes(license));
  return licenses.flatMap((license) => {
    const sure = givers(certain, license);
    const names = groupNames(after, sure);
    if (sure.length > 0 && (!had.includes(license) || kept.includes(license)))
      return [`No effect on ${license} while ${names} also gives it.`];
    if (sure.length > 0) return [`From ${names} too: ${license}, as far as units are free.`];
    const maybe = givers(possible, license);
    return maybe.length > 0 ? [`${license} may also come from ${groupNames(after, maybe)}.`] : [];
  });
}
