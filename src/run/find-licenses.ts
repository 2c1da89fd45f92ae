import { spellingsOf } from "../rules/bundles";
import type { Inventory } from "../rules/model";
import { normalizeText } from "../rules/normalize";
import { type Reason, reason } from "./reasons";

/** Labels as this organization's portal shows them, and texts that name a license nobody here has. */
export interface Named {
  readonly labels: readonly string[];
  readonly absent: readonly string[];
}

/**
 * Looks up the licenses a plan line names: by the label the portal shows, by product code or by another published name (PLAN-5). A text
 * that names no license at all is refused, so that a misspelled label never passes as "not held".
 */
export function licenseFinder(
  inventory: Inventory,
): (texts: readonly string[]) => Named | { readonly problem: Reason } {
  const shown = shownIn(inventory);
  /** Long plans name few licenses. */
  const known = new Map<string, string[]>();

  return (texts) => {
    const labels: string[] = [];
    const absent: string[] = [];
    for (const text of texts) {
      const found = known.get(text) ?? meant(text);
      if (found !== null) known.set(text, found);
      if (found === null) return { problem: reason("unknown-license", text.slice(0, 80), [...shown.values()].sort()) };
      if (found.length > 1) return { problem: reason("ambiguous-license", text, found) };
      if (found[0] === undefined) absent.push(text);
      else labels.push(found[0]);
    }
    return { labels: [...new Set(labels)], absent };
  };

  /** Labels the text can mean; null where it names no license at all. */
  function meant(text: string): string[] | null {
    const exact = shown.get(normalizeText(text));
    if (exact !== undefined) return [exact];
    const spellings = spellingsOf(text);
    if (spellings === null) return null;
    return [...spellings].flatMap((spelling) => shown.get(spelling) ?? []);
  }
}

/** The labels that are shown anywhere, by their normalized spelling; the first writing of each. */
function shownIn({ totals, users, groups }: Inventory): Map<string, string> {
  const seen = new Set(totals.map(({ label }) => label));
  const note = (labels: readonly string[]): void => {
    for (const label of labels) seen.add(label);
  };
  for (const { licenses } of users) note(licenses);
  for (const { rule, leases } of groups) {
    note(rule ?? []);
    for (const { licenses } of leases ?? []) note(licenses);
  }
  const shown = new Map<string, string>();
  for (const label of seen) if (!shown.has(normalizeText(label))) shown.set(normalizeText(label), label);
  return shown;
}
