import { membershipsOf } from "./membership";
import type { Organization, User } from "./organization";
import { takenAtLogIn } from "./sign-in";
import { at } from "./table";

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
  const all = new Set([...certain, ...possible].map(({ license }) => license));
  if (all.size === 0) return ["Nothing comes back at the next log-in."];
  const others = [...all].filter((license) => !lost.includes(license));
  return [
    ...lost.filter((license) => all.has(license)).map((license) => comesBack(license, sure.includes(license))),
    ...instead(
      after,
      others.filter((license) => sure.includes(license)),
      lost,
      true,
    ),
    ...instead(
      after,
      others.filter((license) => !sure.includes(license)),
      lost,
      false,
    ),
  ];
}

function comesBack(license: string, sure: boolean): string {
  return sure ? `${license} comes back at the next log-in.` : `${license} may come back at the next log-in.`;
}

function instead(
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

/** What the user still has, or can have, from other groups of what one group no longer gives him (MEM-6). */
export function alsoGives(
  organization: Organization,
  user: User,
  group: string,
  licenses: readonly string[],
): string[] {
  if (user.direct !== null) return [];
  const { certain, possible } = membershipsOf(organization, user);
  const givers = (ids: readonly string[], license: string) =>
    ids.filter((id) => id !== group && at(organization.groups, id)?.rule?.licenses.includes(license));
  return licenses.flatMap((license) => {
    const sure = givers(certain, license);
    if (sure.length > 0) return [`No effect on ${license} while ${groupNames(organization, sure)} also gives it.`];
    const maybe = givers(possible, license);
    return maybe.length > 0 ? [`${license} may also come from ${groupNames(organization, maybe)}.`] : [];
  });
}
