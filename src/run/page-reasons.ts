import { pageSentences } from "./page-sentences";
import type { Reason } from "./reason";

export type { Reason };

/** The codes a page has use for: what a content script loads into every page is kept small. */
type PageCode = keyof typeof pageSentences;
type Details = { [C in PageCode]: Parameters<(typeof pageSentences)[C]> };

const sentences: { readonly [C in PageCode]: (...details: Details[C]) => string } = pageSentences;

/** The same as `reason` of the whole list, for what a page can tell. */
export function reason<C extends PageCode>(code: C, ...details: Details[C]): Reason {
  return { code, text: sentences[code](...details) };
}
