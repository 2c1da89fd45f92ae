import { alreadySo, type Effect, refused } from "./effect";
import { entitled } from "./entitled";
import { allGuards, type Guard, guardLicenses, guardSearch } from "./guard";
import { groupNames } from "./log-in-sentences";
import { normalizeText } from "./normalize";
import type { License, Organization, User } from "./organization";
import { at } from "./table";
import { writeDirect } from "./write-direct";

/**
 * Allocates licenses directly, on top of those the user has directly (ALLOC-1). Each takes a unit at once (DIR-8), and the record hides
 * what groups give (ALLOC-2). Refused: "unknown-user", "orphan", "role-without-right", "management-off", "directory-account-unseen",
 * "license-not-in-plan"; may be refused: "not-enough-units" (ALLOC-3).
 */
export function allocate(organization: Organization, id: string, licenses: readonly string[]): Effect {
  const user = at(organization.users, id);
  if (user === undefined) return refused(organization, "unknown-user");
  if (user.orphan) return refused(organization, "orphan");
  const held = new Set((user.direct ?? []).map(normalizeText));
  const fresh = [...new Set(licenses)].filter((label) => !held.has(normalizeText(label)));
  const plan = fresh.map((label) => organization.licenses.find((license) => sameName(license, label)));
  const known = plan.filter((license) => license !== undefined);
  const { refusal, mayBeRefused } = allGuards([
    guardLicenses(organization),
    user.direct === null ? guardSearch(organization, user) : open,
    known.length < plan.length || known.some(({ total }) => total === 0)
      ? { refusal: "license-not-in-plan", mayBeRefused: [] }
      : open,
    known.some((license) => !surelyFree(organization, user, license))
      ? { refusal: null, mayBeRefused: ["not-enough-units"] }
      : open,
  ]);
  if (refusal !== null) return refused(organization, refusal);
  if (fresh.length === 0) return alreadySo(organization);
  const direct = [...(user.direct ?? []), ...known.map(({ label }) => label)];
  return {
    ...writeDirect(organization, user, direct),
    refusal: null,
    mayBeRefused,
    consequences: sentences(organization, user, direct),
  };
}

const open: Guard = { refusal: null, mayBeRefused: [] };

function sameName({ label }: License, other: string): boolean {
  return normalizeText(label) === normalizeText(other);
}

/** Whether a unit is free whatever becomes of the user's own leases, which the save may end first. */
function surelyFree({ used, assumptions }: Organization, user: User, { label, total }: License): boolean {
  if (user.external) return true;
  if (total === null) return false;
  const ending = assumptions.leaseOnDirect === "ends" ? user.leases.filter((lease) => holds(lease, label)).length : 0;
  return (used.get(label)?.most ?? 0) - ending < total;
}

function holds(lease: User["leases"][number], label: string): boolean {
  return lease.licenses.includes(label) || lease.possible.includes(label);
}

function sentences(organization: Organization, user: User, direct: readonly string[]): string[] {
  const taken = `Holds ${direct.join(", ")} directly: one unit each, used or not.`;
  const hidden = entitled(organization, user);
  if (hidden.length === 0) return [taken];
  const givers = [...new Set(hidden.flatMap(({ groups }) => groups))];
  const from = givers.length > 0 ? ` (${groupNames(organization, givers)})` : "";
  return [
    taken,
    `A direct allocation hides what groups give${from}: ${hidden.map(({ license }) => license).join(", ")}.`,
  ];
}
