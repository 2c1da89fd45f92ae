import { spellingsOf } from "./bundles";
import type { Inventory } from "./model";
import { normalizeText } from "./normalize";
import type { License } from "./organization";

/** The licenses of an organization, and the one spelling of a list of labels; a list that has it already is given back as it is. */
export interface Licenses {
  readonly licenses: readonly License[];
  readonly spelled: (labels: readonly string[]) => readonly string[];
}

/**
 * Every license that was read anywhere. The cards show what was bought, so what has no card was not (RULE-5); where no card was read,
 * nobody can tell (UNIT-2).
 */
export function licensesFrom(inventory: Inventory): Licenses {
  const licenses: License[] = [];
  for (const { label, total } of inventory.totals) {
    if (licenses.every((known) => normalizeText(known.label) !== normalizeText(label))) licenses.push({ label, total });
  }
  const bought = inventory.totals.length > 0 ? 0 : null;
  const spelling = spellingAmong(licenses);
  const spell = (label: string): string => {
    const spelled = spelling(label);
    if (spelled !== null) return spelled;
    licenses.push({ label, total: bought });
    return label;
  };
  const spelled = (labels: readonly string[]): readonly string[] =>
    labels.every((label) => spell(label) === label) ? labels : [...new Set(labels.map(spell))];
  for (const { licenses: held } of inventory.users) spelled(held);
  for (const { rule, quotas, leases } of inventory.groups) {
    spelled(rule ?? []);
    spelled(Object.keys(quotas));
    for (const { licenses: taken } of leases ?? []) spelled(taken);
  }
  return { licenses, spelled };
}

/**
 * How these licenses spell a label: as it is once normalized, else the one that is known by the same code (PLAN-5); null where there is
 * none, or more than one. The list may grow.
 */
export function spellingAmong(licenses: readonly License[]): (label: string) => string | null {
  const known = new Map<string, string>();
  return (label) => {
    const before = known.get(label);
    if (before !== undefined) return before;
    const same = (text: string) => licenses.filter((license) => normalizeText(license.label) === text);
    const exact = same(normalizeText(label));
    const found = exact.length > 0 ? exact : [...(spellingsOf(label) ?? [])].flatMap(same);
    const only = found.length === 1 ? (found[0]?.label ?? null) : null;
    if (only !== null) known.set(label, only);
    return only;
  };
}
