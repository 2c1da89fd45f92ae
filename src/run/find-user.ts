import type { Inventory, UserRow } from "../rules/model";
import { normalizeText } from "../rules/normalize";
import type { Organization } from "../rules/organization";
import { userId } from "../rules/organization-from";
import { at, valuesOf } from "../rules/table";
import { type Reason, reason } from "./reasons";

/** Somebody a plan line is about. `row`: the record of direct allocations; null where there is none. */
export interface Person {
  /** The e-mail, lower case. */
  readonly id: string;
  readonly name: string;
  readonly row: UserRow | null;
}

/** The one user a plan line means, or why that cannot be told. */
export type Found = { readonly person: Person } | { readonly problem: Reason };

/**
 * Who is meant: somebody in the list of direct allocations; anybody, where it has to be certain whether that list has him; or anybody.
 */
export type Among = "records" | "accounts" | "everybody";

const longest = 320;
const email = /^[^\s@,;<>"]+@[^\s@,;<>"]+$/u;

/** Whether a text is an e-mail; anything else is a name. */
export const isEmail = (text: string): boolean => email.test(text.trim());

/**
 * Looks users up in an inventory: by exact e-mail, or by a name that exactly one user bears (PLAN-1, PLAN-2). A record without e-mail is
 * never matched (DIR-14), and makes a name it shares ambiguous.
 */
export function userFinder(inventory: Inventory, organization: Organization): (text: string, among: Among) => Found {
  const records = new Map<string, UserRow[]>();
  for (const user of inventory.users) if (user.email !== "" && !user.orphan) add(records, userId(user.email), user);
  const cutShort = inventory.users.some((user) => user.cutShort === true);
  let byName: Map<string, Set<string>> | null = null;

  return (asWritten, among) => {
    const text = asWritten.trim();
    if (text === "") return { problem: reason("missing-user") };
    if (text.length > longest || /\p{Cc}/u.test(text)) return { problem: reason("invalid-user", shortened(text)) };
    if (!text.includes("@")) return named(text, among);
    return isEmail(text) ? withId(userId(text), text, among) : { problem: reason("invalid-user", shortened(text)) };
  };

  function withId(id: string, text: string, among: Among): Found {
    const [row, ...others] = records.get(id) ?? [];
    if (others.length > 0) return { problem: reason("ambiguous-email", id) };
    if (row !== undefined) return { person: { id, name: row.name, row } };
    const user = at(organization.users, id);
    const known = user !== undefined && !user.orphan ? { person: { id, name: user.name, row: null } } : null;
    if (among === "everybody" && known !== null) return known;
    const unsure = unsureOf(text);
    if (unsure) return { problem: unsure };
    if (among === "records") return { problem: reason("user-not-listed", text) };
    if (inventory.accounts === null && known === null) return { problem: reason("accounts-not-read", text) };
    return known ?? { problem: reason("user-not-listed", text, "accounts") };
  }

  /** PLAN-8: a record that was not read, or not to its end, may be this user's. */
  function unsureOf(text: string): Reason | null {
    if (!inventory.complete) return reason("inventory-incomplete", text);
    return cutShort ? reason("emails-cut-short", text) : null;
  }

  function named(text: string, among: Among): Found {
    byName ??= namesOf(inventory, organization);
    const called = [...(byName.get(normalizeText(text)) ?? [])];
    const [first = ""] = called;
    if (called.length > 0 && called.every(isNobody)) return { problem: reason("orphan-record", text) };
    if (called.length > 1) return { problem: reason("ambiguous-name", text, called.map(emailOrNone)) };
    // More users of that name may be among those that were not read.
    if (!inventory.complete) return { problem: reason("inventory-incomplete", text) };
    if (among === "everybody" && inventory.accounts === null) return { problem: reason("accounts-not-read", text) };
    return withId(first, text, among);
  }
}

/** Ids of the users who bear each name; of a record without e-mail, the id that is no e-mail. */
function namesOf({ users: rows }: Inventory, { users }: Organization): Map<string, Set<string>> {
  const byName = new Map<string, Set<string>>();
  const note = (name: string, id: string) => {
    const key = normalizeText(name);
    const known = byName.get(key);
    if (known === undefined) byName.set(key, new Set([id]));
    else known.add(id);
  };
  for (const { name, id } of valuesOf(users)) if (name !== "") note(name, id);
  // The account may bear another name than the record shows.
  for (const row of rows) if (!row.orphan && row.email !== "" && row.name !== "") note(row.name, userId(row.email));
  return byName;
}

function add(users: Map<string, UserRow[]>, key: string, user: UserRow): void {
  const present = users.get(key);
  if (present === undefined) users.set(key, [user]);
  else present.push(user);
}

/** Ids of users are e-mails, of what is left of an account they are not. */
const isNobody = (id: string): boolean => !id.includes("@");
const emailOrNone = (id: string): string => (isNobody(id) ? "a record without e-mail" : id);
const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
