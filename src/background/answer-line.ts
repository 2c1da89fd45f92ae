import { keyOf } from "../flows/needed-shape";
import type { Lesson } from "../portal/labels/learned";
import type { CheckLine, PageCheck } from "../run/page-check-shape";
import { type Reason, reason } from "../run/reasons";
import { checkNow, tellCheck } from "./check-state";
import { learn } from "./learned-store";
import { checkAgain } from "./page-check";
import { tellPages } from "./tell-pages";

/**
 * The admin's answer to what a line asks: whether what was pointed at is to be learned, or whether the spelling it was found by is right. Yes is
 * kept and the page is checked again; no leaves the line without it.
 */
export async function answerLine(tab: number, key: string, answer: "yes" | "no"): Promise<Reason | null> {
  const check = await checkNow();
  const line = check?.lines.find((one) => keyOf(one) === key);
  if (!check || !line) return reason("not-found", key);
  const lesson = lessonOf(check, line);
  if (answer === "no" || !lesson) return await declined(check, line);
  const unlearned = await learn(lesson, new Date().toISOString());
  if (unlearned) return unlearned;
  await tellPages();
  return await checkAgain(tab);
}

function lessonOf({ pointed, host, language }: PageCheck, line: CheckLine): Lesson | null {
  const { kind, label, spelling, verdict } = line;
  if (pointed && keyOf(pointed) === keyOf(line)) {
    const { refusal, ...shown } = pointed;
    return refusal
      ? null
      : { host: shown.host, language: shown.language, kind, label, spelling: shown.spelling, how: "taught" };
  }
  return verdict === "unconfirmed" ? { host, language, kind, label, spelling, how: "confirmed" } : null;
}

/** A spelling that is not right leaves its line with nothing found. */
async function declined({ tab, lines, pointed }: PageCheck, line: CheckLine): Promise<null> {
  const denied = pointed === null && line.verdict === "unconfirmed";
  const left = denied
    ? lines.map(
        (one): CheckLine =>
          one === line ? { ...one, verdict: "missing", detail: "You said that this is another." } : one,
      )
    : lines;
  await tellCheck({ tab, lines: left, line: "", pointed: null });
  return null;
}
