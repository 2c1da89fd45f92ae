import * as z from "zod/mini";
import { browser } from "../browser";
import { Learned, type LearnedName, type Lesson } from "../portal/labels/learned";
import { checkLearned, sameLearned } from "../run/check-learned";
import { mostLearned, readLearned, writeLearned } from "../run/learned-file";
import { type Reason, reason } from "../run/reasons";
import { turns } from "./in-turn";

/** Two changes at a time would lose one. */
const inTurn = turns();

/** Everything that was learned about labels on this computer, in the order it came. An entry that cannot be read is not known. */
export async function learnedLabels(): Promise<Learned[]> {
  const { learned } = await browser.storage.local.get("learned");
  if (!Array.isArray(learned)) return [];
  return learned.flatMap((entry: unknown) => {
    const parsed = z.safeParse(Learned, entry);
    return parsed.success ? [parsed.data] : [];
  });
}

/** What was learned on one host. */
export const learnedAt = async (host: string): Promise<Learned[]> =>
  (await learnedLabels()).filter((one) => one.host === host);

/** Keeps what the admin says of a spelling. Null, or why it may not be learned. */
export const learn = (lesson: Lesson, now: string): Promise<Reason | null> =>
  inTurn(async () => {
    const learned = await learnedLabels();
    const problem = checkLearned(lesson, learned);
    if (problem) return problem;
    const others = learned.filter((one) => !sameLearned(one, lesson));
    return await keep([...others, { ...lesson, origin: "own", when: now }]);
  });

export const forget = (name: LearnedName): Promise<Reason | null> =>
  inTurn(async () => await keep((await learnedLabels()).filter((one) => !sameLearned(one, name))));

export const exportLearned = async (): Promise<string> => writeLearned(await learnedLabels());

/** Takes over what a file holds. `problems`: a sentence for each entry that was left out. */
export const importLearned = (text: string): Promise<{ added: number; problems: string[]; reason: Reason | null }> =>
  inTurn(async () => {
    const kept = await learnedLabels();
    const read = readLearned(text, kept);
    if ("code" in read) return { added: 0, problems: [], reason: read };
    const unkept = await keep([...kept, ...read.added]);
    return { added: unkept ? 0 : read.added.length, problems: [...read.problems], reason: unkept };
  });

async function keep(learned: readonly Learned[]): Promise<Reason | null> {
  if (learned.length > mostLearned) return reason("labels-too-many", mostLearned);
  await browser.storage.local.set({ learned });
  return null;
}
