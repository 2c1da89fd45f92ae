import { normalizeText } from "../rules/normalize";

/** Somebody a list shows. */
interface Person {
  readonly email: string;
  readonly name: string;
}

const emails = /[^\s@<>(),;"']+@[^\s@<>(),;"']+\.[^\s@<>(),;"'?!]+/g;

/**
 * Whether a question names this person and nobody else of the list: by e-mail, or by a name that nobody else bears. A longer name that holds a
 * shorter one is read as the longer one.
 */
export function asksAbout(texts: readonly string[], person: Person, list: readonly Person[]): boolean {
  const shown = texts.join(" ").toLowerCase().match(emails) ?? [];
  const addresses = shown.map((address) => address.replace(/[.:]+$/, ""));
  if (addresses.some((address) => address !== person.email)) return false;
  const own = normalizeText(person.name);
  const names = new Set([own, ...list.map(({ name }) => normalizeText(name))]);
  const sorted = [...names].filter((name) => name !== "").sort((one, other) => other.length - one.length);
  let rest = normalizeText(texts.join(" "));
  let named = false;
  for (const name of sorted) {
    const found = wholly(name);
    if (!found.test(rest)) continue;
    if (name !== own) return false;
    named = true;
    rest = rest.replace(wholly(name), "\u0000");
  }
  const bearers = list.filter(({ name }) => normalizeText(name) === own);
  return addresses.length > 0 || (named && bearers.length <= 1);
}

/** The name as whole words. */
const wholly = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "gu");
