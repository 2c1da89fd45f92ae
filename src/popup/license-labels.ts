import type { Inventory } from "../rules/model";
import { normalizeText } from "../rules/normalize";

/** Every license that was read anywhere, the cards' first, each in one spelling. */
export function licenseLabels({ totals, users, groups }: Inventory): readonly string[] {
  const labels = new Map<string, string>();
  const add = (label: string): void => {
    const key = normalizeText(label);
    if (!labels.has(key)) labels.set(key, label);
  };
  for (const { label } of totals) add(label);
  for (const { licenses } of users) licenses.forEach(add);
  for (const { rule, leases } of groups) {
    rule?.forEach(add);
    for (const { licenses } of leases ?? []) licenses.forEach(add);
  }
  return [...labels.values()].sort();
}
