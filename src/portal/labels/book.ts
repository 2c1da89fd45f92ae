import { normalizeText } from "../../rules/normalize";
import { en } from "./en";
import type { Labels } from "./labels";
import { languages } from "./languages";
import type { Kind, Learned } from "./learned";
import { labelKey, type Meaning, meaningKey, meaningsOf, mustDiffer } from "./meanings";

/** What the controls of a page are called, in its language and where it fell back to another, and how sure that is. */
export interface Book {
  /** One of `languages`. */
  readonly language: string;
  /** Every spelling that may be read and followed. */
  readonly labels: Labels;
  /** Whether a spelling of a label is known for sure: it is English, or an admin vouched for it here. Every other is a hypothesis. */
  isSure(kind: Kind, label: string, spelling: string): boolean;
}

export interface Claim extends Meaning {
  readonly sure: boolean;
  /** Where two claims cannot both be right, the lower one is. */
  readonly rank: 0 | 1 | 2;
}

/**
 * The book for a page of a language: that language's labels and the English ones (a page is in English where it is not translated), what was
 * learned here, and every other language's (a page may announce another language than it shows). A spelling that would mean two different
 * labels is left out. Null for a language without labels.
 */
export function bookFor(language: string, learned: readonly Learned[]): Book | null {
  if (!Object.hasOwn(languages, language)) return null;
  const vouched = learned
    .filter((one) => one.language === language)
    .map(({ kind, label, spelling }): Claim => ({ kind, label, spelling, sure: true, rank: 1 }));
  const kept = unambiguous([...claimsFor(language), ...vouched]);
  const sure = new Set(kept.filter((claim) => claim.sure).map(meaningKey));
  return {
    language,
    labels: labelsOf(kept),
    isSure: (kind, label, spelling) => sure.has(meaningKey({ kind, label, spelling })),
  };
}

/** What spellings mean on a page of a language before anything was learned, those with two meanings too. */
export const claimsFor = (language: string): readonly Claim[] =>
  Object.entries(languages)
    .map(
      ([name, labels]) => ({ labels, sure: labels === en, rank: labels === en || name === language ? 0 : 2 }) as const,
    )
    .sort((one, other) => one.rank - other.rank)
    .flatMap(({ labels, sure, rank }) => meaningsOf(labels).map((meaning) => ({ ...meaning, sure, rank })));

/** The claims without those that stand against one of the same or a lower rank. */
function unambiguous(claims: readonly Claim[]): Claim[] {
  const alike = grouped(claims, ({ spelling }) => normalizeText(spelling));
  return claims.filter(
    (claim) =>
      !alike.get(normalizeText(claim.spelling))?.some((other) => other.rank <= claim.rank && mustDiffer(claim, other)),
  );
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one)) ?? [];
    group.push(one);
    groups.set(keyOf(one), group);
  }
  return groups;
}

/** The labels with exactly these spellings, each once. */
function labelsOf(claims: readonly Meaning[]): Labels {
  const byLabel = grouped(claims, labelKey);
  const of = (kind: Kind) => (label: string) => {
    const spellings = byLabel.get(labelKey({ kind, label })) ?? [];
    return [...new Map(spellings.map(({ spelling }) => [normalizeText(spelling), spelling])).values()];
  };
  return {
    menu: respelled(en.menu, of("menu")),
    heading: respelled(en.heading, of("heading")),
    tab: respelled(en.tab, of("tab")),
    section: respelled(en.section, of("section")),
    icon: respelled(en.icon, of("icon")),
    panel: respelled(en.panel, of("panel")),
    option: respelled(en.option, of("option")),
    button: respelled(en.button, of("button")),
    field: respelled(en.field, of("field")),
    column: respelled(en.column, of("column")),
    cell: respelled(en.cell, of("cell")),
    kind: respelled(en.kind, of("kind")),
    count: respelled(en.count, of("count")),
  };
}

function respelled<L extends string>(
  labels: Readonly<Record<L, readonly string[]>>,
  spell: (label: string) => readonly string[],
): Record<L, readonly string[]> {
  const fresh: Record<L, readonly string[]> = { ...labels };
  for (const label in fresh) fresh[label] = spell(label);
  return fresh;
}
