/** What the portal's server answered of late: how many calls it turned away, how many failed, and how long it said to wait (milliseconds, 0: not said). */
export interface Heard {
  readonly throttled: number;
  readonly failing: number;
  readonly told: number;
}

/** Milliseconds of the first wait and of the longest one. Each one without a word of the portal's is twice as long as the one before. */
const whenThrottled = { first: 4_000, most: 120_000 };
const whenFailing = { first: 1_000, most: 30_000 };

/** The longest wait that is taken from a page's word. Milliseconds. */
const longest = 3_600_000;

/**
 * Milliseconds to leave the portal alone; 0 where all is well. `inRow`: waits since the last row that went through. `random`: 0 to 1, so that
 * many who were turned away at once do not come back at once: a quarter more or less, and never less than the portal says.
 */
export function waitAfter({ throttled, failing, told }: Heard, inRow: number, random: number): number {
  if (throttled > 0 && told > 0) return Math.round(Math.min(told, longest) * (1 + random / 10) + 250);
  if (throttled > 0) return grown(whenThrottled, inRow, random);
  return failing > 0 ? grown(whenFailing, inRow, random) : 0;
}

const grown = ({ first, most }: typeof whenFailing, inRow: number, random: number): number =>
  Math.round(Math.min(first * 2 ** Math.min(inRow, 30), most) * (0.75 + random / 2));

/** Waits in a row after which the portal is not believed to get well by waiting. */
export const mostTroubles = 7;

/**
 * What the pages of accounts and groups may be asked in five minutes by a whole organization is published: 300 readings and 160 savings. The
 * browser does not tell one from the other, so all count as readings; each saving comes with two at least. A tenth is left to others.
 */
const limit = { calls: 270, within: 300_000 };

/** Milliseconds until there is room for `room` more calls; `calls`: when those so far were made (milliseconds), oldest first. */
export function waitForRoom(calls: readonly number[], now: number, room = 10): number {
  const recent = calls.filter((at) => at > now - limit.within);
  const first = recent.at(room - 1 - limit.calls);
  return recent.length + room <= limit.calls || first === undefined ? 0 : first + limit.within - now;
}

/** The calls that still count. */
export const stillCounted = (calls: readonly number[], now: number): number[] =>
  calls.filter((at) => at > now - limit.within);
