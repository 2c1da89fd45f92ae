import { addUser, type Growing, type GrowingUser } from "./growing";
import { userId } from "./ids";
import type { Licenses } from "./licenses-from";
import type { Inventory } from "./model";

/**
 * Adds the accounts, and who has a record of direct allocations. Of one e-mail that two accounts share, the kind that claims less is taken. A
 * record without an e-mail is somebody of its own (DIR-14).
 */
export function addPeople(growing: Growing, { accounts, users: rows }: Inventory, { spelled }: Licenses): void {
  for (const { email, name, kind, pending } of accounts ?? []) {
    const id = userId(email);
    if (id === "") continue;
    const sure = kind === "local" && (growing.users.get(id)?.kind ?? "local") === "local" ? "local" : "directory";
    addUser(growing, { id, name, kind: sure, pending, orphan: false, direct: null, external: false });
  }
  for (const [index, { email, name, licenses, orphan }] of rows.entries()) {
    const gone = orphan || email === "";
    const user = gone ? addSomebody(growing, `record ${index + 1}`, name) : (seen(growing, email, name) ?? null);
    if (user === null) continue;
    user.orphan = gone;
    const held = spelled(licenses);
    user.direct = user.direct === null ? [...held] : [...new Set([...user.direct, ...held])];
  }
}

/** Somebody who is seen on a page, perhaps for the first time; null where no e-mail is shown. */
export function seen(growing: Growing, email: string, name: string): GrowingUser | null {
  // Most are there, and written as they are known.
  const known = growing.users.get(email);
  if (known !== undefined) return known;
  const id = userId(email);
  return id === "" ? null : (growing.users.get(id) ?? addSomebody(growing, id, name));
}

function addSomebody(growing: Growing, id: string, name: string): GrowingUser {
  return addUser(growing, {
    id,
    name,
    kind: "directory",
    pending: false,
    orphan: false,
    direct: null,
    external: false,
  });
}
