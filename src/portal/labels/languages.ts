import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { ja } from "./ja";
import type { Labels } from "./labels";
import { ptBr } from "./pt-br";
import { zhCn } from "./zh-cn";

/** Every language there are labels for. English is known for sure; of the others every spelling is a hypothesis. */
export const languages: Readonly<Record<string, Labels>> = { en, ja, "zh-cn": zhCn, de, fr, es, "pt-br": ptBr };

/**
 * The language of the labels for what a page announces (`html[lang]`): its whole tag, else the tag's first part; English where it announces
 * none, as the portal itself does. Null where there are no labels: then nothing is read and nothing pressed.
 */
export function languageOf(announced: string): string | null {
  const tag = announced.trim().toLowerCase().replaceAll("_", "-") || "en";
  const [first = ""] = tag.split("-");
  return [tag, first].find((one) => Object.hasOwn(languages, one)) ?? null;
}
