import { secondGeneration, settings } from "../settings.ts";
import { english, type Labels } from "./en.ts";
import { worded } from "./wording.ts";

/** A language nobody knows: every letter moves on, so that no label can be guessed. */
function unknownLanguage(labels: Labels): Labels {
  const shift = (letter: string, first: number) =>
    String.fromCharCode(((letter.charCodeAt(0) - first + 7) % 26) + first);
  const shifted = Object.entries(labels).map(([name, text]) => [
    name,
    text.replace(/[a-z]/g, (letter) => shift(letter, 97)).replace(/[A-Z]/g, (letter) => shift(letter, 65)),
  ]);
  return { ...labels, ...Object.fromEntries(shifted) };
}

export const labels: Labels =
  settings.knobs.language === "xx" ? unknownLanguage(english) : worded(english, settings.knobs.wording);

/** The accounts pages are called otherwise in each generation. */
export const accountsTitle = secondGeneration ? labels.accountsAndLocalGroups : labels.accountsAndGroups;
