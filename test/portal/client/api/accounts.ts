import type { AccountGroupRow, AccountRow, Page, Profile } from "../../replies.ts";
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

export function fetchRobots(listing: Listing): Promise<Page<{ readonly id: string; readonly name: string }>> {
  return call("GET", `/identity/RobotAccount?${queryOf(listing)}`);
}
