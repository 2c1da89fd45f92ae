import { type Memberships, membershipsOf } from "./membership";
import type { Group, Organization, User } from "./organization";
import { at } from "./table";

/** A license a user may draw, with the ids of the groups that give it: those he is in, and those he may be in. */
export interface Entitlement {
  readonly license: string;
  readonly groups: readonly string[];
  readonly possibly: readonly string[];
}

/**
 * What a user may draw, and from which groups: nothing while there is a direct record, an empty one too (DIR-2, DIR-6); else what the rules
 * of his groups give (RULE-1). A right only: whether a unit is free is not asked here (GRP-1).
 */
export function entitled(organization: Organization, user: User): Entitlement[] {
  return user.direct === null ? entitledIn(organization, membershipsOf(organization, user)) : [];
}

/** What groups give to a member who has no direct record. */
export function entitledIn(organization: Organization, memberships: Memberships): Entitlement[] {
  return Array.from(giversIn(organization, memberships), ([license, { certain, possible }]) => {
    return { license, groups: certain.map(({ id }) => id), possibly: possible.map(({ id }) => id) };
  });
}

/** The groups that give each license to a member: those he is in, and those he may be in. */
export interface Givers {
  readonly certain: Group[];
  readonly possible: Group[];
}

/** For each license that any of these groups gives, the groups that do. */
export function giversIn({ groups }: Organization, { certain, possible }: Memberships): Map<string, Givers> {
  const found = new Map<string, Givers>();
  const note = (ids: readonly string[], list: keyof Givers) => {
    for (const id of ids) {
      const group = at(groups, id);
      for (const license of group?.rule?.licenses ?? []) {
        const givers = found.get(license) ?? { certain: [], possible: [] };
        found.set(license, givers);
        if (group !== undefined) givers[list].push(group);
      }
    }
  };
  note(certain, "certain");
  note(possible, "possible");
  return found;
}
