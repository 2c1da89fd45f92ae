import type { Effect, Part } from "../../../../src/rules/effect";
import type { Organization, User } from "../../../../src/rules/organization";
import { at } from "../../../../src/rules/table";
import { unitsOf } from "../../../../src/rules/units";
import { countAllocated, labelsOf } from "../../../portal/store/counts.ts";
import { leaseKey, type Store } from "../../../portal/store/model.ts";

/** Facts compared, by kind: how many the model was certain of, and how many it left open. */
export interface Tally {
  readonly certain: Record<string, number>;
  readonly open: Record<string, number>;
  readonly differences: string[];
}

export function newTally(): Tally {
  return { certain: {}, open: {}, differences: [] };
}

/** Counts one fact of a kind, and notes it where what was said for certain is not so. */
export function note(tally: Tally, kind: string, certain: boolean, holds: boolean, text: () => string): void {
  const list = certain ? tally.certain : tally.open;
  list[kind] = (list[kind] ?? 0) + 1;
  if (!holds) tally.differences.push(text());
}

/** Compares a predicted organization with a store, fact by fact. Leases neither side knows of are no fact. */
export function compareState(tally: Tally, predicted: Organization, store: Store): void {
  for (const id of new Set([...store.users.keys(), ...store.direct.keys()])) {
    const user = at(predicted.users, id);
    const record = store.direct.get(id);
    const shown = record ? labelsOf(store, record.codes).sort().join() : null;
    const said = user?.direct ? [...user.direct].sort().join() : null;
    note(tally, "direct", true, said === shown, () => `${id} holds directly ${shown}, predicted ${said}`);
    const external = record?.external ?? false;
    note(tally, "external", true, (user?.external ?? false) === external, () => `${id}: external mark is ${external}`);
  }
  for (const user of users(predicted, store)) compareLeases(tally, user, store);
  for (const group of store.groups.values()) {
    const model = at(predicted.groups, group.id);
    const rule = group.rule ? labelsOf(store, group.rule.codes).sort().join() : null;
    const said = model?.rule ? [...model.rule.licenses].sort().join() : null;
    note(tally, "rule", true, said === rule, () => `${group.id} gives ${rule}, predicted ${said}`);
    if (group.kind !== "local") continue;
    const members = [...group.members].filter(([, kind]) => kind === "user").map(([id]) => id);
    const listed = users(predicted, store)
      .filter(({ groups }) => groups.includes(group.id))
      .map(({ id }) => id);
    const same = members.sort().join() === listed.sort().join();
    note(tally, "members", true, same, () => `${group.id} has members ${members}, predicted ${listed}`);
  }
  const counts = countAllocated(store);
  for (const { code, label } of store.licenses) {
    const { least, most } = unitsOf(predicted, label);
    const shown = counts.get(code) ?? 0;
    note(tally, "units", least === most, least <= shown && shown <= most, () => {
      return `${label} takes ${shown} units, predicted ${least} to ${most}`;
    });
  }
}

function users(predicted: Organization, store: Store): User[] {
  const ids = new Set([
    ...store.users.keys(),
    ...store.direct.keys(),
    ...[...store.leases.values()].map(({ userId }) => userId),
  ]);
  return [...ids].flatMap((id) => at(predicted.users, id) ?? []);
}

function compareLeases(tally: Tally, user: User, store: Store): void {
  for (const group of store.groups.keys()) {
    const lease = user.leases.find((one) => one.group === group);
    for (const { code, label } of store.licenses) {
      const holds = store.leases.get(leaseKey(group, user.id))?.codes.has(code) ?? false;
      const surely = lease?.licenses.includes(label) ?? false;
      const maybe = lease?.possible.includes(label) ?? false;
      if (!holds && !surely && !maybe) continue;
      note(tally, "lease", !maybe, maybe || surely === holds, () => {
        return `${user.id} ${holds ? "holds" : "does not hold"} ${label} from ${group}, predicted otherwise`;
      });
    }
  }
}

/** Compares the parts of an effect with what the replica changed between two stores. */
export function compareParts(tally: Tally, { certain, unknown }: Effect, before: Store, after: Store): void {
  for (const part of certain) {
    const was = part.change === "given-back";
    const so = holds(before, part) === was && holds(after, part) !== was;
    note(tally, "part", true, so, () => `part did not come about: ${JSON.stringify(part)}`);
  }
  for (const _ of unknown) note(tally, "part", false, true, String);
}

function holds(store: Store, { user, group, license }: Part): boolean {
  const record = group === null ? store.direct.get(user) : store.leases.get(leaseKey(group, user));
  return record !== undefined && labelsOf(store, record.codes).includes(license);
}
