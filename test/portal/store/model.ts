export interface License {
  readonly code: string;
  readonly label: string;
  total: number;
}

export interface User {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly surname: string;
  readonly displayName: string;
  readonly kind: "local" | "directory";
  lastInUse: string | null;
  pending: boolean;
}

/** No record: the user inherits. A record without codes: the user is blocked. */
export interface DirectRecord {
  readonly codes: ReadonlySet<string>;
  readonly external: boolean;
}

export interface Rule {
  readonly codes: ReadonlySet<string>;
  readonly quotas: ReadonlyMap<string, number>;
}

export type MemberKind = "user" | "group" | "robot";

export interface Group {
  readonly id: string;
  name: string;
  readonly kind: "local" | "directory" | "everyone";
  rule: Rule | null;
  readonly members: Map<string, MemberKind>;
}

/** What a user took from one group. A lease whose user has left the group is an orphan. */
export interface Lease {
  readonly groupId: string;
  readonly userId: string;
  readonly codes: ReadonlySet<string>;
  readonly lastInUse: string;
}

export interface Store {
  readonly organization: string;
  readonly scenario: string;
  readonly seed: number;
  readonly today: string;
  readonly licenses: readonly License[];
  readonly users: Map<string, User>;
  readonly direct: Map<string, DirectRecord>;
  readonly groups: Map<string, Group>;
  readonly robots: Map<string, string>;
  readonly leases: Map<string, Lease>;
  readonly tenants: readonly Tenant[];
}

export interface Tenant {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  allocated: ReadonlySet<string>;
}

export function leaseKey(groupId: string, userId: string): string {
  return `${groupId}/${userId}`;
}
