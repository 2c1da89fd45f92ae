import type { Organization, Range } from "../../../../src/rules/organization";
import { keysOf, valuesOf } from "../../../../src/rules/table";
import { note, type Tally } from "./compare";

/** Holds everything an organization counts as it goes against a count from scratch. */
export function recount(tally: Tally, organization: Organization): void {
  const units = new Map<string, Range>();
  const perGroup = new Map<string, { users: number; holders: Set<string>; used: Map<string, Range> }>();
  const of = (id: string) => {
    const known = perGroup.get(id) ?? { users: 0, holders: new Set<string>(), used: new Map<string, Range>() };
    perGroup.set(id, known);
    return known;
  };
  const add = (counts: Map<string, Range>, license: string, least: number) => {
    const known = counts.get(license) ?? { least: 0, most: 0 };
    counts.set(license, { least: known.least + least, most: known.most + 1 });
  };
  for (const user of valuesOf(organization.users)) {
    for (const license of (user.external ? null : user.direct) ?? []) add(units, license, 1);
    for (const group of user.groups) of(group).users += 1;
    for (const { group, licenses, possible } of user.leases) {
      of(group).holders.add(user.id);
      for (const [list, least] of [[licenses, 1] as const, [possible, 0] as const]) {
        for (const license of list) {
          add(units, license, least);
          add(of(group).used, license, least);
        }
      }
    }
  }
  const same = (counted: ReadonlyMap<string, Range>, fresh: ReadonlyMap<string, Range>) =>
    written(counted) === written(fresh);
  note(
    tally,
    "count",
    true,
    same(organization.used, units),
    () => `counted ${written(organization.used)}, is ${written(units)}`,
  );
  for (const group of valuesOf(organization.groups)) {
    const { users, holders, used } = of(group.id);
    const holds =
      group.userCount === users &&
      same(group.used, used) &&
      keysOf(group.holders).sort().join() === [...holders].sort().join();
    note(tally, "count", true, holds, () => `what ${group.id} counts is out of step`);
  }
}

function written(counts: ReadonlyMap<string, Range>): string {
  const rows = [...counts]
    .filter(([, { most }]) => most > 0)
    .map(([license, { least, most }]) => `${license} ${least}-${most}`);
  return rows.sort().join();
}
