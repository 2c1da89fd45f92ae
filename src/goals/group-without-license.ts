import type { Group, User } from "../rules/organization";
import { at, keysOf } from "../rules/table";
import type { Chosen } from "./chosen";
import type { Facts } from "./facts";
import { all, leasesWith, removableFrom } from "./holding";
import type { Outcome, Step } from "./outcome";
import type { Outline } from "./outline";
import { releaseFrom, takeOutOf } from "./steps";
import { counted } from "./who";

/**
 * One group no longer gives one license: the rule is saved without it, limits of the others stay (RULE-2, QUOTA-4). What was taken from it
 * ends (RULE-3), of those who have left the group only perhaps, so that is released (LEASE-5).
 */
export function groupWithoutLicense(facts: Facts, group: Group, license: string, chosen: Chosen | null): Outline {
  const { organization } = facts;
  const holders = keysOf(group.holders)
    .flatMap((id) => at(organization.users, id) ?? [])
    .filter((user) => !user.orphan && leasesWith(user, license).some((lease) => lease.group === group.id))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const unmet = (outcome: Outcome) => stillGiven(outcome, group, license);
  const left = (user: User) => user.leases.some((lease) => lease.group === group.id && lease.orphan);
  return {
    steps: [...edit(group, license), ...holders.filter(left).map((user) => releaseFrom(organization, user, group.id))],
    unmet,
    left: [],
    options: [releases(facts, group, holders), removals(facts, group, license, chosen?.users ?? holders)].map(
      (option) => ({ ...option, unmet }),
    ),
  };
}

function edit({ id, name, rule }: Group, license: string): Step[] {
  if (rule === null || !rule.licenses.includes(license)) return [];
  const rest = rule.licenses.filter((label) => label !== license);
  const stays =
    rest.length > 0 ? `goes on giving ${rest.join(", ")}, with the limits there are` : "gives no license then";
  return [
    {
      move: { procedure: "set-rule", group: id, licenses: rest },
      why: `${name} no longer gives ${license}; it ${stays}.`,
      notes: [],
    },
  ];
}

function stillGiven({ after }: Outcome, { id, name }: Group, license: string): string[] {
  const group = at(after.groups, id);
  const gives = group?.rule?.licenses.includes(license) === true;
  const { most = 0 } = group?.used.get(license) ?? {};
  return [
    ...(gives ? [`${name} would still give ${license}.`] : []),
    ...(!gives && most > 0 ? [`${counted(most, "license")} taken from ${name} may stay listed.`] : []),
  ];
}

function releases({ organization, ownAccount }: Facts, group: Group, holders: readonly User[]) {
  const others = holders.filter(({ id }) => id !== ownAccount);
  return {
    name: "Only release what was taken, and leave the rule",
    cost: `Changes ${counted(others.length, "user")} and nobody else, and the license comes back at the next log-in.`,
    steps: () =>
      others.map((user) => {
        const step = releaseFrom(organization, user, group.id);
        const lease = user.leases.find((one) => one.group === group.id);
        const more =
          lease === undefined || all(lease).length < 2 ? [] : ["Everything taken from this group goes together."];
        return { ...step, notes: [...step.notes, ...more] };
      }),
  };
}

function removals({ organization, ownAccount }: Facts, group: Group, license: string, users: readonly User[]) {
  const out = users.filter((user) => {
    return user.id !== ownAccount && removableFrom(organization, user, license).includes(group.id);
  });
  return {
    name: `Only take some members out of ${group.name}`,
    cost: `Changes ${counted(out.length, "member")}; the group goes on giving the license to the others, and roles and robot configuration are lost.`,
    steps: () =>
      out.flatMap((user) => [
        takeOutOf(organization, user, group.id),
        ...(user.leases.some((lease) => lease.group === group.id) ? [releaseFrom(organization, user, group.id)] : []),
      ]),
  };
}
