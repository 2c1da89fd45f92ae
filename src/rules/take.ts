/** One unit taken: a license from a group. */
export interface Taking {
  readonly license: string;
  readonly group: string;
}

/** What is taken for certain, and what may be taken; never both. `sure`: licenses held afterwards for certain, from whichever group. */
export interface Outcome {
  readonly certain: readonly Taking[];
  readonly possible: readonly Taking[];
  readonly sure: readonly string[];
}

/** Nothing is taken. */
export const nothing: Outcome = { certain: [], possible: [], sure: [] };

/** A license that can be had now: the groups it can come from, and whether one of them gives it for certain. */
export interface Offer {
  readonly license: string;
  readonly groups: readonly string[];
  readonly sure: boolean;
}

/** What comes of an offer that is taken up; from which of two groups is not known (SIGN-6). */
export function takeUp({ license, groups, sure }: Offer): Outcome {
  const takings = groups.map((group) => ({ license, group }));
  if (!sure) return { certain: [], possible: takings, sure: [] };
  return takings.length === 1
    ? { certain: takings, possible: [], sure: [license] }
    : { certain: [], possible: takings, sure: [license] };
}

/**
 * What a user takes who takes one license only: the strongest that can be had, else the next (SIGN-3, SIGN-4). Where one stands whose
 * strength is unknown, either may be taken (SIGN-5).
 */
export function takeOne(offers: readonly Offer[], strength: readonly string[]): Outcome {
  const ranked = strength.flatMap((label) => offers.filter(({ license }) => license === label));
  const firstSure = ranked.findIndex(({ sure }) => sure);
  const unranked = offers.filter(({ license }) => !strength.includes(license));
  const candidates = [...(firstSure < 0 ? ranked : ranked.slice(0, firstSure + 1)), ...unranked];
  const outcomes = candidates.map(takeUp);
  return candidates.length === 1 ? together(outcomes) : { ...nothing, possible: outcomes.flatMap(all) };
}

/** All of several outcomes. */
export function together(outcomes: readonly Outcome[]): Outcome {
  const certain: Taking[] = [];
  const possible: Taking[] = [];
  const sure: string[] = [];
  for (const outcome of outcomes) {
    certain.push(...outcome.certain);
    possible.push(...outcome.possible);
    sure.push(...outcome.sure);
  }
  return { certain, possible, sure };
}

/** One of two outcomes, which of them is not known: certain is what both have for certain. */
export function either(one: Outcome, other: Outcome): Outcome {
  const sureInOther = new Takings(other.certain);
  const certain = one.certain.filter((taking) => sureInOther.has(taking));
  const told = new Takings(certain);
  const possible: Taking[] = [];
  for (const outcome of [one, other]) {
    for (const taking of outcome.certain) if (told.add(taking)) possible.push(taking);
    for (const taking of outcome.possible) if (told.add(taking)) possible.push(taking);
  }
  return { certain, possible, sure: one.sure.filter((license) => other.sure.includes(license)) };
}

/** A set of takings; there can be many where many groups may hold anybody. */
class Takings {
  readonly #groups = new Map<string, Set<string>>();

  constructor(takings: readonly Taking[]) {
    for (const taking of takings) this.add(taking);
  }

  has({ license, group }: Taking): boolean {
    return this.#groups.get(license)?.has(group) ?? false;
  }

  /** Whether it was not there before. */
  add({ license, group }: Taking): boolean {
    const groups = this.#groups.get(license);
    if (groups === undefined) this.#groups.set(license, new Set([group]));
    else if (groups.has(group)) return false;
    else groups.add(group);
    return true;
  }
}

function all({ certain, possible }: Outcome): Taking[] {
  return [...certain, ...possible];
}
