import type { AccountGroupRow, AccountRow, GroupRecord, Member, Page, Profile } from "../../replies.ts";
import { settings } from "../settings.ts";
import { call } from "./call.ts";
import { type Listing, queryOf } from "./listing.ts";

export function fetchAccounts(listing: Listing): Promise<Page<AccountRow>> {
  return call("GET", `/identity/User?${queryOf(listing)}`);
}

export function searchAccounts(words: string): Promise<Page<AccountRow>> {
  return call("GET", `/identity/User/search?top=20&search=${encodeURIComponent(words)}`);
}

export function fetchProfile(userId: string): Promise<Profile> {
  return call("GET", `/identity/User/${encodeURIComponent(userId)}`);
}

export function fetchAccountGroups(listing: Listing): Promise<Page<AccountGroupRow>> {
  return call("GET", `/identity/Group?${queryOf(listing)}`);
}

export function fetchGroup(groupId: string): Promise<GroupRecord> {
  return call("GET", groupPath(groupId));
}

export function fetchGroupProfile(groupId: string): Promise<AccountGroupRow> {
  return call("GET", `${groupPath(groupId)}/profile`);
}

export function fetchMembers(groupId: string, listing: Listing): Promise<Page<Member>> {
  return call("GET", `${groupPath(groupId)}/members?${queryOf(listing)}`);
}

export function searchDirectory(words: string): Promise<Page<Member>> {
  return call("GET", `/identity/Directory/search?top=20&search=${encodeURIComponent(words)}`);
}

export interface MemberChange {
  readonly name: string;
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** A difference: whoever is not named stays as they are. */
export function saveGroup(groupId: string, { name, add, remove }: MemberChange): Promise<unknown> {
  return call("PUT", groupPath(groupId), {
    partitionGlobalId: settings.organization,
    name,
    directoryUserIDsToAdd: add,
    directoryUserIDsToRemove: remove,
  });
}

export function deleteGroup(groupId: string): Promise<unknown> {
  return call("DELETE", groupPath(groupId));
}

function groupPath(groupId: string): string {
  return `/identity/Group/${encodeURIComponent(groupId)}`;
}

export function fetchRobots(listing: Listing): Promise<Page<{ readonly id: string; readonly name: string }>> {
  return call("GET", `/identity/RobotAccount?${queryOf(listing)}`);
}
