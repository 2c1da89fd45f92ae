import { normalizeText } from "../../rules/normalize";
import { en } from "./en";
import type { Labels } from "./labels";
import { Kind } from "./learned";
import { isWriting } from "./writing";

/** One spelling of one label. */
export interface Meaning {
  readonly kind: Kind;
  readonly label: string;
  readonly spelling: string;
}

/** Every spelling of a table of labels. */
export const meaningsOf = (labels: Labels): Meaning[] =>
  Kind.options.flatMap((kind) =>
    Object.entries<readonly string[]>(labels[kind]).flatMap(([label, spellings]) =>
      spellings.map((spelling) => ({ kind, label, spelling })),
    ),
  );

/** One text for one label. */
export const labelKey = ({ kind, label }: Omit<Meaning, "spelling">): string => `${kind}/${label}`;

/** One text for one spelling of one label, however it is written. */
export const meaningKey = (meaning: Meaning): string => `${labelKey(meaning)}/${normalizeText(meaning.spelling)}`;

const english = meaningsOf(en);
/** The labels there are, as `kind/label`. */
export const allLabels: ReadonlySet<string> = new Set(english.map(labelKey));

const sharing: ReadonlySet<string> = new Set(
  english.flatMap((one) =>
    english
      .filter(({ kind, spelling }) => kind === one.kind && normalizeText(spelling) === normalizeText(one.spelling))
      .map((other) => `${labelKey(one)}=${labelKey(other)}`),
  ),
);

/** Whether two labels may be spelled alike: those that are in English ("Users" is a tab of two pages). */
export const mayShare = (one: Meaning, other: Meaning): boolean => sharing.has(`${labelKey(one)}=${labelKey(other)}`);

/** Whether two labels must be told apart by their spelling: those of one kind, and all that write. */
export const mustDiffer = (one: Meaning, other: Meaning): boolean =>
  (one.kind === other.kind || (isWriting(one.kind, one.label) && isWriting(other.kind, other.label))) &&
  !mayShare(one, other);
