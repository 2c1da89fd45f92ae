import type { Organization, User } from "../rules/organization";
import type { Chosen } from "./chosen";
import type { Facts } from "./facts";
import { drawnBy, givenTo } from "./holding";
import { afterAll, type Outcome, type Step } from "./outcome";
import type { Outline } from "./outline";
import { backToGroups, blockUser, releaseAll } from "./steps";
import { about } from "./who";

/**
 * The chosen users hold nothing once the rows are run. What was inherited is released (REL-1). A direct record is dropped where no group
 * gives anything; where one does, it might give a license at once, so only blocking is certain.
 */
export function nothingNow({ organization }: Facts, { users, left }: Chosen): Outline {
  const unmet = (outcome: Outcome) => heldNow(outcome, users);
  const both = users.filter((user) => holdsDirectly(user) && givenTo(organization, user).length > 0);
  const milder = {
    name: "Block nobody",
    cost: "The direct records are dropped, so that groups apply again at the next log-in.",
    steps: () =>
      users.flatMap((user) => (holdsDirectly(user) ? dropped(organization, user) : releaseAll(organization, user))),
    unmet,
  };
  return {
    steps: users.flatMap((user) => emptied(organization, user)),
    unmet,
    left,
    options: both.length > 0 ? [milder] : [],
  };
}

const holdsDirectly = ({ direct }: User): boolean => direct !== null && direct.length > 0;

function emptied(organization: Organization, user: User): Step[] {
  if (!holdsDirectly(user)) return releaseAll(organization, user);
  if (givenTo(organization, user).length === 0) return dropped(organization, user);
  return [
    {
      ...blockUser(user),
      why: `Gives back ${(user.direct ?? []).join(", ")}. Groups give this user a license too and might hand one out at once, so the record is left with nothing ticked.`,
    },
    ...releaseAll(organization, user),
  ];
}

/** What is still listed from a group goes first: without the record it could be used again. */
function dropped(organization: Organization, user: User): Step[] {
  const why = givenTo(organization, user).length > 0 ? `Gives back ${(user.direct ?? []).join(", ")}.` : undefined;
  return [...releaseAll(organization, user), backToGroups(user, why)];
}

function heldNow(outcome: Outcome, users: readonly User[]): string[] {
  const holding: string[] = [];
  const handed: string[] = [];
  for (const before of users) {
    const user = afterAll(outcome, before);
    const { id } = user;
    if (holdsDirectly(user) || user.leases.length > 0) holding.push(id);
    // as soon as the record is gone.
    else if (before.direct !== null && drawnBy(outcome.after, user).length > 0) handed.push(id);
  }
  return [
    ...about(holding, "Would still hold a license, or may"),
    ...about(handed, "A group may hand out a license at once, without a log-in"),
  ];
}
