/** What has happened in a round so far. */
export interface Steps {
  /** Times a row was settled. */
  readonly settled: number;
  /** Events of the journal. */
  readonly events: number;
  /** Writes of the extension that reached the portal. */
  readonly writes: number;
}

/** Of each, how many there may be for a row: more than the worst of rounds needs. A row is settled once and makes about eight events. */
const most: Readonly<Record<keyof Steps, number>> = { settled: 2, events: 80, writes: 8 };

const words: Readonly<Record<keyof Steps, string>> = {
  settled: "rows were settled again and again",
  events: "it went on and on without getting anywhere",
  writes: "it wrote again and again",
};

/** Why a round of so many rows would never end by itself, or an empty text. Counted, not timed: how fast the machine is says nothing. */
export function endless(rows: number, steps: Steps): string {
  // A round of a row or two is mostly its beginning and its end.
  const counted = Math.max(rows, 10);
  for (const kind of ["settled", "events", "writes"] as const)
    if (steps[kind] > most[kind] * counted) return words[kind];
  return "";
}
