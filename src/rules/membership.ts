import type { Organization, User } from "./organization";

/** Ids of the groups a user is in for certain, and of those he may be in since not all their members are known. Never both. */
export interface Memberships {
  readonly certain: readonly string[];
  readonly possible: readonly string[];
}

/**
 * The groups a user draws from: those that list him, those that hold such a group (GRP-3), Everyone for a local account (GRP-4), and
 * those whose lease he holds without being marked as gone (GRP-5). A group with unread members is possible (GRP-6), but a local account is
 * never in a directory group (GRP-7).
 */
export function membershipsOf(organization: Organization, user: User): Memberships {
  if (user.orphan) return { certain: [], possible: [] };
  const { within, open, openToLocal, everyone } = organization;
  const certain = new Set(user.groups);
  for (const id of user.groups) for (const outer of within.get(id) ?? []) certain.add(outer);
  if (user.kind === "local") for (const id of everyone) certain.add(id);
  for (const { orphan, licenses, group } of user.leases) if (!orphan && licenses.length > 0) certain.add(group);
  const possible = user.kind === "local" ? openToLocal : open;
  return { certain: [...certain], possible: possible.filter((id) => !certain.has(id)) };
}
