import { existsSync, readFileSync, writeFileSync } from "node:fs";
import * as z from "zod/mini";
import { CommandError } from "../setup/command-error.mjs";
import type { RoundResult } from "./round-result";

/** What has to be known of a kept round before it is counted; the rest is only shown. */
const Round = z.looseObject({
  seed: z.number(),
  number: z.number(),
  rows: z.number(),
  judgment: z.looseObject({ wrongWrites: z.array(z.string()), misreported: z.array(z.string()) }),
});

/** The rounds a file has from earlier parts of the same long run; none where there is no file. Another seed's are an error. */
export function keptRounds(file: string, seed: number): RoundResult[] {
  if (!existsSync(file)) return [];
  const rounds = read(file);
  const other = rounds.find((round) => round.seed !== seed);
  if (other)
    throw new CommandError(
      `${file} holds rounds of seed ${other.seed}. Say --seed ${other.seed}, or name another file with --json.`,
    );
  return rounds;
}

export const keepRounds = (file: string, rounds: unknown): void =>
  writeFileSync(file, `${JSON.stringify(rounds, null, 1)}\n`);

function read(file: string): RoundResult[] {
  try {
    const found: unknown = JSON.parse(readFileSync(file, "utf8"));
    z.parse(z.array(Round), found);
    return found as RoundResult[];
  } catch {
    throw new CommandError(`${file} does not hold rounds of this command. Name another file with --json.`);
  }
}
