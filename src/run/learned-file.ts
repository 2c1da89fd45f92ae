import * as z from "zod/mini";
import { Learned } from "../portal/labels/learned";
import { checkLearned, sameLearned } from "./check-learned";
import { type Reason, reason } from "./reasons";

const format = "license-sweep-labels/1";
const File = z.object({ format: z.literal(format), labels: z.array(z.unknown()) });

/** Learned labels that are kept at most; a portal has about eighty in a language. */
export const mostLearned = 2_000;

/** What was learned, as a text colleagues can import. */
export const writeLearned = (learned: readonly Learned[]): string =>
  `${JSON.stringify({ format, labels: learned.map(({ origin: _, ...one }) => one) }, null, 2)}\n`;

/** What a file adds to what was learned; `problems`: one sentence for each entry that is left out. */
export interface LearnedImport {
  readonly added: readonly Learned[];
  readonly problems: readonly string[];
}

/** Reads a file of learned labels. Each entry is checked like one the admin gives, beside those that are kept and those before it. */
export function readLearned(text: string, kept: readonly Learned[]): LearnedImport | Reason {
  const labels = labelsIn(text);
  if ("code" in labels) return labels;
  const added: Learned[] = [];
  const problems: string[] = [];
  for (const [at, entry] of labels.entries()) {
    const problem = problemOf(entry, [...kept, ...added]);
    if (typeof problem === "string") problems.push(`Entry ${at + 1}: ${problem}`);
    else if (problem) added.push(problem);
  }
  return { added, problems };
}

function labelsIn(text: string): readonly unknown[] | Reason {
  try {
    const parsed = z.safeParse(File, JSON.parse(text));
    if (!parsed.success) return reason("labels-file-unreadable", `it does not say ${format}`);
    return parsed.data.labels.length > mostLearned ? reason("labels-too-many", mostLearned) : parsed.data.labels;
  } catch {
    return reason("labels-file-unreadable", "no JSON");
  }
}

/** The entry as it is kept, null where it is kept already, or the sentence that says why it is not taken over. */
function problemOf(entry: unknown, learned: readonly Learned[]): Learned | string | null {
  const parsed = z.safeParse(z.omit(Learned, { origin: true }), entry);
  if (!parsed.success) return `it is not a learned label (${parsed.error.issues[0]?.path.join(".") || "its shape"}).`;
  const one: Learned = { ...parsed.data, origin: "imported" };
  if (learned.some((other) => sameLearned(other, one))) return null;
  return checkLearned(one, learned)?.text ?? one;
}
