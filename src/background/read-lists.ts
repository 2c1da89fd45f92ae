import type { GroupLine, LeaseRow } from "../rules/model";
import type { Reason } from "../run/reasons";
import { everyPage } from "./ask-step";
import { askTab } from "./ask-tab";

type Read<T> = { readonly rows: T[]; readonly shown: number | null } | Reason;

/** The list of group allocations. Its section is open. */
export const everyGroup = (tab: number): Promise<Read<GroupLine>> =>
  everyPage(async (from) => {
    const answer = await askTab(tab, "background-content/read-groups", { from });
    return "reply" in answer ? answer.reply : { part: null, reason: answer.silent };
  });

/** A group's list of inherited licenses, opened anew; empty where the list of group allocations has no such group. */
export async function everyLease(tab: number, group: string): Promise<Read<LeaseRow>> {
  const read = await everyPage(async (from) => {
    const answer = await askTab(tab, "background-content/read-leases", { group, from });
    return "reply" in answer ? answer.reply : { part: null, reason: answer.silent };
  });
  // No rule, no list: nothing is taken from this group.
  return "code" in read && read.code === "row-not-found" ? { rows: [], shown: 0 } : read;
}

/** Whether e-mails of a list are cut short: then whoever is sought may be one of them. */
export const hasCutShort = (rows: readonly LeaseRow[]): boolean => rows.some(({ cutShort }) => cutShort === true);

/** Whether a list was read whole: as many rows as the page says, where it says so, and nobody twice. */
export function isWhole(rows: readonly { readonly email: string }[], shown: number | null): boolean {
  const emails = rows.flatMap(({ email }) => (email === "" ? [] : [email]));
  return (shown === null || shown === rows.length) && new Set(emails).size === emails.length;
}
