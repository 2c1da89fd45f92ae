import type {
  GroupRow,
  GroupRule,
  InheritanceRow,
  LicenseTotal,
  Page,
  TenantLicenses,
  UserRecord,
  UserRow,
} from "../../replies.ts";
import { call } from "./call.ts";
import { type Listing, queryOf } from "./listing.ts";

const base = "/license/accountant/UserLicense";

export function fetchTotals(): Promise<LicenseTotal[]> {
  return call("GET", base);
}

export function fetchUserRows(listing: Listing): Promise<Page<UserRow>> {
  return call("GET", `${base}/user/page?${queryOf(listing)}`);
}

export function fetchUserRecord(userId: string): Promise<UserRecord> {
  return call("GET", `${base}/user?id=${encodeURIComponent(userId)}`);
}

export function saveDirect(
  userIds: readonly string[],
  licenseCodes: readonly string[],
  useExternalLicense: boolean,
): Promise<unknown> {
  return call("PUT", base, { userIds, licenseCodes, useExternalLicense });
}

export function allocateToNewUsers(userIds: readonly string[], licenseCodes: readonly string[]): Promise<unknown> {
  return call("PUT", base, { userIds, licenseCodes, useExternalLicense: false, newUsers: true });
}

export function dropDirect(userId: string): Promise<unknown> {
  return call("DELETE", base, { userIds: [userId] });
}

export function fetchGroupRows(listing: Listing): Promise<Page<GroupRow>> {
  return call("GET", `${base}/group/page?${queryOf(listing)}`);
}

export function fetchGroupRule(groupId: string): Promise<GroupRule> {
  return call("GET", `${base}/group?id=${encodeURIComponent(groupId)}`);
}

/** Limits by code. */
export function saveRule(id: string, ubls: readonly string[], limits: ReadonlyMap<string, number>): Promise<unknown> {
  const quotas = [...limits].map(([userBundleCode, limit]) => ({ userBundleCode, limit }));
  return call("PUT", `${base}/group`, { id, ubls, quotas });
}

export function fetchInheritance(groupId: string, skip: number): Promise<Page<InheritanceRow>> {
  return call("GET", `${base}/group/${encodeURIComponent(groupId)}/allocations?top=50&skip=${skip}`);
}

export function releaseLicense(groupId: string, userId: string): Promise<unknown> {
  return call("DELETE", `${base}/group/${encodeURIComponent(groupId)}/user/${encodeURIComponent(userId)}`);
}

export function fetchTenant(tenantId: string): Promise<TenantLicenses> {
  return call("GET", `/license/tenant/${tenantId}/Allocation`);
}

export function saveTenant(tenantId: string, licenseCodes: readonly string[]): Promise<unknown> {
  return call("PUT", `/license/tenant/${tenantId}/Allocation`, { licenseCodes });
}
