import type { Inventory } from "../rules/model";
import { normalizeText } from "../rules/normalize";
import { licenseLabels } from "./license-labels";

/** How many units of one license are in use, by the way they are held, against what was bought. */
export interface LicenseUse {
  readonly label: string;
  readonly bought: number | null;
  readonly direct: number;
  readonly inherited: number;
  /** In use by the card's own count, and by nobody who was read. */
  readonly other: number;
  readonly free: number;
  readonly over: number;
}

/** Units by license, in the order of the cards. A user who holds a license from two groups holds two entries, and is counted so. */
export function licenseUse(inventory: Inventory): readonly LicenseUse[] {
  const cards = new Map(inventory.totals.map((card) => [normalizeText(card.label), card]));
  const direct = counted(inventory.users.map(({ licenses }) => licenses));
  const inherited = counted(inventory.groups.flatMap(({ leases }) => (leases ?? []).map(({ licenses }) => licenses)));
  return licenseLabels(inventory).map((label) => {
    const key = normalizeText(label);
    const card = cards.get(key);
    const bought = card?.total ?? null;
    const known = { direct: direct.get(key) ?? 0, inherited: inherited.get(key) ?? 0 };
    const other = Math.max(0, (card?.allocated ?? 0) - known.direct - known.inherited);
    const left = (bought ?? 0) - known.direct - known.inherited - other;
    const { free, over } =
      bought === null ? { free: 0, over: 0 } : { free: Math.max(0, left), over: Math.max(0, -left) };
    return { label, bought, ...known, other, free, over };
  });
}

function counted(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const labels of lists) {
    for (const label of labels) {
      const key = normalizeText(label);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}
