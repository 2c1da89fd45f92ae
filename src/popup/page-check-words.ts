import type { CheckLine, LineVerdict } from "../run/page-check-shape";
import type { IconName } from "./icon";

interface VerdictWords {
  readonly kind: string;
  readonly icon: IconName;
  readonly name: string;
}

/** Icon and word for each verdict: color alone says nothing. */
export const verdictWords: Record<LineVerdict, VerdictWords> = {
  green: { kind: "verified", icon: "check", name: "Found" },
  ambiguous: { kind: "choice", icon: "question", name: "Ambiguous" },
  missing: { kind: "failed", icon: "cross", name: "Missing" },
  unconfirmed: { kind: "choice", icon: "question", name: "Not confirmed" },
  "not-reached": { kind: "skipped", icon: "skip", name: "Not reached" },
};

/** Whether a line keeps a run from starting, or may. */
export const isOpenLine = ({ verdict }: CheckLine): boolean => verdict !== "green";

const urgency: readonly LineVerdict[] = ["missing", "ambiguous", "unconfirmed", "not-reached", "green"];

/** What has to be done something about comes first. */
export function linesInOrder(lines: readonly CheckLine[]): {
  readonly open: readonly CheckLine[];
  readonly green: readonly CheckLine[];
} {
  const open = lines.filter(isOpenLine);
  return {
    open: open.sort((one, other) => urgency.indexOf(one.verdict) - urgency.indexOf(other.verdict)),
    green: lines.filter((line) => !isOpenLine(line)),
  };
}

/** How a line was found, or why it was not. */
export function shownHow({ verdict, spelling, role, from, detail }: CheckLine): string {
  const found = spelling === "" ? "" : `“${spelling}”, a ${role}, named by ${from}. `;
  if (verdict === "missing") return detail || "Nothing on the page goes by a name we know.";
  return `${found}${detail}`.trim();
}
