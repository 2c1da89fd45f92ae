import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { knobs } from "../../test/portal/knobs";
import { entries, type Skin } from "../../test/portal/skins";

const imported = /(?:from|import)\s*\(?\s*"(\.[^"]+)"/g;
const read = /\bknobs(?:\.([a-z]+)|\["([a-z-]+)"\])/g;

/** The knobs the pages of a skin know of: those that any of its files reads, and all of the server, which stands behind every skin. */
export function heededBy(skin: Skin): Set<string> {
  const names = new Set<string>();
  for (const [name, { from }] of Object.entries(knobs)) if (from === "at once") names.add(name);
  for (const file of filesFrom(new URL(`../../test/portal/${entries[skin]}`, import.meta.url)))
    for (const [, plain, quoted] of textOf(file).matchAll(read)) names.add(plain ?? quoted ?? "");
  return names;
}

/** A file and all it imports of ours, whatever imports them. */
function filesFrom(entry: URL): URL[] {
  const found = new Map([[entry.href, entry]]);
  // What is added while it is walked through is walked through as well.
  for (const file of found.values())
    for (const [, path = ""] of textOf(file).matchAll(imported)) {
      const next = new URL(path, file);
      if (!found.has(next.href)) found.set(next.href, next);
    }
  return [...found.values()];
}

const textOf = (file: URL): string => readFileSync(fileURLToPath(file), "utf8");
