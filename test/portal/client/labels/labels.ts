import { type Renamable, renamable, unknownWord } from "../../renamable.ts";
import { knobs, secondGeneration } from "../settings.ts";
import { german } from "./de.ts";
import { english, type Labels } from "./en.ts";
import { japanese } from "./ja.ts";
import { halfTranslated, swapped, unknownLanguage } from "./odd-labels.ts";
import { worded } from "./wording.ts";

const languages = {
  en: worded(english, knobs.wording),
  ja: japanese,
  de: german,
  xx: unknownLanguage(english),
};

/** What is shown for a label that stands for several things, where it stands for this one. */
export const shownAs = (key: Renamable, text: string): string => (knobs.rename === key ? unknownWord : text);

/** A label that stands for one thing only is another word everywhere. */
function renamed(labels: Labels): Labels {
  const own = knobs.rename === "none" ? null : renamable[knobs.rename];
  return own ? { ...labels, [own]: unknownWord } : labels;
}

/** What everything is called on this page. */
export const labels: Labels = renamed(swapped(halfTranslated(languages[knobs.language])));

/** The accounts pages are called otherwise in each generation. */
export const accountsTitle = secondGeneration ? labels.accountsAndLocalGroups : labels.accountsAndGroups;
