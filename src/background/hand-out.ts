import { type Command, next, type Work } from "../run/next";
import { reason } from "../run/reasons";
import { millisecondsToWait } from "../run/summary";
import { carryOut, say } from "./carry-out";
import { append, currentRun } from "./current-run";
import { closeLanes } from "./lanes";
import { sleep } from "./sleep";

/** Hands out commands until there are none and nobody is at work any more, whatever goes wrong meanwhile. */
export async function handOutAll(): Promise<void> {
  const inHand = new Map<number, Promise<void>>();
  try {
    await handOut(inHand);
  } finally {
    // Another lane may still be at a row: nobody else may take that up before it has let go.
    await Promise.allSettled(inHand.values());
  }
}

/** Times one row is taken up before the page is not trusted to answer any more. A row that moves under us needs three. */
const mostTurns = 8;

async function handOut(inHand: Map<number, Promise<void>>): Promise<void> {
  const busy = new Set<number>();
  const turns = new Map<number, number>();
  for (;;) {
    for (const command of await commandsNow(busy, inHand)) {
      if (command.do === "end") return await end(command);
      if (command.do === "pause") return await halted();
      const { row, lane } = command;
      const turn = (turns.get(row) ?? 0) + 1;
      if (turn > mostTurns) {
        await append({ type: "run-paused", reason: reason("no-answer", `row ${row}, ${mostTurns} times`) });
        break;
      }
      turns.set(row, turn);
      busy.add(lane);
      takeUp(command, inHand, () => busy.delete(lane));
    }
    const run = await currentRun();
    const wait = run.paused ? 0 : millisecondsToWait(run, Date.now());
    if (inHand.size === 0 && wait === 0) return;
    await Promise.race([...inHand.values(), ...(wait > 0 ? [sleep(wait)] : [])]);
  }
}

async function commandsNow(busy: ReadonlySet<number>, inHand: ReadonlyMap<number, unknown>): Promise<Command[]> {
  const run = await currentRun();
  // A run that died before its first lane was opened still has one to be asked about.
  const lanes = run.lanes.size > 0 ? [...run.lanes.keys()] : [0];
  return next(run, {
    freeLanes: lanes.filter((number) => !busy.has(number)),
    inHand: new Set(inHand.keys()),
    waiting: millisecondsToWait(run, Date.now()) > 0,
  });
}

/** The admin wanted a pause, and nothing is in hand any more. */
async function halted(): Promise<void> {
  await append({ type: "run-paused", reason: reason("paused-by-admin") });
  await say("");
}

/** Rows that go together are in hand together. */
function takeUp(command: Work, inHand: Map<number, Promise<void>>, letGoOfLane: () => void): void {
  const rows = [command.row, ...("with" in command ? (command.with ?? []) : [])];
  const done = carryOut(command).finally(() => {
    for (const row of rows) inHand.delete(row);
    letGoOfLane();
  });
  for (const row of rows) inHand.set(row, done);
}

async function end({ why, reason: because }: Extract<Command, { do: "end" }>): Promise<void> {
  await append({ type: "run-ended", why, reason: because });
  await say("");
  await closeLanes();
}
