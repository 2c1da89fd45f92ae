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

/** What everything is called on this page. */
export const labels: Labels = swapped(halfTranslated(languages[knobs.language]));

/** The accounts pages are called otherwise in each generation. */
export const accountsTitle = secondGeneration ? labels.accountsAndLocalGroups : labels.accountsAndGroups;
