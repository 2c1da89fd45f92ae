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
  const open = new OpenPairs(allowedPairs(factors, forbidden));
  const covered: Combination[] = [];
  for (let pairs = open.left(); pairs.length > 0; pairs = open.left()) {
    const best = Array.from({ length: TRIES }, () => {
      const begun = random.pick(pairs);
      return complete(begun, random.shuffle(factors), forbidden, (row, name) => open.with(row, name)) ?? begun;
    }).reduce((one, other) => (open.count(other) > open.count(one) ? other : one));
    open.cover(best);
    covered.push(inOrder(best, factors));
  }
  return covered;
}

/** The pairs no combination has yet: by each value, the values it is still to meet. */
class OpenPairs {
  readonly #partners = new Map<string, Set<string>>();
  #left: Combination[];

  constructor(pairs: readonly Combination[]) {
    this.#left = [...pairs];
    for (const pair of pairs) {
      const [one = "", other = ""] = Object.keys(pair).map((name) => choiceOf(pair, name));
      this.#of(one).add(other);
      this.#of(other).add(one);
    }
  }

  left(): readonly Combination[] {
    return this.#left;
  }

  /** Open pairs of one of the values chosen with all others. */
  with(row: Combination, name: string): number {
    const partners = this.#of(choiceOf(row, name));
    let count = 0;
    for (const other in row) if (partners.has(choiceOf(row, other))) count += 1;
    return count;
  }

  /** Open pairs a combination has, each counted from both sides. */
  count(row: Combination): number {
    return Object.keys(row).reduce((sum, name) => sum + this.with(row, name), 0);
  }

  cover(row: Combination): void {
    this.#left = this.#left.filter((pair) => Object.keys(pair).some((name) => pair[name] !== row[name]));
    for (const name in row) for (const other in row) this.#of(choiceOf(row, name)).delete(choiceOf(row, other));
  }

  #of(value: string): Set<string> {
    const known = this.#partners.get(value) ?? new Set();
    this.#partners.set(value, known);
    return known;
  }
}

const choiceOf = (row: Combination, name: string): string => `${name}=${row[name]}`;

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
  worth: (chosen: Combination, added: string) => number = () => 0,
): Combination | null {
  if (forbidden(chosen)) return null;
  const next = factors.find(({ name }) => !(name in chosen));
  if (!next) return chosen;
  const ways = next.values
    .map((value) => ({ ...chosen, [next.name]: value }))
    .map((way) => ({ way, worth: worth(way, next.name) }))
    .sort((one, other) => other.worth - one.worth);
  for (const { way } of ways) {
    const whole = complete(way, factors, forbidden, worth);
    if (whole) return whole;
  }
  return null;
}

const inOrder = (row: Combination, factors: readonly Factor[]): Combination =>
  Object.fromEntries(factors.flatMap(({ name }) => (row[name] === undefined ? [] : [[name, row[name]]])));
