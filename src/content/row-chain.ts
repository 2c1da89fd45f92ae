/** Where a row stands, from top to bottom, in pixels. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** Room in which no whole row can be missing: less than the lowest row. Pixels. */
export const roomOf = (spans: readonly Span[]): number =>
  0.9 * Math.min(...spans.map(({ top, bottom }) => bottom - top));

/** Whether rows stand one under the other from one line to another, without room for one more between them. */
export function isCovered(spans: readonly Span[], from: number, to: number): boolean {
  if (spans.length === 0) return false;
  const room = roomOf(spans);
  let reached = from;
  for (const { top, bottom } of [...spans].sort((one, other) => one.top - other.top)) {
    if (bottom <= reached) continue;
    if (top >= to) break;
    if (top - reached > room) return false;
    reached = bottom;
  }
  return to - reached <= room;
}

/**
 * What was read before and what is shown now as one run of rows, by what each row says. The first rows shown must be among those read before, in
 * the same order. Null where nothing is in both, where they differ, or where they fit in more than one way.
 */
export function joined<R>(before: readonly R[], now: readonly R[], key: (row: R) => string): R[] | null {
  if (before.length === 0) return [...now];
  const known = before.map(key);
  const shown = now.map(key);
  const places = known.flatMap((first, at) => (first === shown[0] && fitsAt(known, shown, at) ? [at] : []));
  const [place, ...more] = places;
  if (place === undefined || more.length > 0) return null;
  const met = new Set(known);
  const overlap = known.length - place;
  // A row that comes again further on: the list was put in another order meanwhile.
  return shown.slice(overlap).some((row) => met.has(row)) ? null : [...before, ...now.slice(overlap)];
}

const fitsAt = (known: readonly string[], shown: readonly string[], place: number): boolean =>
  shown.slice(0, known.length - place).every((one, at) => one === known[place + at]);
