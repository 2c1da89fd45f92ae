import { lastUseOf } from "../rules/last-use";
import type { Inventory } from "../rules/model";
import type { Organization } from "../rules/organization";
import { organizationFrom, userId } from "../rules/organization-from";

/** What a proposal is made from. */
export interface Facts {
  readonly organization: Organization;
  /** ISO time at which the license of a direct record was last in use; absent where that is not known. */
  readonly lastUse: ReadonlyMap<string, string>;
  /** Id of the signed-in admin, whom no row of a plan ever changes (PLAN-6); empty where not known. */
  readonly ownAccount: string;
  /** Ids that two accounts, or two records, share: no row could tell which of them is meant (PLAN-1). */
  readonly shared: ReadonlySet<string>;
  /**
   * By label, how many more units the records and leases come to than the page counts: so many of them may take none of the
   * organization's units, since their holders bring a license of their own (UNIT-4).
   */
  readonly uncounted: ReadonlyMap<string, number>;
  /** ISO time. */
  readonly today: string;
}

/** The facts of an inventory, or why nothing is planned on it. What was not read could hide a license, so it has to be complete. */
export function factsOf(inventory: Inventory, today: string): Facts | { readonly problem: string } {
  if (!inventory.complete) return { problem: `Not every direct allocation was read. ${scanAgain(inventory)}` };
  if (!inventory.groupsComplete)
    return { problem: `Not every group and its licenses were read. ${scanAgain(inventory)}` };
  const organization = organizationFrom(inventory);
  const lastUse = new Map<string, string>();
  for (const { email, orphan, lastInUse } of inventory.users) {
    const when = orphan || email === "" ? null : lastUseOf(lastInUse, inventory.readAt);
    if (when !== null) lastUse.set(userId(email), when);
  }
  return {
    organization,
    lastUse,
    ownAccount: userId(inventory.admin),
    shared: sharedIn(inventory),
    uncounted: uncountedIn(inventory, organization),
    today,
  };
}

function scanAgain({ unread }: Inventory): string {
  return ["Scan the organization again before planning.", ...unread].join(" ");
}

function sharedIn({ accounts, users }: Inventory): Set<string> {
  const shared = new Set<string>();
  for (const list of [accounts ?? [], users]) {
    const seen = new Set<string>();
    for (const { email } of list) {
      const id = userId(email);
      if (seen.has(id) && id !== "") shared.add(id);
      seen.add(id);
    }
  }
  return shared;
}

function uncountedIn({ totals }: Inventory, { used }: Organization): Map<string, number> {
  const more = totals.map(({ label, allocated }): [string, number] => {
    return [label, allocated === null ? 0 : (used.get(label)?.least ?? 0) - allocated];
  });
  return new Map(more.filter(([, count]) => count > 0));
}
