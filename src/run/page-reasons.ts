import { learnedSentences } from "./learned-sentences";
import { pageSentences } from "./page-sentences";
import type { Reason } from "./reason";

export type { Reason };

/** The sentences a page has use for: what a content script loads into every page is kept small. */
const list = { ...pageSentences, ...learnedSentences };

type PageCode = keyof typeof list;
type Details = { [C in PageCode]: Parameters<(typeof list)[C]> };

const sentences: { readonly [C in PageCode]: (...details: Details[C]) => string } = list;

/** The same as `reason` of the whole list, for what a page can tell. */
export function reason<C extends PageCode>(code: C, ...details: Details[C]): Reason {
  return { code, text: sentences[code](...details) };
}
