import type { LeaseState } from "../rules/model";
import { release } from "../rules/release";
import { type LeaseLine, notRun } from "./open-line";
import type { CheckedRow } from "./plan";
import { elsewhere, follow, leaseLeft, type PlanWorld } from "./plan-world";
import { reason } from "./reasons";

const gone: LeaseState = { lease: null, lastInUse: "" };

/** A line about what one user took from one group: all of it is given back, and may be taken again (REL-1 to REL-4). */
export function checkLease(world: PlanWorld, { line, person, group, lease }: LeaseLine): CheckedRow {
  const row: CheckedRow = { ...notRun(line, "ready", null, { person, group }), licenses: [], predicted: gone };
  const nothing = reason("no-lease", person.id, group.entry.name);
  if (lease === null) return { ...row, standing: "unchanged", reason: nothing, before: gone };
  const left = leaseLeft(world, group, person, lease);
  // RULE-3: a rule edited by an earlier row has ended it.
  if (left === null || left.length === 0)
    return { ...row, standing: "refused", reason: reason("ended-by-rule", group.entry.name), predicted: null };
  const before: LeaseState = { lease: left, lastInUse: lease.lastInUse };
  return follow(
    world,
    {
      ...row,
      licenses: left,
      flow: "release",
      before,
      freed: left,
      freedIsUpTo: true,
      ...elsewhere(world, person, group),
    },
    release(world.organization, person.id, group.id),
  );
}
