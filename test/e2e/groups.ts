import type { Portal } from "../portal/server/portal";
import type { Group, Lease } from "../portal/store/model";
import { admin } from "./people";

/** The one local group of a name, in the replica's own store. */
export function groupOf(portal: Portal, name: string): Group {
  const found = [...portal.store.groups.values()].find((group) => group.name === name && group.kind === "local");
  if (!found) throw new Error(`The replica has no local group ${name}`);
  return found;
}

export const emailOf = (portal: Portal, id: string): string => portal.store.users.get(id)?.email ?? id;

/** E-mails of the people who took something from a group, with what they took, sorted by e-mail. */
export function leasesOf(portal: Portal, name: string): Map<string, string> {
  const group = groupOf(portal, name);
  const entries = [...portal.store.leases.values()]
    .filter(({ groupId }) => groupId === group.id)
    .map((lease): [string, string] => [emailOf(portal, lease.userId), codesOf(lease)]);
  return new Map(entries.sort(([one], [other]) => one.localeCompare(other)));
}

const codesOf = ({ codes }: Pick<Lease, "codes">): string => [...codes].sort().join(", ");

/** Members of a group as e-mails, robots and nested groups as ids, sorted. */
export const membersOf = (portal: Portal, name: string): string[] =>
  [...groupOf(portal, name).members.keys()].map((id) => emailOf(portal, id)).sort();

/** People who are members of a group, the signed-in admin left out. */
export const usersIn = (portal: Portal, name: string): string[] =>
  [...groupOf(portal, name).members]
    .filter(([, kind]) => kind === "user")
    .map(([id]) => emailOf(portal, id))
    .filter((email) => email !== admin);

/** The rule of a group as text: its codes and quotas. */
export function ruleOf(portal: Portal, name: string): string {
  const { rule } = groupOf(portal, name);
  if (!rule) return "none";
  const quotas = [...rule.quotas].map(([code, limit]) => `${code}<=${limit}`);
  return [...[...rule.codes].sort(), ...quotas.sort()].join(" ");
}

/** Everything there is about groups and direct records, as text by part: to tell that nothing else changed. */
export function everything(portal: Portal): Record<string, string> {
  const { groups, leases, direct } = portal.store;
  const parts: Record<string, string> = {};
  for (const group of groups.values()) {
    const quotas = [...(group.rule?.quotas ?? [])].map(String).sort();
    parts[`rule ${group.id}`] = group.rule ? `${codesOf(group.rule)} ${quotas}` : "none";
    parts[`members ${group.id}`] = [...group.members.keys()].sort().join();
  }
  for (const lease of leases.values()) parts[`lease ${lease.groupId} ${lease.userId}`] = codesOf(lease);
  for (const [id, record] of direct) parts[`direct ${id}`] = codesOf(record);
  return parts;
}

/** The parts that differ, by name. */
export function changesBetween(before: Record<string, string>, after: Record<string, string>): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name] !== after[name]).sort();
}

/** Our own writes there were, by call and admin: how many, whatever became of them. */
export const writeCount = (portal: Portal): number =>
  portal.writes.filter(({ admin: writer }) => writer === admin).length;
