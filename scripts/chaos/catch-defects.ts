import { buildDefect } from "./build-defect";
import type { Defect } from "./defects";
import { isCaught, wrongLines } from "./round-result";
import { runChaos } from "./run-chaos";

export interface Caught {
  readonly name: string;
  /** Rows until it was caught, or null where it was not. */
  readonly rows: number | null;
  /** What gave it away. */
  readonly by: string;
  readonly seconds: number;
}

export interface CatchWish {
  readonly seed: number;
  readonly browsers: number;
  readonly path: string;
  readonly tell: (line: string) => void;
}

/** Within so many rows a defect has to be caught. */
const most = 500;
/** Small rounds are struck more often a row. */
const ofRound = 24;

/** Runs the bench on each defect until something is wrong, and tells within how many rows that was. */
export async function catchDefects(defects: Readonly<Record<string, Defect>>, wish: CatchWish): Promise<Caught[]> {
  const { tell } = wish;
  const caught: Caught[] = [];
  for (const [name, { about }] of Object.entries(defects)) {
    const began = performance.now();
    tell(`${name}: ${about}`);
    const folder = await buildDefect(name);
    const quietly = {
      rows: most,
      ofRound,
      from: 0,
      kept: [],
      folder,
      untilCaught: true,
      tell: () => {},
      ended: () => {},
      isOver: () => false,
    };
    const results = await runChaos({ ...wish, ...quietly });
    const wrong = results.find(isCaught);
    const rows = results.reduce((sum, result) => sum + result.rows, 0);
    const by = wrong ? (wrongLines(wrong)[0] ?? "") : "";
    caught.push({ name, rows: wrong ? rows : null, by, seconds: (performance.now() - began) / 1000 });
    tell(wrong ? `  caught within ${rows} rows: ${by}` : `  NOT CAUGHT in ${rows} rows`);
  }
  return caught;
}
