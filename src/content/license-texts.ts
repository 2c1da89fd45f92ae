import type { Labels } from "../portal/labels/labels";
import { normalizeText } from "../rules/normalize";

/** "(12/40 used)", "12 of 40", "[3/5]" behind a label: how many are used, and how many there may be. */
const counts = /\s*[([]?\s*(\d+)\s*(?:\/|of|von|de|sur)\s*(\d+)(?:\s+[\p{L}\p{N}_]+)?\s*[)\]]?$/iu;

/** A license label without the counts behind it. */
export const withoutCounts = (label: string): string => label.replace(counts, "").trim();

/** Chips or a comma list, as labels; "No license" is the empty set. */
export function licensesIn(texts: readonly string[], labels: Labels): string[] {
  const none = labels.cell["No license"].map(normalizeText);
  return piecesOf(texts).filter((piece) => !none.includes(normalizeText(piece)));
}

/** The same where a limit may stand behind a label: the labels alone, and the limits by label. */
export function limitedLicensesIn(
  texts: readonly string[],
  labels: Labels,
): { readonly licenses: string[]; readonly quotas: Record<string, number> } {
  const quotas: Record<string, number> = {};
  const licenses: string[] = [];
  for (const piece of licensesIn(texts, labels)) {
    const label = withoutCounts(piece);
    // Counts may be a text of their own behind the label they belong to.
    const owner = label === "" ? licenses.at(-1) : label;
    if (label !== "") licenses.push(label);
    const limit = counts.exec(piece)?.[2];
    if (owner !== undefined && limit !== undefined) quotas[owner] = Number(limit);
  }
  return { licenses, quotas };
}

const piecesOf = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => text.split(/[,;\n]/))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
