/**
 * One spelling for texts that differ only in how they are written: compatibility forms, case, spacing (no-break spaces too), invisible
 * format characters, kinds of dash, "&" for "and", a trailing ellipsis or colon. Idempotent. RULES.md, CHK-3.
 */
export function normalizeText(text: string): string {
  const known = normalized.get(text);
  if (known !== undefined) return known;
  const fresh = normalizeAnew(text);
  if (normalized.size >= 5000) normalized.clear();
  normalized.set(text, fresh);
  return fresh;
}

/** The few labels there are come by thousands of times in a large plan. */
const normalized = new Map<string, string>();

function normalizeAnew(text: string): string {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[\p{Pd}\u2212]/gu, "-")
    .replace(/&/g, " and ")
    .replace(/\s+/g, " ")
    .trimStart();
  let end = plain.length;
  while (end > 0) {
    if (plain[end - 1] === " " || plain[end - 1] === ":") end -= 1;
    else if (plain.endsWith("...", end)) end -= 3;
    else break;
  }
  return plain.slice(0, end);
}

/** Whether two labels are the same label: equal as a whole once normalized, never by a part. */
export function sameLabel(one: string, other: string): boolean {
  return normalizeText(one) === normalizeText(other);
}
