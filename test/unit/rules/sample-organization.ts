import type {
  Assumptions,
  Group,
  GroupReading,
  Lease,
  Organization,
  OrganizationReading,
  User,
} from "../../../src/rules/organization";
import { organizationOf } from "../../../src/rules/organization-of";
import { byStrength } from "../../../src/rules/strength";
import { at } from "../../../src/rules/table";

export const developer = "Automation Developer - Named User";
export const citizen = "Citizen Developer - Named User";
export const attended = "Attended - Named User";
export const tester = "Tester - Named User";

const labels = [developer, citizen, attended, tester];

/** How the documentation has it, where it speaks at all. */
export const documented = { leaseOnDirect: "ends", leaseOnRemoval: "ends", inherited: "one" } as const;
export const unknown = { leaseOnDirect: "unknown", leaseOnRemoval: "unknown", inherited: "unknown" } as const;

export function person(id: string, more: Partial<OrganizationReading["users"][number]> = {}) {
  return {
    id,
    name: id,
    kind: "local" as const,
    pending: false,
    orphan: false,
    direct: null,
    external: false,
    ...more,
  };
}

/** A group; `members` that start with "robot" are robot accounts, those in capitals groups. */
export function group(
  id: string,
  licenses: readonly string[] | null,
  members: readonly string[],
  more: Partial<GroupReading> & { readonly quotas?: Record<string, number> } = {},
): GroupReading {
  const { quotas, ...rest } = more;
  const isRobot = (member: string) => member.startsWith("robot");
  const isGroup = (member: string) => !isRobot(member) && member === member.toUpperCase();
  return {
    id,
    name: `Group ${id}`,
    kind: "local",
    rule: licenses && { licenses, quotas: new Map(Object.entries(quotas ?? {})) },
    complete: true,
    administrators: false,
    members: members.filter((member) => !isRobot(member) && !isGroup(member)),
    robots: members.filter(isRobot),
    nested: members.filter(isGroup),
    ...rest,
  };
}

export function lease(user: string, from: string, ...licenses: string[]) {
  return { user, group: from, licenses, lastInUse: "2026-11-01T00:00:00.000Z", orphan: false };
}

export function organization(
  reading: Partial<Omit<OrganizationReading, "assumptions">> & {
    readonly totals?: Record<string, number | null>;
    readonly assumptions?: Partial<Assumptions>;
  },
): Organization {
  const { totals, assumptions, ...rest } = reading;
  return organizationOf({
    licenses: labels.map((label) => ({ label, total: totals?.[label] === undefined ? 10 : (totals[label] ?? null) })),
    users: [],
    groups: [],
    leases: [],
    admin: { role: "organization-administrator", account: "directory" },
    userLicenseManagement: "on",
    assumptions: { ...documented, strength: byStrength(labels), ...assumptions },
    ...rest,
  });
}

export function userOf(from: Organization, id: string): User {
  const user = at(from.users, id);
  if (user === undefined) throw new RangeError(`no user ${id}`);
  return user;
}

export function groupOf(from: Organization, id: string): Group {
  const found = at(from.groups, id);
  if (found === undefined) throw new RangeError(`no group ${id}`);
  return found;
}

/** A user's leases, as short as they can be written: group -> licenses, those that may be held with a question mark. */
export function leasesOf(from: Organization, id: string): Record<string, string[]> {
  const written = ({ licenses, possible }: Lease) => [...licenses, ...possible.map((license) => `${license}?`)];
  return Object.fromEntries(userOf(from, id).leases.map((row) => [row.group, written(row)]));
}
