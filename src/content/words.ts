import { en } from "../portal/labels/en";
import type { Labels } from "../portal/labels/labels";

/** The labels by language, as `html[lang]` announces it. Others follow when their labels are known for sure. */
const languages: Record<string, Labels> = { en };

/** The language the page announces: its first subtag, `en` where it announces none, as the portal itself does. */
export function pageLanguage(): string {
  return (document.documentElement.lang || "en").toLowerCase().split("-")[0] ?? "en";
}

/** The labels for the page's language, or null where we have none: then nothing is read and nothing is pressed. */
export function labelsOfPage(): Labels | null {
  return languages[pageLanguage()] ?? null;
}
