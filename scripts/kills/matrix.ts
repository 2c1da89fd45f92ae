import { setTimeout as wait } from "node:timers/promises";
import { storeBefore } from "../drive/replica-check";
import { type Kind, kinds } from "./interruption";
import { type Cell, cellOf, judgeRun } from "./judge";
import { type Prepared, planAgain, putBack } from "./prepared";
import { type Strike, struckRun } from "./struck-run";

/** Interruptions of one run: one for each row at most. */
export type Round = readonly Strike[];

/** Every step of every row with every kind of interruption, in as few runs as possible. */
export const fullRounds = (prepared: Prepared, wanted: readonly Kind[] = kinds): Round[] =>
  wanted.flatMap((kind) => roundsOf(prepared, () => kind));

/** Every step of every row once. The kinds take turns, so that each procedure meets each of them. */
export const thinRounds = (prepared: Prepared): Round[] =>
  roundsOf(prepared, (row, at) => kinds[(row + at) % kinds.length] ?? "worker killed");

function roundsOf({ checked, undisturbed }: Prepared, kindOf: (row: number, at: number) => Kind): Round[] {
  const steps = checked.map(({ row }) => undisturbed.steps.filter((step) => step.row === row));
  const longest = Math.max(0, ...steps.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) =>
    steps.flatMap((ofRow): Strike[] => {
      const step = ofRow[at];
      return step ? [{ ...step, kind: kindOf(step.row, at), delay: 0 }] : [];
    }),
  );
}

/** Milliseconds from the intent to the kill: before the press, in the middle of the portal's answer, and after it. */
const delays = [0, 0, 5, 10, 20, 35, 50, 80, 120];
const intents: readonly string[] = ["commit-intended", "write-intended"];

/** The browser killed after so many intents. */
export function intentRounds({ undisturbed }: Prepared, count: number): Round[] {
  const steps = undisturbed.steps.filter(({ step, nth }) => intents.includes(step) && nth === 1);
  // An attempt that came to nothing before its press has an intent too, which no other run need have.
  const ofTwo = new Set(undisturbed.steps.flatMap(({ row, step }) => (step === "part-proven" ? [row] : [])));
  const seconds = undisturbed.steps.filter(({ row, step, nth }) => intents.includes(step) && nth > 1 && ofTwo.has(row));
  const rounds: Strike[][] = [];
  let left = count;
  for (let turn = 0; left > 0; turn += 1) {
    // A row of two writes is struck at its first one and at its second one in turn.
    const chosen = steps.map((step) => (turn % 2 === 1 && seconds.find(({ row }) => row === step.row)) || step);
    const round = chosen
      .slice(0, left)
      .map(
        (step, at): Strike => ({ ...step, kind: "browser killed", delay: delays[(at + turn) % delays.length] ?? 0 }),
      );
    rounds.push(round);
    left -= round.length;
  }
  return rounds;
}

/** Carries out one run with its interruptions, from the same beginning as the undisturbed one, and judges it. */
export async function carryOutRound(prepared: Prepared, round: Round): Promise<Cell[]> {
  const { stage, rows } = prepared;
  await putBack(stage);
  const plan = await planAgain(stage, rows);
  const before = storeBefore(stage.portal.store);
  return judgeRun(prepared, before, round, await struckRun(stage, plan, round));
}

/** Longer than any run takes on a busy machine: what is not over by then hangs. Milliseconds. */
const longest = 300_000;

/** The same; a run that fails or hangs is wrong in all its cells, and its browser is not to be used again. */
export async function tryRound(prepared: Prepared, round: Round): Promise<{ cells: Cell[]; broken: boolean }> {
  const late = new AbortController();
  const hangs = wait(longest, undefined, { signal: late.signal }).then(() => {
    throw new Error("not over in time");
  });
  try {
    return { cells: await Promise.race([carryOutRound(prepared, round), hangs]), broken: false };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      cells: round.map((strike) => ({ ...cellOf(prepared, strike), verdict: "wrong", wrong: [why] })),
      broken: true,
    };
  } finally {
    hangs.catch(() => undefined);
    late.abort();
  }
}
