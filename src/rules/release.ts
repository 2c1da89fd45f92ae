import { type Effect, type Refusal, refused } from "./effect";
import { guardLicenses } from "./guard";
import { groupNames, logInSentences, stillHolds } from "./log-in-sentences";
import { membershipsOf } from "./membership";
import type { Organization, User } from "./organization";
import { partsBetween } from "./parts";
import { replaceUsers } from "./replace-users";
import { at } from "./table";

/**
 * Takes back everything a user took from one group; he stays a member (REL-1, REL-2). Refused: "unknown-user", "unknown-group", "orphan",
 * "role-without-right", "management-off", "no-lease".
 */
export function release(organization: Organization, id: string, groupId: string): Effect {
  const user = at(organization.users, id);
  if (user === undefined) return refused(organization, "unknown-user");
  if (at(organization.groups, groupId) === undefined) return refused(organization, "unknown-group");
  if (user.orphan) return refused(organization, "orphan");
  const guard = guardLicenses(organization);
  if (guard.refusal !== null) return refused(organization, guard.refusal);
  const lease = user.leases.find(({ group }) => group === groupId);
  if (lease === undefined) return refused(organization, "no-lease");
  const later: User = { ...user, leases: user.leases.filter((other) => other !== lease) };
  const after = replaceUsers(organization, [later]);
  const inDoubt: Refusal[] = lease.licenses.length === 0 ? ["no-lease"] : [];
  const lost = [...lease.licenses, ...lease.possible];
  return {
    after,
    refusal: null,
    mayBeRefused: [...guard.mayBeRefused, ...inDoubt],
    ...partsBetween([user], [later]),
    consequences: [
      `${standing(organization, user, groupId)}; everything taken from it is given back.`,
      ...stillHolds(organization, later.leases),
      ...logInSentences(after, id, lost),
    ],
  };
}

/** REL-1: a release leaves the membership as it is; of one who has left, the lease is all there was. */
function standing(organization: Organization, user: User, groupId: string): string {
  const { certain, possible } = membershipsOf(organization, user);
  const name = groupNames(organization, [groupId]);
  if (certain.includes(groupId)) return `Stays a member of ${name}`;
  return possible.includes(groupId) ? `May still be a member of ${name}` : `Is no longer a member of ${name}`;
}
