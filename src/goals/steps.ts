import { groupNames } from "../rules/log-in-sentences";
import type { Organization, User } from "../rules/organization";
import { all } from "./holding";
import type { Step } from "./outcome";

/** Gives back what a user took from a group. */
export function releaseFrom(organization: Organization, user: User, group: string): Step {
  const lease = user.leases.find((one) => one.group === group);
  const name = groupNames(organization, [group]);
  const what = lease === undefined ? "what was taken" : all(lease).join(", ");
  return {
    move: { procedure: "release", user: user.id, group },
    why: `Gives back what was taken from ${name}: ${what}.`,
    notes: user.direct === null ? [] : [`Of no use while there is a direct record, but listed in ${name}.`],
  };
}

/** Gives back everything a user took from groups. */
export function releaseAll(organization: Organization, user: User): Step[] {
  return user.leases.map(({ group }) => releaseFrom(organization, user, group));
}

/** Takes a user out of a group. */
export function takeOutOf(organization: Organization, user: User, group: string): Step {
  const name = groupNames(organization, [group]);
  return {
    move: { procedure: "remove-member", user: user.id, group },
    why: `Ends the right to what ${name} gives.`,
    notes: [`Also loses the roles and robot configuration from ${name}.`],
  };
}

/** Leaves a user with a record of nothing. */
export function blockUser({ id, direct }: User): Step {
  return {
    move: { procedure: "block", user: id },
    why: "No license can be taken any more, neither directly nor from a group; memberships, roles and robot settings stay.",
    notes: [
      "Lasts until an admin changes it.",
      ...(direct === null ? ["Has no record yet; the portal may not save one with nothing ticked."] : []),
    ],
  };
}

/** Drops a user's direct record. */
export function backToGroups({ id, direct }: User, why?: string): Step {
  return {
    move: { procedure: "inherit", user: id },
    why:
      why ??
      `Gives back ${(direct ?? []).join(", ")}; no group of this user gives a license, so nothing takes its place.`,
    notes: [],
  };
}
