import { componentWords, interfaceWords } from "../../portal/interface-words";
import { languages } from "../../portal/labels/languages";
import { normalizeText } from "../../rules/normalize";

/** The labels of every language there are labels for; what an admin taught this browser is none of them. */
const spellings: readonly string[] = Object.values(languages)
  .flatMap((one) => Object.values<Readonly<Record<string, readonly string[]>>>({ ...one }))
  .flatMap((group) => Object.values(group).flat());
const labels = new Set(spellings.map(normalizeText));

export const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const ofControls = new Set([...interfaceWords, ...spellings.flatMap(wordsIn)]);
const ofHooks = new Set([...ofControls, ...componentWords]);

/** Whether a text is, as a whole, a known label of any language. */
export const isLabel = (text: string): boolean => labels.has(normalizeText(text));

/** Whether a word may stand in the name of a control. */
export const isControlWord = (word: string): boolean => ofControls.has(word.toLowerCase());

/** Whether a word may stand in a class, a test hook or the name of an element. */
export const isHookWord = (word: string): boolean => ofHooks.has(word.toLowerCase());
