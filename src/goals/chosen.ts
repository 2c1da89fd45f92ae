import type { User } from "../rules/organization";
import { userId } from "../rules/organization-from";
import { at, valuesOf } from "../rules/table";
import type { Facts } from "./facts";
import { about } from "./who";

/** The users a goal is about, and what is said of those it cannot be about. */
export interface Chosen {
  readonly users: readonly User[];
  readonly left: readonly string[];
}

/** The users of these e-mails, each once; the signed-in admin (PLAN-6) and accounts that are gone (DIR-14, LEASE-3) are left out. */
export function chosenFrom({ organization, ownAccount, shared }: Facts, emails: readonly string[]): Chosen {
  const users: User[] = [];
  const unknown: string[] = [];
  const gone: string[] = [];
  const own: string[] = [];
  const several: string[] = [];
  for (const id of new Set(emails.map(userId))) {
    const user = at(organization.users, id);
    if (user === undefined) unknown.push(id);
    else if (user.orphan) gone.push(id);
    else if (id === ownAccount) own.push(id);
    else if (shared.has(id)) several.push(id);
    else users.push(user);
  }
  return {
    users,
    left: [
      ...about(unknown, "Not among the users that were read"),
      ...about(gone, "The account is gone, so nothing can be done for it here"),
      ...about(several, "More than one account or record has this e-mail, so do it by hand"),
      ...about(own, "Your own account is never changed by a plan"),
    ],
  };
}

/** All users of the organization that a plan may change, in the order of their ids. */
export function everybody({ organization, ownAccount, shared }: Facts): User[] {
  return valuesOf(organization.users)
    .filter(({ id, orphan }) => !orphan && id !== ownAccount && !shared.has(id))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}
