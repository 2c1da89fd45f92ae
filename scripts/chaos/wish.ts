import type { Quotas } from "../../test/portal/server/write-log";
import { directLabels, ruleLabels, ruleQuotas } from "../../test/portal/store/counts";
import { leaseKey, type Store } from "../../test/portal/store/model";

/** Labels in the order of the licenses; null where there is no record. */
export type Labels = readonly string[] | null;

interface InGroup {
  readonly groupId: string;
  readonly group: string;
  readonly userId: string;
  readonly email: string;
}

/**
 * What one plan row means in the replica's own terms, made from its store and not from anything the extension said. `before` is what it was
 * planned from.
 */
export type Wish =
  | {
      readonly about: "direct";
      readonly userId: string;
      readonly email: string;
      readonly before: Labels;
      readonly after: Labels;
    }
  | {
      readonly about: "rule";
      readonly groupId: string;
      readonly group: string;
      readonly before: readonly string[];
      readonly after: readonly string[];
      readonly quotas: Quotas;
    }
  | ({ readonly about: "lease" } & InGroup)
  | ({ readonly about: "out" } & InGroup)
  | ({ readonly about: "in" } & InGroup);

export const sameText = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether a store shows what a row was to bring about. */
export function isShown(store: Store, wish: Wish): boolean {
  switch (wish.about) {
    case "direct":
      return sameText(directLabels(store, wish.userId), wish.after);
    case "rule":
      return sameText(ruleLabels(store, wish.groupId), wish.after) && sameQuotas(ruleQuotas(store, wish.groupId), wish);
    case "lease":
      return !hasLease(store, wish);
    case "out":
      return !isListed(store, wish) && !hasLease(store, wish);
    case "in":
      return isListed(store, wish);
  }
}

const sorted = (quotas: Quotas): unknown => Object.entries(quotas).sort();

const sameQuotas = (now: Quotas, { quotas }: { readonly quotas: Quotas }): boolean =>
  sameText(sorted(now), sorted(quotas));

const hasLease = (store: Store, { groupId, userId }: InGroup): boolean => store.leases.has(leaseKey(groupId, userId));

const isListed = (store: Store, { groupId, userId }: InGroup): boolean =>
  store.groups.get(groupId)?.members.has(userId) ?? false;
