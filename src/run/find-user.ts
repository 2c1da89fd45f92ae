import type { Inventory, UserRow } from "../rules/model";
import { normalizeText } from "../rules/normalize";
import { type Reason, reason } from "./reasons";

/** The one user a plan line means, or why that cannot be told. */
export type Found = { readonly user: UserRow } | { readonly problem: Reason };

const longest = 320;
const email = /^[^\s@,;<>"]+@[^\s@,;<>"]+$/u;

/** E-mails are compared whole and without case; nothing else is done to them. */
export const emailKey = (text: string): string => text.trim().toLowerCase();

/**
 * Looks users up in an inventory: by exact e-mail, or by a name that exactly one record bears (PLAN-1, PLAN-2). A record without e-mail is
 * never matched (DIR-14), and makes a name it shares ambiguous.
 */
export function userFinder(inventory: Inventory): (text: string) => Found {
  const byEmail = new Map<string, UserRow[]>();
  for (const user of inventory.users) if (user.email !== "" && !user.orphan) add(byEmail, emailKey(user.email), user);
  let byName: Map<string, UserRow[]> | null = null;

  return (asWritten) => {
    const text = asWritten.trim();
    if (text === "") return { problem: reason("missing-user") };
    if (text.length > longest || /\p{Cc}/u.test(text)) return { problem: reason("invalid-user", shortened(text)) };
    if (text.includes("@")) {
      if (!email.test(text)) return { problem: reason("invalid-user", shortened(text)) };
      return only(byEmail.get(emailKey(text)) ?? [], text);
    }
    byName ??= namesOf(inventory);
    const called = byName.get(normalizeText(text)) ?? [];
    const [first, ...others] = called;
    if (first?.orphan && others.every(({ orphan }) => orphan)) return { problem: reason("orphan-record", text) };
    if (others.length > 0) return { problem: reason("ambiguous-name", text, called.map(emailOrNone)) };
    // More users of that name may be among those that were not read.
    if (!inventory.complete) return { problem: reason("inventory-incomplete", text) };
    return only(called, text);
  };

  function only(users: readonly UserRow[], text: string): Found {
    const [user, ...others] = users;
    if (user === undefined)
      return { problem: reason(inventory.complete ? "user-not-listed" : "inventory-incomplete", text) };
    return others.length === 0 ? { user } : { problem: reason("ambiguous-email", user.email) };
  }
}

function namesOf(inventory: Inventory): Map<string, UserRow[]> {
  const byName = new Map<string, UserRow[]>();
  for (const user of inventory.users) add(byName, normalizeText(user.name), user);
  return byName;
}

function add(users: Map<string, UserRow[]>, key: string, user: UserRow): void {
  const present = users.get(key);
  if (present === undefined) users.set(key, [user]);
  else present.push(user);
}

const emailOrNone = (user: UserRow): string =>
  user.orphan || user.email === "" ? "a record without e-mail" : user.email;
const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
