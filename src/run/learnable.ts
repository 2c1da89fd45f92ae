import { keyOf, type NeededKind } from "../flows/needed-shape";
import type { Labels } from "../portal/labels/labels";
import { normalizeText } from "../rules/normalize";

/** Kinds whose elements could be taken for each other: a name means one of them only. */
const alike: readonly (readonly (keyof Labels)[])[] = [
  ["icon", "button"],
  ["option"],
  ["tab"],
  ["section"],
  ["panel"],
  ["menu"],
  ["heading"],
  ["field"],
  ["column"],
];

/**
 * What a name already means that it was to be learned for: the key of another label whose elements could be taken for this one's, or null. Two
 * labels that go by one name already, like a page's list and its tab, may share another.
 */
export function otherMeaning(
  labels: Labels,
  { kind, label }: { readonly kind: NeededKind; readonly label: string },
  spelling: string,
): string | null {
  const wanted = normalizeText(spelling);
  for (const other of alike.find((kinds) => kinds.includes(kind)) ?? [kind]) {
    for (const [name, spellings] of Object.entries(labels[other])) {
      if (other === kind && name === label) continue;
      if (isTwin(other, name, kind, label)) continue;
      if (spellings.some((known) => normalizeText(known) === wanted)) return `${other}.${name}`;
    }
  }
  return null;
}

/** Labels that stand for the same element in two places, or in two generations of the portal. */
const twins: readonly (readonly string[])[] = [
  ["tab.Users", "tab.User accounts"],
  ["button.Release license", "button.Release"],
  ["button.Cancel", "button.Close"],
];

const isTwin = (otherKind: string, other: string, kind: NeededKind, label: string): boolean =>
  twins.some((pair) => pair.includes(`${otherKind}.${other}`) && pair.includes(keyOf({ kind, label })));
