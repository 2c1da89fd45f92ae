import { countUsedFromGroup, isFree } from "./counts.ts";
import { accepted, type Decision, type RuleSwitches, refused } from "./decision.ts";
import { endLeases } from "./direct.ts";
import { groupsOf } from "./membership.ts";
import { type Group, leaseKey, type Store } from "./model.ts";

/** Strongest first. Where the others stand is not documented; they come after. */
const power = ["RPADEVPRONU", "CTZDEVNU", "ATTUNU", "ACNU"];

export function signIn(store: Store, userId: string, switches: RuleSwitches, at: string = store.today): Decision {
  const user = store.users.get(userId);
  if (!user) return refused(404, "No such user.");
  user.pending = false;
  user.lastInUse = at;
  if (store.direct.has(userId)) {
    endLeases(store, userId);
    return accepted;
  }
  const groups = groupsOf(store, userId);
  const held = new Set<string>();
  for (const group of groups) {
    const lease = store.leases.get(leaseKey(group.id, userId));
    if (!lease) continue;
    for (const code of lease.codes) held.add(code);
    store.leases.set(leaseKey(group.id, userId), { ...lease, lastInUse: at });
  }
  for (const code of entitled(store, groups)) {
    if (!switches.inheritMany && held.size > 0) break;
    if (!held.has(code) && take(store, groups, userId, code, at)) held.add(code);
  }
  return accepted;
}

function entitled(store: Store, groups: readonly Group[]): string[] {
  const place = (code: string) => {
    const rank = power.indexOf(code);
    return rank >= 0 ? rank : power.length + store.licenses.findIndex((license) => license.code === code);
  };
  const codes = new Set(groups.flatMap((group) => [...(group.rule?.codes ?? [])]));
  return [...codes].sort((one, other) => place(one) - place(other));
}

function take(store: Store, groups: readonly Group[], userId: string, code: string, at: string): boolean {
  if (!isFree(store, code)) return false;
  const giver = groups.find((group) => group.rule?.codes.has(code) && quotaLeft(store, group, code));
  if (!giver) return false;
  const key = leaseKey(giver.id, userId);
  const codes = new Set(store.leases.get(key)?.codes).add(code);
  store.leases.set(key, { groupId: giver.id, userId, codes, lastInUse: at });
  return true;
}

function quotaLeft(store: Store, group: Group, code: string): boolean {
  const quota = group.rule?.quotas.get(code);
  return quota === undefined || countUsedFromGroup(store, group, code) < quota;
}
