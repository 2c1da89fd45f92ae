import { type Memberships, membershipsOf } from "./membership";
import type { Organization, User } from "./organization";
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
export function entitledIn({ groups }: Organization, { certain, possible }: Memberships): Entitlement[] {
  const found = new Map<string, { license: string; groups: string[]; possibly: string[] }>();
  const note = (ids: readonly string[], list: "groups" | "possibly") => {
    for (const id of ids) {
      for (const license of at(groups, id)?.rule?.licenses ?? []) {
        const given = found.get(license) ?? { license, groups: [], possibly: [] };
        found.set(license, given);
        given[list].push(id);
      }
    }
  };
  note(certain, "groups");
  note(possible, "possibly");
  return [...found.values()];
}
