import { alreadySo, type Effect, refused } from "./effect";
import { entitled } from "./entitled";
import { allGuards, type Guard, guardLicenses, guardSearch } from "./guard";
import { unreadGroups } from "./ids";
import { groupNames } from "./log-in-sentences";
import { normalizeText } from "./normalize";
import type { License, Organization, User } from "./organization";
import { at } from "./table";
import { stillListed, writeDirect } from "./write-direct";

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
  const written = writeDirect(organization, user, direct);
  return {
    ...written,
    after: mayBringHisOwn(organization, user) ? withUncounted(written.after, known) : written.after,
    refusal: null,
    mayBeRefused,
    consequences: sentences(organization, user, direct),
  };
}

const open: Guard = { refusal: null, mayBeRefused: [] };

/** UNIT-5: whose licenses the cards may not count is not known by name, so what he is given may take no unit either. */
function mayBringHisOwn({ uncounted }: Organization, { direct, external }: User): boolean {
  return !external && direct !== null && direct.every((label) => (uncounted.get(label) ?? 0) > 0);
}

function withUncounted(organization: Organization, given: readonly License[]): Organization {
  const uncounted = new Map(organization.uncounted);
  for (const { label } of given) uncounted.set(label, (uncounted.get(label) ?? 0) + 1);
  return { ...organization, uncounted };
}

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
  const listed = stillListed(organization, user);
  const hidden = entitled(organization, user);
  if (hidden.length === 0) return [taken, ...listed];
  const givers = [...new Set(hidden.flatMap(({ groups }) => groups))];
  const others = hidden.flatMap(({ possibly }) => possibly).filter((id) => !givers.includes(id) && id !== unreadGroups);
  const perhaps = others.length > 0 ? [`perhaps ${groupNames(organization, [...new Set(others)])}`] : [];
  const names = [...(givers.length > 0 ? [groupNames(organization, givers)] : []), ...perhaps].join("; ");
  const from = names === "" ? "" : ` (${names})`;
  return [
    taken,
    `A direct allocation hides what groups give${from}: ${hidden.map(({ license }) => license).join(", ")}.`,
    ...listed,
  ];
}
