import type { Direct } from "./model";
import type { Table } from "./table";

/** A number known no better than this, both ends included. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** A user license the organization may use, by the portal's label, and the units bought; null where that was not read. */
export interface License {
  readonly label: string;
  readonly total: number | null;
}

/** What one user took from one group: `licenses` he holds for certain, `possible` ones he may hold on top (LEASE-1). Never both empty. */
export interface Lease {
  readonly group: string;
  readonly licenses: readonly string[];
  readonly possible: readonly string[];
  /** ISO time of the last use; null where it is not known. */
  readonly lastInUse: string | null;
  /** The page marks it as one whose holder has left the group (LEASE-2). */
  readonly orphan: boolean;
}

/** One account, or what is left of one. `groups` are those that list it themselves, never those it is in through another group. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly kind: "local" | "directory";
  /** Invited, never signed in; can be given everything others can (GRP-8). */
  readonly pending: boolean;
  /** The account is gone; its record or leases are still there. Never driven (DIR-14). */
  readonly orphan: boolean;
  readonly direct: Direct;
  /** Brings a license of his own: the direct record takes no units (DIR-12). */
  readonly external: boolean;
  readonly groups: readonly string[];
  readonly leases: readonly Lease[];
}

/** A group allocation rule: its licenses, and at most so many units of some of them for this group (QUOTA-1). */
export interface GroupRule {
  readonly licenses: readonly string[];
  readonly quotas: ReadonlyMap<string, number>;
}

/** A group. What it counts (`userCount`, `used`, `holders`) is kept in step by `replaceUsers` alone. */
export interface Group {
  readonly id: string;
  readonly name: string;
  /** "unknown": a local or a directory group, which of them was not read. */
  readonly kind: "local" | "directory" | "everyone" | "unknown";
  readonly rule: GroupRule | null;
  /** All members were read. Never so for Everyone, seldom for a directory group. */
  readonly complete: boolean;
  /** The group that makes its members organization administrators. */
  readonly administrators: boolean;
  readonly robots: readonly string[];
  /** Directory groups listed as members. */
  readonly nested: readonly string[];
  /** Users the group itself lists. */
  readonly userCount: number;
  /** Units of each license its leases take. */
  readonly used: ReadonlyMap<string, Range>;
  /** Ids of the users who have, or may have, a lease from it. */
  readonly holders: Table<true>;
}

/**
 * How this portal decides what the sources leave open; "unknown" until it was seen. `strength`: labels of the licenses whose order is
 * known, strongest first (SIGN-3).
 */
export interface Assumptions {
  /** Whether a direct record ends the leases at once, or only when the user signs in next. */
  readonly leaseOnDirect: "ends" | "until-sign-in" | "unknown";
  /** Whether leaving a group ends the lease, or leaves it to be released. */
  readonly leaseOnRemoval: "ends" | "stays" | "unknown";
  /** Whether a user takes one license from his groups or all that are free. */
  readonly inherited: "one" | "many" | "unknown";
  readonly strength: readonly string[];
}

/** Who is signed in: what he may do (ROLE-1 to ROLE-3), and whether he can see directory accounts (ROLE-4). */
export interface Admin {
  readonly role: "organization-administrator" | "license-administrator" | "license-viewer" | "unknown";
  readonly account: "local" | "directory" | "unknown";
}

/** One organization as read or predicted: plain data, never changed in place. Made by `organizationOf`. */
export interface Organization {
  readonly licenses: readonly License[];
  readonly users: Table<User>;
  readonly groups: Table<Group>;
  readonly admin: Admin;
  readonly userLicenseManagement: "on" | "off" | "unknown";
  readonly assumptions: Assumptions;
  /** Units each license takes, by records and leases. */
  readonly used: ReadonlyMap<string, Range>;
  /** So many of those may take none after all, since the cards count fewer (UNIT-5). */
  readonly uncounted: ReadonlyMap<string, number>;
  /** Units that may have been handed out on top, without a log-in, by what was done since the reading. */
  readonly handedOut: ReadonlyMap<string, number>;
  /** Groups each group is inside of, at any depth. */
  readonly within: ReadonlyMap<string, readonly string[]>;
  /** Groups anybody may be in, since not all members are known: Everyone, unread directory groups, and what holds such a group. */
  readonly open: readonly string[];
  /** Those of them a local account may be in. */
  readonly openToLocal: readonly string[];
  /** Everyone, and what holds it: every local account is in them. */
  readonly everyone: readonly string[];
}

/** What is read of a group, before anything is counted. `members`: ids of users. */
export type GroupReading = Omit<Group, "userCount" | "used" | "holders"> & { readonly members: readonly string[] };

/** What is read of an organization: lists, as they come off the pages. */
export interface OrganizationReading {
  readonly licenses: readonly License[];
  readonly users: readonly Omit<User, "groups" | "leases">[];
  readonly groups: readonly GroupReading[];
  readonly leases: readonly (Omit<Lease, "possible"> & { readonly user: string })[];
  readonly admin: Admin;
  readonly userLicenseManagement: "on" | "off" | "unknown";
  readonly assumptions: Assumptions;
}
