import type { Settings } from "../messages";
import { spellingsOf } from "../rules/bundles";
import { normalizeText } from "../rules/normalize";
import type { CheckedRow } from "../run/plan";
import { type Reason, reason } from "../run/reasons";
import { readPolicy } from "./policy";
import { readSettings } from "./settings-store";

/** Why a row must not be touched by what the settings say now, or null. The lists may have grown since the plan was checked. */
export async function sparedNow(row: CheckedRow): Promise<Reason | null> {
  // What a company protects cannot be told from a policy nobody understands.
  if (!(await readPolicy())) return reason("policy-unreadable");
  return sparedBy(row, await readSettings());
}

function sparedBy({ user, group, freed }: CheckedRow, settings: Settings): Reason | null {
  const email = user.toLowerCase();
  if (email !== "" && settings.protectedUsers.some((one) => one.trim().toLowerCase() === email))
    return reason("protected-user", email);
  const name = normalizeText(group);
  // A list of protected names may hold e-mails and groups alike.
  const names = [...settings.protectedGroups, ...settings.protectedUsers].map(normalizeText);
  if (name !== "" && names.includes(name)) return reason("protected-group", group);
  const licenses = new Set(
    settings.protectedLicenses.flatMap((text) => [...(spellingsOf(text) ?? [normalizeText(text)])]),
  );
  const lost = freed.find((label) => licenses.has(normalizeText(label)));
  return lost === undefined ? null : reason("protected-license", lost);
}
