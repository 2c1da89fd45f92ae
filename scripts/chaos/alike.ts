import type { Random } from "../../test/portal/random";
import { documentedSwitches } from "../../test/portal/store/decision";
import type { Group, Store } from "../../test/portal/store/model";
import { purchase } from "../../test/portal/store/purchase";
import { type Scenario, scenarios } from "../../test/portal/store/scenario";
import { signIn } from "../../test/portal/store/sign-in";

/** So many who hold licenses of their own hold what most hold, and so many of the others are in the group most are in. */
const alike = 0.75;
const together = 0.8;

/**
 * As in most organizations: many people hold the same licenses, by the same way. Whoever is taken for somebody else then is not given away by
 * what that one holds. Everybody has signed in.
 */
export function makeAlike(store: Store, random: Random): void {
  const [, , ...others] = [...store.users.keys()];
  const holders = others.filter((id) => isPlain(store, id));
  const common = mostHeld(store, holders);
  const group = largest(store);
  for (const id of holders) if (random.chance(alike)) store.direct.set(id, { codes: new Set(common), external: false });
  for (const id of others) {
    if (store.direct.has(id) || !group || !random.chance(together)) continue;
    group.members.set(id, "user");
    for (const [key, { userId }] of store.leases) if (userId === id) store.leases.delete(key);
  }
  const scenario: Scenario | undefined = Object.entries(scenarios).find(([name]) => name === store.scenario)?.[1];
  const sold = store.licenses.filter(({ total }) => total > 0);
  for (const license of sold) license.total = Number.POSITIVE_INFINITY;
  for (const id of store.users.keys()) if (!store.direct.has(id)) signIn(store, id, documentedSwitches, store.today);
  if (scenario) purchase(store, scenario);
}

/** Holds licenses that are still sold. */
function isPlain(store: Store, id: string): boolean {
  const { codes = new Set<string>(), external = false } = store.direct.get(id) ?? {};
  const sold = store.licenses.filter(({ total }) => total > 0);
  return !external && codes.size > 0 && [...codes].every((code) => sold.some((license) => license.code === code));
}

/** The set of more than one license that most hold. */
function mostHeld(store: Store, holders: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const id of holders) {
    const codes = [...(store.direct.get(id)?.codes ?? [])].sort();
    if (codes.length > 1) counts.set(codes.join(), (counts.get(codes.join()) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0].split(",") ?? store.licenses.slice(0, 2).map(({ code }) => code);
}

/** The local group with a rule that gives to everybody in it, with the most members. */
function largest(store: Store): Group | undefined {
  const fitting = [...store.groups.values()].filter(
    ({ kind, name, rule }) => kind === "local" && name !== "Administrators" && rule !== null && rule.quotas.size === 0,
  );
  return fitting.sort((one, other) => other.members.size - one.members.size)[0];
}
