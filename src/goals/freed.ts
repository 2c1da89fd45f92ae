import type { Organization, Range, User } from "../rules/organization";
import { at } from "../rules/table";
import { drawnBy } from "./holding";
import type { Outcome } from "./outcome";
import { holds } from "./takers";

/**
 * Units given back, by label: at most what is free after the steps; for certain what also stays free whatever those who lost something take
 * again at their next log-in (DIR-9, REL-3). `uncounted`: records that may take no unit (UNIT-4).
 */
export function freedBy(outcome: Outcome, uncounted: ReadonlyMap<string, number>): Record<string, Range> {
  const { before, after } = outcome;
  const { dropped, returning } = changesOf(outcome);
  const freed: Record<string, Range> = {};
  for (const { label } of before.licenses) {
    const was = before.used.get(label) ?? nothing;
    const is = after.used.get(label) ?? nothing;
    const most = was.most - is.least;
    if (most <= 0) continue;
    const inDoubt = Math.min(uncounted.get(label) ?? 0, dropped.get(label) ?? 0);
    freed[label] = { least: Math.max(0, was.least - is.most - (returning.get(label) ?? 0) - inDoubt), most };
  }
  return freed;
}

const nothing: Range = { least: 0, most: 0 };

/** By label, direct licenses that went, and users who may take a unit at their next log-in, in whatever order they come. */
function changesOf({ before, after, touched }: Outcome) {
  const dropped = new Map<string, number>();
  const returning = new Map<string, number>();
  for (const id of touched) {
    const was = at(before.users, id);
    const is = at(after.users, id);
    if (was === undefined || is === undefined) continue;
    if (was.direct !== is.direct) {
      for (const label of was.direct ?? []) if (is.direct?.includes(label) !== true) addOne(dropped, label);
    }
    for (const label of mayTake(after, is)) addOne(returning, label);
  }
  return { dropped, returning };
}

/** Licenses a user may take at his next log-in, if a unit is free by then. */
export function mayTake(organization: Organization, user: User): string[] {
  const drawn = drawnBy(organization, user);
  return drawn.filter((one) => !holds(user, one)).map(({ license }) => license);
}

function addOne(counts: Map<string, number>, label: string): void {
  counts.set(label, (counts.get(label) ?? 0) + 1);
}
