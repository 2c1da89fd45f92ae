import type { AccountRow, LicenseTotal, Person } from "../../replies.ts";
import { countAllocated } from "../../store/counts.ts";
import type { Store, User } from "../../store/model.ts";
import type { PortalState } from "../state.ts";
import { sortedBy } from "./paging.ts";

const sharedNames = new WeakMap<Store, Map<string, string>>();

export function personOf(state: PortalState, store: Store, userId: string): Person {
  const user = store.users.get(userId);
  if (!user) return { id: userId, email: "", name: "", surname: "", displayName: "", lastInUse: null };
  const { id, email, name, surname, lastInUse } = user;
  return { id, email, name, surname, displayName: displayNameOf(state, store, user), lastInUse };
}

export function accountOf(state: PortalState, store: Store, user: User): AccountRow {
  const { kind, pending } = user;
  return { ...personOf(state, store, user.id), kind, pending, hasDirectRecord: store.direct.has(user.id) };
}

function displayNameOf(state: PortalState, store: Store, user: User): string {
  if (!state.knobs["equal-names"]) return user.displayName;
  const names = sharedNames.get(store) ?? shareNames(store);
  sharedNames.set(store, names);
  return names.get(user.id) ?? user.displayName;
}

/** Pairs among those who have a row, then among the others; fixed once per store. */
function shareNames(store: Store): Map<string, string> {
  const key = (user: User) => `${store.direct.has(user.id) ? 0 : 1}${user.displayName}`;
  const users = sortedBy([...store.users.values()], key);
  return new Map(users.map((user, index) => [user.id, users[index - (index % 2)]?.displayName ?? user.displayName]));
}

export function totalsOf(store: Store): LicenseTotal[] {
  const counts = countAllocated(store);
  return store.licenses.map(({ code, label, total }) => {
    const allocated = counts.get(code) ?? 0;
    return { code, name: label, allocated, total, inUse: countInUse(store, code) };
  });
}

function countInUse(store: Store, code: string): number {
  let used = 0;
  for (const [userId, record] of store.direct)
    if (record.codes.has(code) && store.users.get(userId)?.lastInUse) used += 1;
  for (const lease of store.leases.values()) if (lease.codes.has(code)) used += 1;
  return used;
}
