import type { Organization, User } from "../rules/organization";
import { at } from "../rules/table";
import { givenTo } from "./holding";
import { type Takers, takersIn } from "./takers";

/** Who may still take units before a user does, whoever logs in first: only where all of them could, is a unit certain for him. */
export interface Demand {
  /**
   * Whether a unit of each of these licenses is there for the user at his next log-in, once his direct record is gone, for certain. Where it
   * is, he counts among those who may take one from then on.
   */
  readonly reserve: (user: User, licenses: readonly string[]) => boolean;
}

/** The demand in an organization; counted when it is first asked for. */
export function demandIn(organization: Organization): Demand {
  let counted: Takers | null = null;
  const enough = new Map<string, boolean>();
  return {
    reserve: (user, licenses) => {
      counted ??= takersIn(organization);
      const takers = counted;
      const given = givenTo(organization, user).filter(({ license }) => licenses.includes(license));
      for (const { license, groups, possibly } of given) {
        const isEnough = enough.get(license) ?? forEverybody(organization, license, takers);
        enough.set(license, isEnough);
        if (!isEnough || groups.length === 0) return false;
        if (![...groups, ...possibly].every((id) => withinQuota(organization, id, license, takers))) return false;
      }
      if (given.length < licenses.length) return false;
      // The unit of his own record is free then: one unit more, one taker more. The limits of the groups are what he counts in.
      for (const { license, groups, possibly } of given) takers.add(license, [...groups, ...possibly], 1);
      return true;
    },
  };
}

/** Whether everybody who may take a unit could have one; never so where anybody may be in a group that gives it (GRP-6). */
function forEverybody(organization: Organization, license: string, takers: Takers): boolean {
  const total = organization.licenses.find(({ label }) => label === license)?.total ?? null;
  if (total === null) return false;
  if (organization.open.some((id) => at(organization.groups, id)?.rule?.licenses.includes(license))) return false;
  return (organization.used.get(license)?.most ?? 0) + takers.inAll(license) <= total;
}

/** Whether one more may take the license from the group within its limit, if there is one (QUOTA-2). */
function withinQuota({ groups }: Organization, id: string, license: string, takers: Takers): boolean {
  const group = at(groups, id);
  const quota = group?.rule?.quotas.get(license);
  if (group === undefined || quota === undefined) return true;
  return (group.used.get(license)?.most ?? 0) + takers.fromGroup(group, license) < quota;
}
