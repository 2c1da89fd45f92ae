import { learnedSentences } from "./learned-sentences";
import { pageSentences } from "./page-sentences";
import { planSentences } from "./plan-sentences";
import type { Reason } from "./reason";
import { refusalSentences } from "./refusal-sentences";
import { runSentences } from "./run-sentences";

export type { Reason };

const list = { ...planSentences, ...refusalSentences, ...pageSentences, ...runSentences, ...learnedSentences };

/** Every code there is. */
export type ReasonCode = keyof typeof list;
type Details = { [C in ReasonCode]: Parameters<(typeof list)[C]> };

/** Code -> the sentence made of its details. The one list; nothing else words a refusal. */
export const sentences: { readonly [C in ReasonCode]: (...details: Details[C]) => string } = list;

/** A reason by its code, with the details its sentence needs: `reason("ambiguous-name", "Alex Kim", emails)`, `reason("signed-out")`. */
export function reason<C extends ReasonCode>(code: C, ...details: Details[C]): Reason {
  return { code, text: sentences[code](...details) };
}
