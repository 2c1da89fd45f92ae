import type { Part } from "../rules/effect";
import { isAdministrators } from "../rules/ids";
import { spellingAmong } from "../rules/licenses-from";
import { membershipsOf } from "../rules/membership";
import type { Inventory } from "../rules/model";
import { normalizeText } from "../rules/normalize";
import type { Organization } from "../rules/organization";
import { userId } from "../rules/organization-from";
import { at } from "../rules/table";
import type { FoundGroup } from "./find-group";
import { isEmail } from "./find-user";
import { type Reason, reason } from "./reasons";

/** What must never be touched: by the admin's settings, and by default (PLAN-6, PLAN-15 to PLAN-18). */
export interface Guards {
  /** Whether a user is spared, by e-mail; what is no e-mail is spared as nobody. */
  readonly user: (email: string) => Reason | null;
  /** Whether a group is spared, by the name as it was written. */
  readonly groupNamed: (name: string) => Reason | null;
  /** The same for a group that was found, and whether its members make administrators. */
  readonly group: (group: FoundGroup) => Reason | null;
  /** Whether a change for all members of a group reaches somebody who is spared. */
  readonly members: (organization: Organization, group: FoundGroup) => Reason | null;
  /** Whether somebody would lose what nobody, or he, shall lose. */
  readonly parts: (parts: readonly Part[]) => Reason | null;
}

export interface Spared {
  /** E-mails; what is no e-mail is the name of a group. */
  readonly protectedUsers: readonly string[];
  readonly protectedGroups?: readonly string[];
  readonly protectedLicenses?: readonly string[];
}

/** The guards of one plan. */
export function guardsOf(spared: Spared, inventory: Inventory, organization: Organization): Guards {
  const listed = spared.protectedUsers.map((text) => text.trim()).filter((text) => text !== "");
  const users = new Set(listed.filter(isEmail).map(userId));
  const names = [...listed.filter((text) => !isEmail(text)), ...(spared.protectedGroups ?? [])];
  const groups = new Set(names.map(normalizeText).filter((name) => name !== ""));
  const spelling = spellingAmong(organization.licenses);
  const licenses = new Set((spared.protectedLicenses ?? []).map((text) => spelling(text.trim()) ?? text.trim()));
  const admin = userId(inventory.admin);

  const user = (email: string): Reason | null => {
    const id = userId(email);
    if (users.has(id)) return reason("protected-user", id);
    return admin !== "" && id === admin ? reason("own-account", id) : null;
  };
  const groupNamed = (name: string): Reason | null =>
    groups.has(normalizeText(name)) ? reason("protected-group", name.trim()) : null;

  return {
    user,
    groupNamed,
    group: ({ entry }) =>
      groupNamed(entry.name) ?? (isAdministrators(entry) ? reason("administrators-group", entry.name) : null),
    members: (now, { id, entry }) => {
      const reached = [...users].filter((email) => reaches(now, id, email));
      return reached.length === 0 ? null : reason("protected-member", entry.name, reached);
    },
    parts: (parts) => {
      for (const { change, license } of parts)
        if (change === "given-back" && licenses.has(license)) return reason("protected-license", license);
      for (const part of parts) {
        const why = part.change === "given-back" ? user(part.user) : null;
        if (why !== null) return why;
      }
      return null;
    },
  };
}

/** Whether somebody is a member for certain, or has taken something from the group. */
function reaches(organization: Organization, group: string, email: string): boolean {
  const user = at(organization.users, email);
  if (user === undefined) return false;
  return (
    user.leases.some((lease) => lease.group === group) || membershipsOf(organization, user).certain.includes(group)
  );
}
