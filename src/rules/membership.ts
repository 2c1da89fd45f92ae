import type { Organization, User } from "./organization";
import { at } from "./table";

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
  const { within, open, groups } = organization;
  const proven = user.leases.filter(({ orphan, licenses }) => !orphan && licenses.length > 0).map(({ group }) => group);
  const everyone = user.kind === "local" ? open.filter((id) => at(groups, id)?.kind === "everyone") : [];
  const listed = new Set([...user.groups, ...everyone]);
  const certain = new Set([...listed, ...[...listed].flatMap((id) => within.get(id) ?? []), ...proven]);
  const unread = open.filter((id) => {
    const group = at(groups, id);
    return group !== undefined && (group.kind === "everyone" || !group.complete) && mayHold(group.kind, user);
  });
  const possible = new Set(unread.flatMap((id) => [id, ...(within.get(id) ?? [])]));
  return { certain: [...certain], possible: [...possible].filter((id) => !certain.has(id)) };
}

function mayHold(kind: "local" | "directory" | "everyone", user: User): boolean {
  return kind === "local" || user.kind === "directory";
}
