import type { Entitlement } from "../rules/entitled";
import type { Organization, User } from "../rules/organization";
import type { Demand } from "./demand";
import { givenTo, groupsOf } from "./holding";

/** Whether groups give a user all that his direct record gives and nothing else, or why that is not so or not certain. */
export type Cover =
  | "covered"
  | "no-overlap"
  | "groups-give-less"
  | "groups-give-more"
  | "no-unit-for-sure"
  | "own-license";

/**
 * Whether the next log-in gives back exactly what a direct record gave, under every reading: one license at a time (SIGN-4, SIGN-7) and all
 * that are free (SIGN-8), as far as the portal has not shown which. A unit found is reserved.
 */
export function coverOf(organization: Organization, user: User, demand: Demand): Cover {
  const direct = user.direct ?? [];
  const given = givenTo(organization, user);
  const sure = new Set(given.filter(({ groups }) => groups.length > 0).map(({ license }) => license));
  if (!direct.some((license) => sure.has(license))) return "no-overlap";
  if (user.external) return "own-license";
  if (!direct.every((license) => sure.has(license))) return "groups-give-less";
  const { inherited } = organization.assumptions;
  const leased = leasedNow(organization, user);
  if (inherited !== "many" && !sameWithOne(organization, direct, given, leased)) return "groups-give-more";
  if (inherited !== "one" && !given.every(({ license }) => direct.includes(license))) return "groups-give-more";
  if (!leased.every((license) => direct.includes(license))) return "groups-give-more";
  const needed = direct.filter((license) => !leased.includes(license));
  return demand.reserve(user, needed) ? "covered" : "no-unit-for-sure";
}

/** What is listed beside the direct record and could be used as soon as that is gone. */
function leasedNow(organization: Organization, user: User): string[] {
  const { certain } = groupsOf(organization, user);
  return user.leases.filter(({ group }) => certain.includes(group)).flatMap(({ licenses }) => licenses);
}

/** One at a time: what is leased already and no more, or else the strongest, if it is known which that is (SIGN-3, SIGN-5). */
function sameWithOne(
  { assumptions }: Organization,
  direct: readonly string[],
  given: readonly Entitlement[],
  leased: readonly string[],
): boolean {
  if (leased.length > 0) return direct.every((license) => leased.includes(license));
  const [only, ...others] = direct;
  if (only === undefined || others.length > 0) return false;
  const ranks = given.map(({ license }) => assumptions.strength.indexOf(license));
  const rank = assumptions.strength.indexOf(only);
  return given.length === 1 || (ranks.every((other) => other >= 0) && rank === Math.min(...ranks));
}
