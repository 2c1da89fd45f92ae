import { isRead } from "./log-in-sentences";
import type { Group, Organization, User } from "./organization";
import { takenAtLogIn } from "./sign-in";
import { at } from "./table";

/** What changed of a group's rule, and for whom. */
export interface RuleChange {
  readonly organization: Organization;
  readonly after: Organization;
  readonly group: Group;
  readonly given: readonly string[];
  readonly taken: readonly string[];
  /** Users whose lease ended or may end, as they are afterwards. */
  readonly touched: readonly User[];
  readonly about: string | undefined;
}

/** What a change of a rule means for the members, a sentence each (RULE-2, RULE-4, RULE-7, RULE-8, X-2). */
export function ruleSentences({ organization, after, group, given, taken, touched, about }: RuleChange): string[] {
  const sentences = [whom(organization, group, about)];
  if (group.robots.length > 0) sentences.push(`Robot accounts among the members: ${group.robots.length}.`);
  if (taken.length > 0) sentences.push(`${group.name} no longer gives ${taken.join(", ")}.`);
  const next = touched.map(nextIn(after)).filter((licenses) => licenses.length > 0);
  const fallTo = new Set(next.flat());
  if (next.length > 0) {
    sentences.push(
      `Members fall to the next license their groups give: ${[...fallTo].join(", ")} (up to ${next.length} at their next log-in).`,
    );
  }
  for (const license of given) {
    sentences.push(`Members may take ${license} at their next log-in, some perhaps at once, as far as units are free.`);
  }
  return sentences;
}

/** `nextOf`, worked out once for all who are in the same groups and have nothing from any: a group of thousands has few of them. */
function nextIn(after: Organization): (user: User) => readonly string[] {
  const known = { local: new Map<readonly string[], string[]>(), directory: new Map<readonly string[], string[]>() };
  return (user) => {
    if (user.orphan || user.direct !== null || user.leases.length > 0) return nextOf(after, user);
    const found = known[user.kind].get(user.groups) ?? nextOf(after, user);
    known[user.kind].set(user.groups, found);
    return found;
  };
}

/** What a member may take next; who has another license already, or finds no unit free, falls to nothing. */
function nextOf(after: Organization, user: User): string[] {
  const { certain, possible } = takenAtLogIn(after, user);
  return [...certain, ...possible].filter(isRead).map(({ license }) => license);
}

function whom(organization: Organization, group: Group, about: string | undefined): string {
  if (organization.open.includes(group.id)) {
    return `Changes all members of ${group.name}, who cannot all be listed: it could be anybody.`;
  }
  const isMember = about !== undefined && at(organization.users, about)?.groups.includes(group.id) === true;
  const count = group.userCount - (isMember ? 1 : 0);
  const members = count === 1 ? "member" : "members";
  return isMember ? `Changes ${count} other ${members}.` : `Changes ${count} ${members}.`;
}
