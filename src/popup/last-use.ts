import { lastUseOf } from "../rules/last-use";
import type { Person } from "./people";

const DAY = 86_400_000;

/**
 * Tells the days since a license was last in use, or null where the page shows nothing or nothing that is sure. `readAt`: when it was read.
 * A hundred thousand rows show few different texts, so each is looked at once.
 */
export function daysUnused(readAt: string, now: number): (shown: string) => number | null {
  const known = new Map<string, number | null>();
  return (shown) => {
    const before = known.get(shown);
    if (before !== undefined) return before;
    const at = lastUseOf(shown, readAt);
    const days = at === null ? null : Math.floor((now - Date.parse(at)) / DAY);
    known.set(shown, days);
    return days;
  };
}

/** The latest use that is shown of anything somebody holds, as it is shown; empty where nothing is. */
export function latestUse({ directLastInUse, leases }: Person, days: (shown: string) => number | null): string {
  let latest = directLastInUse;
  for (const { lastInUse } of leases) {
    const earlier = (days(lastInUse) ?? Infinity) >= (days(latest) ?? Infinity);
    if (latest === "" || !earlier) latest = lastInUse;
  }
  return latest;
}
