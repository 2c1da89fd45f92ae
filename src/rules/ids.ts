import type { GroupEntry } from "./model";
import { normalizeText } from "./normalize";

/** The id of a user in the organization: the e-mail, lower case. */
export const userId = (email: string): string => email.trim().toLowerCase();

/** The id of a group: a name says which one it is only together with the kind, since a local and a directory group may share it. */
export const groupId = ({ name, kind }: Pick<GroupEntry, "name" | "kind">): string => `${kind} ${normalizeText(name)}`;

/** Whether it is the group that makes its members organization administrators: it bears the same name in every organization. */
export const isAdministrators = ({ name, kind }: Pick<GroupEntry, "name" | "kind">): boolean =>
  normalizeText(name) === "administrators" && (kind === "local" || kind === "unknown");

/** The id under which an organization holds all the groups that were not read (GRP-9). */
export const unreadGroups = "unread groups";
