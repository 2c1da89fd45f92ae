import { accepted, type Decision, refused } from "./decision.ts";
import { endLeases } from "./direct.ts";
import type { Store } from "./model.ts";

/** What becomes of the licenses of a deleted account is not documented: they go, or stay as orphans. */
export function deleteUser(store: Store, userId: string, licenses: "go" | "stay"): Decision {
  if (!store.users.delete(userId)) return refused(404, "No such user.");
  for (const group of store.groups.values()) group.members.delete(userId);
  if (licenses === "go") {
    store.direct.delete(userId);
    endLeases(store, userId);
  }
  return accepted;
}
