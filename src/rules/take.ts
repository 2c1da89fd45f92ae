/** Units of a license taken, one from each of these groups; a list of them tells of a license once. */
export interface Taking {
  readonly license: string;
  readonly groups: readonly string[];
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
  const taking = [{ license, groups }];
  if (!sure) return { certain: [], possible: taking, sure: [] };
  return groups.length === 1
    ? { certain: taking, possible: [], sure: [license] }
    : { certain: [], possible: taking, sure: [license] };
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

/** All of several outcomes, each about other licenses. */
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
  const certain = one.certain.flatMap(({ license, groups }) => {
    const both = groups.filter((group) => groupsIn(other.certain, license).includes(group));
    return both.length > 0 ? [{ license, groups: both }] : [];
  });
  const all = [...one.certain, ...one.possible, ...other.certain, ...other.possible];
  const possible = grouped(all).flatMap(({ license, groups }) => {
    const sure = groupsIn(certain, license);
    const others = sure.length > 0 ? groups.filter((group) => !sure.includes(group)) : groups;
    return others.length > 0 ? [{ license, groups: others }] : [];
  });
  return { certain, possible, sure: one.sure.filter((license) => other.sure.includes(license)) };
}

/** Takings told of a license more than once, put together: each group once. */
export function grouped(takings: readonly Taking[]): Taking[] {
  const found = new Map<string, readonly string[]>();
  for (const { license, groups } of takings) {
    const known = found.get(license);
    // Two readings of the same offer tell of the same groups, and there can be many of them.
    if (known === undefined) found.set(license, groups);
    else if (known !== groups) found.set(license, [...new Set([...known, ...groups])]);
  }
  return Array.from(found, ([license, groups]) => ({ license, groups }));
}

function groupsIn(takings: readonly Taking[], license: string): readonly string[] {
  return takings.find((taking) => taking.license === license)?.groups ?? [];
}

function all({ certain, possible }: Outcome): Taking[] {
  return [...certain, ...possible];
}
