import type { Lease, Range, User } from "./organization";

/** Units of each license, while they are counted. */
export type Counts = Map<string, { least: number; most: number }>;

function add(counts: Counts, license: string, least: number, most: number): void {
  const known = counts.get(license);
  if (known === undefined) counts.set(license, { least, most });
  else {
    known.least += least;
    known.most += most;
  }
}

/** Counts the units of a direct record; a license somebody brings himself takes none (UNIT-4). */
export function countDirect(
  { direct, external }: Pick<User, "direct" | "external">,
  sign: 1 | -1,
  units: Counts,
): void {
  if (direct === null || external) return;
  for (const license of direct) add(units, license, sign, sign);
}

/** Counts the units of a lease: what may be held counts in the most only (UNIT-1). */
export function countLease({ licenses, possible }: Lease, sign: 1 | -1, units: Counts, ofGroup: Counts): void {
  for (const license of licenses) {
    add(units, license, sign, sign);
    add(ofGroup, license, sign, sign);
  }
  for (const license of possible) {
    add(units, license, 0, sign);
    add(ofGroup, license, 0, sign);
  }
}

/** What was counted before, and these counts on top; the same where they come to nothing. */
export function added(ranges: ReadonlyMap<string, Range>, counts: Counts): ReadonlyMap<string, Range> {
  if ([...counts.values()].every(({ least, most }) => least === 0 && most === 0)) return ranges;
  const sums = new Map(ranges);
  for (const [license, { least, most }] of counts) {
    const before = sums.get(license) ?? { least: 0, most: 0 };
    sums.set(license, { least: before.least + least, most: before.most + most });
  }
  return sums;
}
