import { guardSearch } from "../rules/guard";
import { groupNames } from "../rules/log-in-sentences";
import type { Organization, User } from "../rules/organization";
import { at } from "../rules/table";
import type { Chosen } from "./chosen";
import type { Facts } from "./facts";
import { drawnBy, givenTo, groupsOf, removableFrom } from "./holding";
import { afterAll, type Outcome, type Step } from "./outcome";
import type { Option, Outline } from "./outline";
import { backToGroups, blockUser, releaseAll, takeOutOf } from "./steps";
import { about, counted } from "./who";

/**
 * The chosen users hold nothing and get nothing back. Blocking holds for good and leaves memberships as they are (DIR-6); a lease may
 * outlast it, so it is released too. Who can get nothing anyway is not blocked; who cannot be blocked is taken out of his groups (MEM-1).
 */
export function nothingForGood({ organization }: Facts, { users, left }: Chosen): Outline {
  const unmet = (outcome: Outcome) => heldOrGiven(outcome, users);
  return {
    steps: users.flatMap((user) => emptied(organization, user)),
    unmet,
    left,
    options: [outOfTheGroups(organization, users), ...withoutRules(organization, users)].map((option) => ({
      ...option,
      unmet,
    })),
  };
}

function emptied(organization: Organization, user: User): Step[] {
  const given = user.direct === null ? givenTo(organization, user) : [];
  const open = user.direct === null ? given.length > 0 : user.direct.length > 0;
  const released = releaseAll(organization, user);
  if (!open) return released;
  // ROLE-4: whom the admin does not find he cannot block; then leaving the groups is what is left, where that is enough.
  const found = user.direct !== null || guardSearch(organization, user).refusal === null;
  const out = found ? [] : removableFrom(organization, user, null);
  const givers = new Set(given.flatMap(({ groups, possibly }) => [...groups, ...possibly]));
  const enough = out.length > 0 && [...givers].every((id) => out.includes(id));
  return enough
    ? [...out.map((group) => insteadOfBlocking(takeOutOf(organization, user, group))), ...released]
    : [blockUser(user), ...released];
}

function insteadOfBlocking(step: Step): Step {
  return { ...step, why: `${step.why} Signed in with a local account, you do not find this user to block.` };
}

/** What is still held, or could be drawn at the next log-in or any later one, whoever took what until then. */
function heldOrGiven(outcome: Outcome, users: readonly User[]): string[] {
  const { after } = outcome;
  const holding: string[] = [];
  const drawing: string[] = [];
  const givers = new Set<string>();
  for (const before of users) {
    const user = afterAll(outcome, before);
    const { id } = user;
    const given = drawnBy(after, user);
    if ((user.direct ?? []).length > 0 || user.leases.length > 0) holding.push(id);
    else if (given.length > 0) drawing.push(id);
    for (const { groups, possibly } of given) for (const group of [...groups, ...possibly]) givers.add(group);
  }
  const from = [...new Set([...givers].map((id) => groupNames(after, [id])))].join(", ");
  return [
    ...about(holding, "Would still hold a license, or may"),
    ...about(drawing, `Could get a license again from ${from}`),
  ];
}

function outOfTheGroups(organization: Organization, users: readonly User[]): Omit<Option, "unmet"> {
  return {
    name: "Take them out of the groups that give a license",
    cost: "Nobody is blocked, but each of them also loses the roles and robot configuration of those groups.",
    steps: () =>
      users.flatMap((user) => [
        ...(user.direct?.length === 0
          ? []
          : removableFrom(organization, user, null).map((group) => takeOutOf(organization, user, group))),
        ...(user.direct === null || user.direct.length === 0
          ? []
          : [backToGroups(user, `Gives back ${user.direct.join(", ")}.`)]),
        ...releaseAll(organization, user),
      ]),
  };
}

/** Rules beyond which nobody would edit them all for some users. */
const mostRules = 12;

function withoutRules(organization: Organization, users: readonly User[]): Omit<Option, "unmet">[] {
  const groups = new Set<string>();
  for (const user of users) {
    if (user.direct?.length === 0) continue;
    for (const id of groupsOf(organization, user).certain) {
      if ((at(organization.groups, id)?.rule?.licenses.length ?? 0) > 0) groups.add(id);
    }
  }
  if (groups.size === 0 || groups.size > mostRules) return [];
  const members = [...groups].reduce((sum, id) => sum + (at(organization.groups, id)?.userCount ?? 0), 0);
  return [
    {
      name: "Let their groups give no license at all",
      cost: `Nobody is blocked and nobody leaves a group, but it changes everybody in ${counted(groups.size, "group")}: up to ${counted(members, "member")}, the chosen ones among them.`,
      steps: () => [
        ...[...groups].map(
          (group): Step => ({
            move: { procedure: "set-rule", group, licenses: [] },
            why: `${groupNames(organization, [group])} gives licenses to chosen users.`,
            notes: [],
          }),
        ),
        ...users.flatMap((user) => [
          ...(user.direct === null || user.direct.length === 0
            ? []
            : [backToGroups(user, `Gives back ${user.direct.join(", ")}.`)]),
          ...releaseAll(organization, user),
        ]),
      ],
    },
  ];
}
