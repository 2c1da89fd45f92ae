/** What the API answers; the client reads these, the server writes them. */
export interface Page<T> {
  readonly results: readonly T[];
  readonly totalCount: number;
}

export interface LicenseTotal {
  readonly code: string;
  readonly name: string;
  readonly allocated: number;
  readonly total: number;
  readonly inUse: number;
}

export interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly surname: string;
  readonly displayName: string;
  readonly lastInUse: string | null;
}

export interface UserRow extends Person {
  readonly userBundleLicenses: readonly string[];
  readonly overAllocated: boolean;
  readonly orphan: boolean;
}

export interface UserRecord extends Person {
  readonly direct: boolean;
  readonly allocatedUserBundles: readonly string[];
  readonly availableUserBundles: readonly LicenseTotal[];
  readonly useExternalLicense: boolean;
}

export type GroupKind = "local" | "directory" | "everyone";

export interface GroupRow {
  readonly id: string;
  readonly name: string;
  readonly kind: GroupKind;
  readonly userBundleLicenses: readonly string[];
  readonly quotas: readonly { readonly name: string; readonly limit: number; readonly used: number }[];
  readonly overAllocated: boolean;
}

export interface GroupRule {
  readonly id: string;
  readonly name: string;
  readonly kind: GroupKind;
  readonly allocatedUserBundles: readonly string[];
  readonly availableUserBundles: readonly LicenseTotal[];
  readonly quotas: readonly {
    readonly userBundleCode: string;
    readonly limit: number;
    readonly currentUsage: number;
  }[];
}

export interface InheritanceRow extends Person {
  readonly userBundleLicenses: readonly string[];
  readonly orphan: boolean;
}

export interface AccountRow extends Person {
  readonly kind: "local" | "directory";
  readonly pending: boolean;
  readonly hasDirectRecord: boolean;
}

export interface AccountGroupRow {
  readonly id: string;
  readonly name: string;
  readonly kind: GroupKind;
  readonly builtIn: boolean;
  /** How many; nobody is told of Everyone. */
  readonly members: number | null;
  readonly userBundleLicenses: readonly string[];
}

/** `email` is there only for users. */
export interface Member {
  readonly id: string;
  readonly kind: "user" | "robot" | "group";
  readonly displayName: string;
  readonly email: string;
}

export interface GroupRecord extends AccountGroupRow {
  readonly listed: readonly Member[];
}

export interface Profile extends AccountRow {
  readonly groups: readonly string[];
  readonly directLicenses: readonly string[] | null;
  readonly inheritedLicenses: readonly { readonly group: string; readonly licenses: readonly string[] }[];
}

export interface TenantLicenses {
  readonly name: string;
  readonly allocated: readonly string[];
  readonly available: readonly LicenseTotal[];
}

export interface Refusal {
  readonly message: string;
}

/** Written into the page by the server. */
export interface PageSettings<Knobs> {
  readonly organization: string;
  readonly organizationName: string;
  readonly admin: { readonly displayName: string; readonly email: string };
  readonly tenants: readonly { readonly id: string; readonly name: string; readonly enabled: boolean }[];
  readonly overAllocated: readonly string[];
  readonly seed: number;
  readonly knobs: Knobs;
}
