import type { Store } from "./model.ts";

/** An e-mail, or the name of what has none. */
export function memberName(store: Store, id: string): string {
  return store.users.get(id)?.email ?? store.robots.get(id) ?? store.groups.get(id)?.name ?? id;
}

/** Sorted, so that two equal lists read the same; null where there is no such group. */
export function memberNames(store: Store, groupId: string): string[] | null {
  const group = store.groups.get(groupId);
  return group ? [...group.members.keys()].map((id) => memberName(store, id)).sort() : null;
}
