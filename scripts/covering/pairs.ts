import { randomFrom } from "../../test/portal/random";

/** Something that varies. The first value is the usual one: it is taken wherever nothing speaks for another. */
export interface Factor {
  readonly name: string;
  readonly values: readonly string[];
}

/** A value of every factor, by its name; while one is being made, of some. */
export type Combination = Readonly<Record<string, string>>;

/** Whether these values may not go together. What is forbidden stays forbidden whatever else is chosen. */
export type Forbidden = (chosen: Combination) => boolean;

/** Rows tried for each that is taken: more make the set a little smaller. */
const TRIES = 30;

/**
 * Combinations in which every two values of two factors meet at least once, unless they may not go together. The same seed gives the same
 * set. Greedy: each next combination is the one, of several that begin with a pair still open, that has the most open pairs.
 */
export function coverPairs(factors: readonly Factor[], forbidden: Forbidden, seed: number): Combination[] {
  const random = randomFrom(seed);
  const open = new Map(allowedPairs(factors, forbidden).map((pair) => [keyOf(pair), pair]));
  const covered: Combination[] = [];
  while (open.size > 0) {
    const best = Array.from({ length: TRIES }, () => {
      const begun = random.pick([...open.values()]);
      return complete(begun, random.shuffle(factors), forbidden, (row) => gain(row, open)) ?? begun;
    }).reduce((one, other) => (gain(other, open) > gain(one, open) ? other : one));
    for (const key of pairsOf(best)) open.delete(key);
    covered.push(inOrder(best, factors));
  }
  return covered;
}

/** Every two values of two factors that some whole combination has. */
export function allowedPairs(factors: readonly Factor[], forbidden: Forbidden): Combination[] {
  return factors.flatMap((one, at) =>
    factors
      .slice(at + 1)
      .flatMap((other) =>
        one.values
          .flatMap((value) => other.values.map((second) => ({ [one.name]: value, [other.name]: second })))
          .filter((pair) => complete(pair, factors, forbidden) !== null),
      ),
  );
}

/** The values chosen so far and one of every other factor, the better first; null where no whole combination has them. */
export function complete(
  chosen: Combination,
  factors: readonly Factor[],
  forbidden: Forbidden,
  worth: (chosen: Combination) => number = () => 0,
): Combination | null {
  if (forbidden(chosen)) return null;
  const next = factors.find(({ name }) => !(name in chosen));
  if (!next) return chosen;
  const ways = next.values
    .map((value) => ({ ...chosen, [next.name]: value }))
    .map((way) => ({ way, worth: worth(way) }))
    .sort((one, other) => other.worth - one.worth);
  for (const { way } of ways) {
    const whole = complete(way, factors, forbidden, worth);
    if (whole) return whole;
  }
  return null;
}

const gain = (row: Combination, open: ReadonlyMap<string, Combination>): number =>
  pairsOf(row).filter((key) => open.has(key)).length;

function pairsOf(row: Combination): string[] {
  const chosen = Object.entries(row);
  return chosen.flatMap((one, at) => chosen.slice(at + 1).map((other) => keyOf(Object.fromEntries([one, other]))));
}

const keyOf = (pair: Combination): string =>
  Object.entries(pair)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(" ");

const inOrder = (row: Combination, factors: readonly Factor[]): Combination =>
  Object.fromEntries(factors.flatMap(({ name }) => (row[name] === undefined ? [] : [[name, row[name]]])));
