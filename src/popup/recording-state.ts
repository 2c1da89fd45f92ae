import { signal } from "@preact/signals";
import { browser } from "../browser";
import type { RecordedPage, UnknownWords } from "../portal/recorded-page";
import { doing } from "./actions";
import { ask } from "./ask";

/** The recording that is looked at; null: none is. It is kept here only, until it is saved or put away. */
export const recorded = signal<RecordedPage | null>(null);
/** Placeholders whose words the admin put back. */
export const putBack = signal<ReadonlySet<string>>(new Set());

/** Has the portal tab recorded as it stands, to be looked at. */
export const recordPage = (): Promise<boolean> =>
  doing(async (tab) => {
    // The recorder is no part of the script every page loads. Asking comes first: it has to follow the press.
    await browser.permissions.request({ permissions: ["scripting"] });
    const { page, reason } = await ask("popup-background/record-page", { tab });
    putBack.value = new Set();
    recorded.value = page;
    return { reason };
  });

/** The recording with the words that were put back: what is shown, and what is saved. */
export function recordingText({ text, unknown }: RecordedPage, back: ReadonlySet<string>): string {
  return unknown
    .filter(({ placeholder }) => back.has(placeholder))
    .reduce((told, { placeholder, words }) => told.replaceAll(whole(placeholder), () => escaped(words)), text);
}

/** Not a part of "word-12". */
const whole = (placeholder: UnknownWords["placeholder"]): RegExp => new RegExp(`\\b${placeholder}(?!\\d)`, "g");

const escaped = (words: string): string => JSON.stringify(words).slice(1, -1);
