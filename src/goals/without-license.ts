import { groupNames } from "../rules/log-in-sentences";
import type { Organization, User } from "../rules/organization";
import type { Chosen } from "./chosen";
import type { Facts } from "./facts";
import { all, givenTo, isGiven, leasesWith, removableFrom } from "./holding";
import type { Outcome, Step } from "./outcome";
import type { Option, Outline } from "./outline";
import { releaseFrom, takeOutOf } from "./steps";
import { comesBack, losesOthers, stillHolds } from "./without-license-check";

/**
 * The chosen users do not hold one license; what else they have stays. A direct one is deallocated (DIR-3), an inherited one released
 * (REL-1), which holds until the next log-in while a group gives it (REL-3).
 */
export function withoutLicense({ organization }: Facts, license: string, { users, left }: Chosen): Outline {
  const unmet = (outcome: Outcome) => [...stillHolds(outcome, users, license), ...losesOthers(outcome, users, license)];
  return {
    steps: users.flatMap((user) => freedOf(organization, user, license)),
    unmet,
    left,
    options: alsoLater(organization, users, license).map((option) => ({
      ...option,
      unmet: (outcome) => [...unmet(outcome), ...comesBack(outcome, users, license)],
    })),
  };
}

/** What takes one license from one user. */
export function freedOf(organization: Organization, user: User, license: string): Step[] {
  return [
    ...directly(organization, user, license),
    ...leasesWith(user, license).map((lease): Step => {
      const others = all(lease).filter((label) => label !== license);
      const step = releaseFrom(organization, user, lease.group);
      return others.length === 0
        ? step
        : { ...step, notes: [...step.notes, `Also gives back ${others.join(", ")} from the same group.`] };
    }),
  ];
}

/** Takes a direct license back; where it is the last one, groups apply again unless they give the same license. */
export function directly(organization: Organization, user: User, license: string): Step[] {
  const { id, direct } = user;
  if (direct === null || !direct.includes(license)) return [];
  const kept = direct.filter((label) => label !== license);
  const move = { procedure: "deallocate", user: id, licenses: [license] } as const;
  if (kept.length > 0) {
    const notes = [`Keeps ${kept.join(", ")}, and as long as any direct license is left, groups give nothing.`];
    return [{ move: { ...move, whenEmpty: "" }, why: `Takes back ${license} and nothing else.`, notes }];
  }
  const givers = givenTo(organization, user).find((given) => given.license === license);
  if (givers === undefined) {
    const why = `Takes back ${license}, the only direct license. No group of this user gives it, so the record is dropped and nobody is blocked.`;
    return [{ move: { ...move, whenEmpty: "inherit" }, why, notes: [] }];
  }
  const names = groupNames(organization, [...givers.groups, ...givers.possibly]);
  const why = `Takes back ${license}, the only direct license. ${names} gives it too, so without a record it would come back: the record is left with nothing ticked.`;
  const notes = ["Holds no license at all then, and gets none from any group, until an admin changes it."];
  return [{ move: { ...move, whenEmpty: "block" }, why, notes }];
}

/** Ways that hold at the next log-in too, where a group gives the license. */
function alsoLater(organization: Organization, users: readonly User[], license: string): Omit<Option, "unmet">[] {
  const draws = (user: User) => user.direct === null && isGiven(organization, user, license);
  if (!users.some(draws)) return [];
  return [
    {
      name: "Also keep it from coming back: take them out of the groups that give it",
      cost: "Holds at the next log-in too, but the roles and robot configuration of those groups are lost.",
      steps: () =>
        users.flatMap((user) => [
          ...(draws(user) ? removableFrom(organization, user, license) : []).map((group) =>
            takeOutOf(organization, user, group),
          ),
          ...freedOf(organization, user, license),
        ]),
    },
  ];
}
