import type { Settings } from "../messages";
import { normalizeText } from "../rules/normalize";
import type { CheckedRow } from "../run/plan";
import { type Reason, reason } from "../run/reasons";

/** Why a row must not be touched by what the settings say now, or null. */
export function sparedNow({ user, group }: CheckedRow, settings: Settings): Reason | null {
  const email = user.toLowerCase();
  if (email !== "" && settings.protectedUsers.some((one) => one.trim().toLowerCase() === email))
    return reason("protected-user", email);
  const name = normalizeText(group);
  // A list of protected names may hold e-mails and groups alike.
  const names = [...settings.protectedGroups, ...settings.protectedUsers].map(normalizeText);
  return name !== "" && names.includes(name) ? reason("protected-group", group) : null;
}
