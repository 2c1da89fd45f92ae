import { type Portal, startPortal } from "../../test/portal/server/portal";
import { carryOutRound } from "./carry-out-round";
import { ChaosBrowser } from "./chaos-browser";
import { chooseRound } from "./choose-round";
import { isCaught, type RoundResult } from "./round-result";

export interface ChaosWish {
  /** Plan rows in all, those of `kept` among them; the last round may go a little beyond. */
  readonly rows: number;
  readonly seed: number;
  /** Rows of one round at most. */
  readonly ofRound: number;
  /** The first round: to see one again alone. */
  readonly from: number;
  /** Rounds of an earlier part of the same run, which are not carried out again. */
  readonly kept: readonly RoundResult[];
  readonly browsers: number;
  /** Folder of the unpacked extension. */
  readonly folder: string;
  /** Path of the browser. */
  readonly path: string;
  /** Begins no further round once a known mistake has given itself away. */
  readonly untilCaught: boolean;
  /** Begins no further round once this says so, and stops those at work. */
  readonly isOver: () => boolean;
  readonly tell: (line: string) => void;
  readonly ended: (result: RoundResult) => void;
}

/** Seconds between two lines about a round at work. */
const TELL_EVERY = 15;

/** Carries out rounds until there are as many rows as are wanted, several browsers at a time, each with a portal of its own. */
export async function runChaos(wish: ChaosWish): Promise<RoundResult[]> {
  const results = [...wish.kept];
  const taken = new Set(results.map((result) => result.number));
  let begun = results.reduce((sum, { rows }) => sum + rows, 0);
  let number = wish.from;
  const next = (): { number: number; rows: number } | null => {
    const left = wish.rows - begun;
    if (left <= 0 || wish.isOver() || (wish.untilCaught && results.some(isCaught))) return null;
    const rows = Math.min(wish.ofRound, left);
    begun += rows;
    while (taken.has(number)) number += 1;
    taken.add(number);
    return { number, rows };
  };
  await Promise.all(Array.from({ length: wish.browsers }, () => work(wish, next, results)));
  return results.sort((one, other) => one.number - other.number);
}

async function work(
  wish: ChaosWish,
  next: () => { number: number; rows: number } | null,
  results: RoundResult[],
): Promise<void> {
  const portal = await startPortal({ scenario: "small" });
  let browser: ChaosBrowser | null = null;
  try {
    for (let one = next(); one; one = next()) {
      const { number, rows } = one;
      const round = chooseRound(wish.seed, number, rows);
      wish.tell(`round ${number}: ${rows} rows, ${round.skin}; ${round.weathers.map(({ name }) => name).join(", ")}`);
      browser ??= await opened(portal, wish);
      const told = sparing(number, rows, wish.tell);
      const result = await carryOutRound(portal, browser, round, told, wish);
      results.push(result);
      wish.ended(result);
      if (result.broken === "" && result.hangs === 0) continue;
      await browser.close();
      browser = null;
    }
  } finally {
    await browser?.close();
    await portal.close();
  }
}

const tries = 5;

/** A busy machine may not get a browser open at once. */
async function opened(portal: Portal, { folder, path, tell }: ChaosWish): Promise<ChaosBrowser> {
  for (let left = tries - 1; ; left -= 1)
    try {
      return await ChaosBrowser.open(portal, folder, path);
    } catch (error) {
      if (left === 0) throw error;
      tell(`a browser could not be opened, and is tried again: ${error instanceof Error ? error.message : error}`);
    }
}

/** Tells of a round at work now and then. */
function sparing(number: number, rows: number, tell: (line: string) => void): (line: string) => void {
  let last = performance.now();
  return (line) => {
    const isCount = /^\d+$/.test(line);
    if (isCount && performance.now() - last < TELL_EVERY * 1000) return;
    last = performance.now();
    tell(`round ${number}: ${isCount ? `${line} of ${rows} rows settled` : line}`);
  };
}
