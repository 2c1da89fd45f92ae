import type { PageReading } from "../../src/messages";
import type { Standing } from "../../src/run/standing-shape";

const marks = { recognized: "ok", ambiguous: "??", missing: "no", "not-in-sight": "--" } as const;
const words = {
  recognized: "recognized",
  ambiguous: "ambiguous",
  missing: "missing",
  "not-in-sight": "not in sight: what it stands in is not open",
} as const;

/** What is said about a page, a line each: what it is taken for, then everything that was looked for. */
export function checklist(page: PageReading, standing: readonly Standing[]): string[] {
  const lacks = page.missing.length > 0 ? `; not found: ${page.missing.join(", ")}` : "";
  return [`The page is taken for: ${page.verdict} (language ${page.language}${lacks})`, ...standing.map(line)];
}

function line({ where, kind, label, verdict, count }: Standing): string {
  const many = verdict === "recognized" && count === 1 ? "" : `, ${count} of them`;
  return `  ${marks[verdict]}  ${kind} "${label}" (${where}): ${words[verdict]}${verdict === "missing" || verdict === "not-in-sight" ? "" : many}`;
}
