import { type Effect, type Refusal, refused } from "./effect";
import { guardMembers } from "./guard";
import { alsoGives, groupNames, logInSentences } from "./log-in-sentences";
import { membershipsOf } from "./membership";
import type { Group, Lease, Organization, User } from "./organization";
import { partsBetween } from "./parts";
import { replaceUsers } from "./replace-users";
import { inDoubt } from "./sign-in";
import { at } from "./table";

/**
 * Takes a user out of a local group: the right to its licenses, its roles and its robot configuration go (MEM-1); whether a lease goes too is
 * known only where the portal showed it. Refused: "unknown-user", "unknown-group", "orphan", "role-without-right", "directory-group",
 * "everyone", "robot-member", "nested-group", "not-a-member", "last-administrator".
 */
export function removeMember(organization: Organization, id: string, groupId: string): Effect {
  return remove(organization, id, groupId, false);
}

/**
 * Takes a user out as a row of a plan does it: what the group still lists for him afterwards is released too, so it ends whatever this portal
 * does by itself, and whether he is still in through another group or not (MEM-11). Refused: as with `removeMember`.
 */
export function takeOut(organization: Organization, id: string, groupId: string): Effect {
  return remove(organization, id, groupId, true);
}

function remove(organization: Organization, id: string, groupId: string, releases: boolean): Effect {
  const group = at(organization.groups, groupId);
  if (group === undefined) return refused(organization, "unknown-group");
  const guard = guardMembers(organization, group);
  if (guard.refusal !== null) return refused(organization, guard.refusal);
  const user = at(organization.users, id);
  const refusal = unfit(group, user, id);
  if (refusal !== null || user === undefined) return refused(organization, refusal ?? "unknown-user");
  const out: User = { ...user, groups: user.groups.filter((listed) => listed !== groupId) };
  // A lease proves membership only until the user is taken out, so it is left aside here.
  const still = membershipsOf(organization, { ...out, leases: out.leases.filter((lease) => lease.group !== groupId) });
  const standing = standingIn(groupId, still);
  const leases = releases
    ? out.leases.filter((lease) => lease.group !== groupId)
    : leasesAfter(organization, out, groupId, standing);
  const later: User = { ...out, leases };
  const after = replaceUsers(organization, [later]);
  return {
    after,
    refusal: null,
    mayBeRefused: guard.mayBeRefused,
    ...partsBetween([user], [later]),
    consequences: sentences({ organization, after, user, group, standing, releases }),
  };
}

type Standing = "member" | "unknown" | "gone";

function standingIn(groupId: string, { certain, possible }: ReturnType<typeof membershipsOf>): Standing {
  if (certain.includes(groupId)) return "member";
  return possible.includes(groupId) ? "unknown" : "gone";
}

function unfit(group: Group, user: User | undefined, id: string): Refusal | null {
  if (group.robots.includes(id)) return "robot-member";
  if (group.nested.includes(id)) return "nested-group";
  if (user === undefined) return "unknown-user";
  if (user.orphan) return "orphan";
  if (!user.groups.includes(group.id)) return "not-a-member";
  return group.administrators && group.userCount === 1 ? "last-administrator" : null;
}

function leasesAfter({ assumptions }: Organization, user: User, groupId: string, standing: Standing): readonly Lease[] {
  if (standing === "member") return user.leases;
  const removal =
    standing === "unknown" && assumptions.leaseOnRemoval === "ends" ? "unknown" : assumptions.leaseOnRemoval;
  return user.leases.flatMap((lease) => {
    if (lease.group !== groupId) return [lease];
    if (removal === "ends") return [];
    return [{ ...(removal === "stays" ? lease : inDoubt(lease)), orphan: true }];
  });
}

interface Told {
  readonly organization: Organization;
  readonly after: Organization;
  readonly user: User;
  readonly group: Group;
  readonly standing: Standing;
  readonly releases: boolean;
}

function sentences({ organization, after, user, group, standing, releases }: Told): string[] {
  const { id, name, rule } = group;
  const lease = user.leases.find((one) => one.group === id);
  const later = at(after.users, user.id) ?? user;
  const lost = lease === undefined ? [] : [...lease.licenses, ...lease.possible];
  const released = releases && lease !== undefined;
  const also = released ? ["What the group still lists for the user afterwards is released too."] : [];
  const atLogIn = user.direct === null ? logInSentences(after, user.id, lost) : [];
  if (standing === "member") {
    const stays = `Stays a member of ${name} through ${groupNames(organization, group.nested)}`;
    return released ? [`${stays}.`, ...also, ...atLogIn] : [`${stays}: nothing changes for its licenses.`];
  }
  const doubt =
    standing === "unknown" ? [`May stay a member of ${name} through a group whose members are not known.`] : [];
  const listed = lease !== undefined && !releases && organization.assumptions.leaseOnRemoval !== "ends";
  return [
    ...doubt,
    `${standing === "unknown" ? "May also lose" : "Also loses"} the roles and robot configuration from ${name}.`,
    ...(listed ? ["The license may stay listed, and its unit taken, until it is released."] : []),
    ...also,
    ...alsoGives(after, later, id, rule?.licenses ?? [], lost),
    ...atLogIn,
  ];
}
