import type { UnknownWords } from "../../portal/recorded-page";
import { normalizeText } from "../../rules/normalize";
import { isControlWord, isHookWord, isLabel } from "./known-words";

const email = /[^\s@<>()[\]"',;:]+@[^\s@<>()[\]"',;:]+/;
const onlyNumbers = /^[\d\s.,:/%+()–—-]*\d[\d\s.,:/%+()–—-]*$/;
const pager = /(\d[\d.,]*)(\s*[-–—]\s*)(\d[\d.,]*)\s+[\p{L}\p{M}]{1,5}\s+(\d[\d.,]*)/u;
const word = /[\p{L}\p{M}\p{N}]+/gu;
const camel = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{L}/gu;
const titleLinks = [" for ", ": ", " - ", " – "];

/** Words and numbers that stand in place of what a page says: within one recording the same text has the same placeholder. */
export class Placeholders {
  readonly #organization: string;
  readonly #texts = new Map<string, string>();
  readonly #people = new Map<string, string>();
  readonly #words = new Map<string, string>();
  readonly #ids = new Map<string, string>();
  readonly #unknown = new Map<string, UnknownWords>();

  /** `organization`: how the address names it. It is called `organization` wherever a text is that and no more. */
  constructor(organization: string) {
    this.#organization = letters(organization);
  }

  /** What may be put back by who looks at the recording: words of controls' names. */
  get unknown(): UnknownWords[] {
    return [...this.#unknown.values()];
  }

  /** A text that is data. Whole labels stay, e-mails stay e-mails, numbers keep their shape, the rest is a placeholder. */
  data(text: string): string {
    return around(text, (plain) => this.#whole(plain) ?? this.#titled(plain) ?? this.#listed(plain));
  }

  /** A text that names a control: its known words stay; of a panel's title what it is about is data. `offered`: unknown words may be put back. */
  wording(text: string, offered: boolean): string {
    return around(text, (plain) => this.#whole(plain) ?? this.#titled(plain) ?? this.#worded(plain, offered));
  }

  /** A class, a test hook, a name of an element: its known words stay, everything else is an x. */
  hook(text: string): string {
    return text
      .replace(/[^\p{L}\p{N}_. /:-]/gu, "-")
      .replace(word, (whole) => {
        if (/^\d+$/.test(whole)) return shaped(whole);
        return /\d/.test(whole) ? "x" : whole.replace(camel, (part) => (isHookWord(part) ? part : "x"));
      })
      .replace(/(?<![\p{L}\p{N}])x([^\p{L}\p{N}]?x)+(?![\p{L}\p{N}])/gu, "x");
  }

  id(text: string): string {
    return numbered(this.#ids, text, "id-");
  }

  #whole(text: string): string | null {
    if (isLabel(text)) return text;
    if (this.#organization !== "" && letters(text) === this.#organization) return "organization";
    const page = pager.exec(text);
    if (page) {
      const [found, first = "", dash = "", last = "", total = ""] = page;
      const shown = `${shaped(first)}${dash}${shaped(last)} of ${shaped(total)}`;
      const before = text.slice(0, page.index).trim();
      const after = text.slice(page.index + found.length).trim();
      return [before && this.#text(before), shown, after && this.#text(after)].filter((part) => part !== "").join(" ");
    }
    return onlyNumbers.test(text) ? shaped(text) : null;
  }

  /** Lists in one text keep their commas, so that each entry is the same wherever it stands. */
  #listed(text: string): string {
    const parts = text.split(/,\s+/);
    return parts.every((part) => part.trim() !== "")
      ? parts.map((part) => this.#whole(part.trim()) ?? this.#text(part)).join(", ")
      : this.#text(text);
  }

  #text(text: string): string {
    const found = email.exec(text);
    if (!found) return numbered(this.#texts, normalizeText(text), "text-");
    const [address] = found;
    const before = text.slice(0, found.index).replace(/[^\p{L}\p{N}]+$/u, "");
    const after = text.slice(found.index + address.length).replace(/^[^\p{L}\p{N}]+/u, "");
    const person = `${numbered(this.#people, address.toLowerCase(), "user-")}@example.invalid`;
    return [before && this.#text(before), person, after && this.#text(after)].filter((part) => part !== "").join(" ");
  }

  #titled(text: string): string | null {
    for (const link of titleLinks) {
      const at = text.indexOf(link);
      const head = text.slice(0, at);
      if (at > 0 && isLabel(head)) return `${head}${link}${this.data(text.slice(at + link.length))}`;
    }
    return null;
  }

  #worded(text: string, offered: boolean): string {
    if (text.includes("@")) return this.#text(text);
    let told = "";
    let run = "";
    const end = (): void => {
      if (run !== "") told += this.#unknownWords(run, text, offered);
      run = "";
    };
    let from = 0;
    for (const found of text.matchAll(word)) {
      const between = text.slice(from, found.index);
      from = found.index + found[0].length;
      const known = isControlWord(found[0]) ? found[0] : null;
      const kept = known ?? (/^\d+$/.test(found[0]) ? shaped(found[0]) : null);
      if (kept === null) {
        if (run === "") told += plainBetween(between);
        run += run === "" ? found[0] : `${between}${found[0]}`;
      } else {
        end();
        told += `${plainBetween(between)}${kept}`;
      }
    }
    end();
    return told + plainBetween(text.slice(from));
  }

  #unknownWords(words: string, name: string, offered: boolean): string {
    const placeholder = numbered(this.#words, normalizeText(words), "word-");
    if (offered && !this.#unknown.has(placeholder)) this.#unknown.set(placeholder, { placeholder, words, name });
    return placeholder;
  }
}

/** As many digits, none of the number itself; one that is smaller than another never becomes the larger. */
export const shaped = (text: string): string =>
  text.replace(/\d(?:[\d.,]*\d)?/g, (number) =>
    /[1-9]/.test(number) ? number.replace(/\d/g, "0").replace("0", "1") : number,
  );

const letters = (text: string): string => normalizeText(text).replace(/[^\p{L}\p{N}]/gu, "");

const plainBetween = (text: string): string => text.replace(/[^\s.,:;()&/+!?*–—'"-]/gu, "");

/** One space stands for all that is before and after a text. */
function around(text: string, redacted: (plain: string) => string): string {
  const plain = text.trim();
  if (plain === "") return text === "" ? "" : " ";
  return `${/^\s/.test(text) ? " " : ""}${redacted(plain)}${/\s$/.test(text) ? " " : ""}`;
}

function numbered(known: Map<string, string>, key: string, before: string): string {
  const found = known.get(key) ?? `${before}${known.size + 1}`;
  known.set(key, found);
  return found;
}
