import type { Entitlement } from "../rules/entitled";
import type { Group, Organization, User } from "../rules/organization";
import { at, valuesOf } from "../rules/table";
import { drawnBy } from "./holding";

/** How many may still take a unit of a license: in all, and from one group that has a limit for it (QUOTA-2). */
export interface Takers {
  readonly inAll: (license: string) => number;
  readonly fromGroup: (group: Group, license: string) => number;
  /** One more who may take it from these groups. */
  readonly add: (license: string, groups: readonly string[], count: number) => void;
}

/** All who may draw and hold nothing of it yet: users, and robot accounts among the members (RULE-8). */
export function takersIn(organization: Organization): Takers {
  const counts = new Map<string, number>();
  const count = (key: string, more: number) => counts.set(key, (counts.get(key) ?? 0) + more);
  const takers: Takers = {
    inAll: (license) => counts.get(license) ?? 0,
    fromGroup: ({ id }, license) => counts.get(via(id, license)) ?? 0,
    add: (license, groups, more) => {
      count(license, more);
      for (const id of groups) {
        if (at(organization.groups, id)?.rule?.quotas.has(license)) count(via(id, license), more);
      }
    },
  };
  addUsers(organization, takers);
  const robots = new Map<string, Set<string>>();
  for (const { id, rule, robots: ids } of valuesOf(organization.groups)) {
    for (const license of ids.length > 0 ? (rule?.licenses ?? []) : []) {
      robots.set(license, new Set([...(robots.get(license) ?? []), ...ids]));
      count(via(id, license), ids.length);
    }
  }
  for (const [license, ids] of robots) count(license, ids.size);
  return takers;
}

const via = (group: string, license: string): string => `${group}\n${license}`;

/** Users in the same groups are counted together; who has leases is looked at by himself. */
function addUsers(organization: Organization, takers: Takers): void {
  const alike = new Map<readonly Entitlement[], number>();
  for (const user of valuesOf(organization.users)) {
    const drawn = drawnBy(organization, user);
    if (drawn.length === 0) continue;
    if (user.leases.length === 0) alike.set(drawn, (alike.get(drawn) ?? 0) + 1);
    else for (const one of drawn) if (!holds(user, one)) takers.add(one.license, giversOf(one), 1);
  }
  for (const [drawn, count] of alike) for (const one of drawn) takers.add(one.license, giversOf(one), count);
}

const giversOf = ({ groups, possibly }: Entitlement): readonly string[] => [...groups, ...possibly];

/** Whether a user has the license already, from a group that gives it to him. */
export function holds({ leases }: User, { license, groups }: Entitlement): boolean {
  return leases.some(({ group, licenses }) => licenses.includes(license) && groups.includes(group));
}
