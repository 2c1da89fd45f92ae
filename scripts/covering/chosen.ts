import { KnobError } from "../../test/portal/knob-reading";
import { CommandError } from "../setup/command-error.mjs";
import { isIdle, knobsOf, possibleFactors, refusedCombinations, usualCombination } from "./factors";
import { type Combination, coverPairs } from "./pairs";
import { productSize, wholeProduct } from "./product";

/** The combinations in which every two values meet, and before them each value that must be refused. */
export const pairwiseSet = (seed = 1): Combination[] => [
  ...refusedCombinations(),
  ...coverPairs(possibleFactors(), isIdle, seed),
];

/** The pairwise set, then all others there are, scattered. */
export function* everyCombination(seed: number): Generator<Combination, void> {
  const first = pairwiseSet(seed);
  yield* first;
  const known = new Set(first.map((one) => JSON.stringify(one)));
  for (const one of wholeProduct(possibleFactors(), isIdle, seed)) if (!known.has(JSON.stringify(one))) yield one;
}

export const everyCount = (): number => productSize(possibleFactors());

/** One combination as the command line and the scoreboard write it: `skin=ng rows=groups toast=none`, the rest as usual. */
export function readCombination(text: string): Combination {
  const given = text.split(/\s+/).filter((word) => word !== "");
  const pairs = given.map((word): [string, string] => {
    const [, name = "", value = ""] = /^([\w-]+)=(.+)$/.exec(word) ?? [];
    if (name === "") throw new CommandError(`--only takes NAME=VALUE words; "${word}" is none.`);
    return [name, value];
  });
  const combination = { ...usualCombination(), ...Object.fromEntries(pairs) };
  try {
    knobsOf(combination);
  } catch (error) {
    if (error instanceof KnobError) throw new CommandError(error.message);
    throw error;
  }
  return combination;
}
