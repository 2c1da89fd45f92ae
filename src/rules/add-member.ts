import { alreadySo, type Effect, refused } from "./effect";
import { allGuards, guardMembers, guardSearch } from "./guard";
import { handedOut } from "./handed-out";
import { logInSentences, stillHolds } from "./log-in-sentences";
import type { Group, Organization, User } from "./organization";
import { partsBetween } from "./parts";
import { replaceUsers } from "./replace-users";
import { at } from "./table";

/**
 * Makes a user a member of a local group: he may draw what it gives, and gets its roles (MEM-7). Refused: "unknown-user", "unknown-group",
 * "orphan", "role-without-right", "directory-group", "everyone", "directory-account-unseen".
 */
export function addMember(organization: Organization, id: string, groupId: string): Effect {
  const user = at(organization.users, id);
  const group = at(organization.groups, groupId);
  if (user === undefined) return refused(organization, "unknown-user");
  if (group === undefined) return refused(organization, "unknown-group");
  if (user.orphan) return refused(organization, "orphan");
  const { refusal, mayBeRefused } = allGuards([guardMembers(organization, group), guardSearch(organization, user)]);
  if (refusal !== null) return refused(organization, refusal);
  if (user.groups.includes(groupId)) return alreadySo(organization);
  const leases = user.leases.map((lease) => (lease.group === groupId ? { ...lease, orphan: false } : lease));
  const later: User = { ...user, groups: [...user.groups, groupId], leases };
  const after = handedOut(replaceUsers(organization, [later]), id);
  return {
    after,
    refusal: null,
    mayBeRefused,
    ...partsBetween([user], [later]),
    consequences: [
      `Also gets the roles and robot configuration from ${group.name}.`,
      ...sentences(after, later, group),
    ],
  };
}

function sentences(after: Organization, user: User, { id, name, rule }: Group): string[] {
  if (rule === null || rule.licenses.length === 0) return [`${name} gives no license.`];
  if (user.direct !== null) return [`A direct allocation hides what ${name} gives.`];
  // LEASE-5: what outlived an earlier membership can be used again.
  const again = user.leases.filter(({ group }) => group === id);
  return [...stillHolds(after, again), ...logInSentences(after, user.id, [])];
}
