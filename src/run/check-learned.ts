import { claimsFor } from "../portal/labels/book";
import { languages } from "../portal/labels/languages";
import type { Learned, LearnedName, Lesson } from "../portal/labels/learned";
import { allLabels, labelKey, meaningKey, mustDiffer } from "../portal/labels/meanings";
import { normalizeText, sameLabel } from "../rules/normalize";
import { type Reason, reason } from "./reasons";

/**
 * Null where a spelling may be learned beside those that were; else why not. It may widen what one label is called. It may never take a name
 * from another label, so that what is pressed is still exactly one, and the right one.
 */
export function checkLearned(lesson: Lesson, learned: readonly Learned[]): Reason | null {
  const { host, language, label, spelling } = lesson;
  if (!allLabels.has(labelKey(lesson))) return reason("label-unknown", label);
  if (normalizeText(spelling) === "") return reason("spelling-empty", label);
  if (!Object.hasOwn(languages, language)) return reason("label-language-unknown", language);
  const here = learned.filter((one) => one.host === host && one.language === language);
  const known = [...claimsFor(language), ...here].filter((one) => sameLabel(one.spelling, spelling));
  const other = known.find((one) => mustDiffer(one, lesson));
  if (other) return reason("spelling-taken", label, spelling, other.label);
  if (lesson.how === "taught" || known.some((one) => labelKey(one) === labelKey(lesson))) return null;
  return reason("spelling-not-known", label, spelling);
}

/** Whether two learned spellings are one. */
export const sameLearned = (one: LearnedName, other: LearnedName): boolean =>
  one.host === other.host && one.language === other.language && meaningKey(one) === meaningKey(other);
