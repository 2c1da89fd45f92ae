import { type Book, bookFor } from "../portal/labels/book";
import type { Labels } from "../portal/labels/labels";
import { languageOf } from "../portal/labels/languages";
import type { Kind, Learned } from "../portal/labels/learned";
import { type Reason, reason } from "../run/page-reasons";
import { namesOf } from "./names";

let learned: readonly Learned[] = [];
let kept: { readonly language: string; readonly book: Book | null } | null = null;

/** Takes over what was learned about labels on this host. */
export function setLearned(entries: readonly Learned[]): void {
  learned = entries;
  kept = null;
}

/** The language of the labels this page is read with; where there are none for it, the language it announces. */
export function pageLanguage(): string {
  const { lang } = document.documentElement;
  return languageOf(lang) ?? lang.toLowerCase();
}

/** What this page's controls are called, or null where we know no labels of its language: then nothing is read and nothing is pressed. */
export function bookOfPage(): Book | null {
  const language = pageLanguage();
  if (kept?.language !== language) kept = { language, book: bookFor(language, learned) };
  return kept.book;
}

export const labelsOfPage = (): Labels | null => bookOfPage()?.labels ?? null;

/** Why a control that writes may not be pressed by the name it bears: that is no more than a hypothesis. Null where the name is sure. */
export function unconfirmed(kind: Kind, label: string, names: readonly string[]): Reason | null {
  const book = bookOfPage();
  if (!book) return reason("unknown-language", pageLanguage());
  return names.some((name) => book.isSure(kind, label, name)) ? null : reason("label-not-confirmed", label, names[0]);
}

/** The same for any element by what it is called. */
export const unconfirmedControl = (kind: Kind, label: string, element: Element): Reason | null =>
  unconfirmed(kind, label, namesOf(element));
