import type { Assumptions } from "../../../src/rules/organization";
import type { PlanRow } from "../../../src/run/plan";
import type { Random } from "../../portal/random.ts";
import { directLabels, labelsOf } from "../../portal/store/counts.ts";
import { accepted, type Decision, documentedSwitches, type RuleSwitches } from "../../portal/store/decision.ts";
import { dropDirect, setDirect } from "../../portal/store/direct.ts";
import { setRule } from "../../portal/store/group-rule.ts";
import { isMember, removeMember } from "../../portal/store/membership.ts";
import { leaseKey, type Store } from "../../portal/store/model.ts";
import { release } from "../../portal/store/release.ts";
import { signIn } from "../../portal/store/sign-in.ts";

/** Every setting of what the documentation leaves open. */
export const everySwitch: readonly RuleSwitches[] = [0, 1, 2, 3, 4, 5, 6, 7].map((number) => ({
  leaseOnDirect: number & 1 ? "stays" : "ends",
  leaseOnRemoval: number & 2 ? "stays" : "ends",
  inheritMany: (number & 4) > 0,
}));

/** One of the settings. */
export function switchesOf(seed: number): RuleSwitches {
  return everySwitch[seed % everySwitch.length] ?? documentedSwitches;
}

/** What a model knows that has seen a portal with these switches. */
export function knownOf({ leaseOnDirect, leaseOnRemoval, inheritMany }: RuleSwitches): Partial<Assumptions> {
  return {
    leaseOnDirect: leaseOnDirect === "ends" ? "ends" : "until-sign-in",
    leaseOnRemoval,
    inherited: inheritMany ? "many" : "one",
  };
}

/** A store of its own, with all that rows and log-ins change; quicker than a clone of everything. */
export function copyOf(store: Store): Store {
  return {
    ...store,
    users: new Map([...store.users].map(([id, user]) => [id, { ...user }])),
    direct: new Map(store.direct),
    groups: new Map([...store.groups].map(([id, group]) => [id, { ...group, members: new Map(group.members) }])),
    leases: new Map(store.leases),
  };
}

/** Runs the rows in the replica, as the portal would. A release that finds nothing is what the row wanted. */
export function runRows(store: Store, rows: readonly PlanRow[], switches: RuleSwitches): string[] {
  return rows.flatMap((row) => {
    const decision = runRow(store, row, switches);
    return decision.accepted ? [] : [`row ${row.row} ${row.procedure} ${row.user} ${row.group}: ${decision.message}`];
  });
}

function runRow(store: Store, row: PlanRow, switches: RuleSwitches): Decision {
  const user = idOf(store, row.user);
  const group = [...store.groups.values()].find(({ name }) => name === row.group)?.id ?? "";
  const codes = row.licenses.map((label) => store.licenses.find((license) => license.label === label)?.code ?? label);
  if (row.procedure === "release")
    return store.leases.has(leaseKey(group, user)) ? release(store, group, user) : accepted;
  if (row.procedure === "remove-member") {
    const decision = removeMember(store, group, user, switches);
    // MEM-11: what is still listed then, the same row releases.
    if (decision.accepted) release(store, group, user);
    return decision;
  }
  if (row.procedure === "set-rule") return editRule(store, group, codes);
  if (row.procedure === "inherit") return dropDirect(store, [user]);
  const record = store.direct.get(user);
  const kept = [...(record?.codes ?? [])].filter((code) => row.procedure === "deallocate" && !codes.includes(code));
  if (row.procedure === "deallocate" && kept.length === 0 && row.whenEmpty === "inherit")
    return dropDirect(store, [user]);
  if (row.procedure === "deallocate" && kept.length === 0 && row.whenEmpty === "")
    return { ...accepted, accepted: false };
  return setDirect(store, [user], { codes: kept, external: record?.external ?? false }, switches);
}

function editRule(store: Store, group: string, codes: readonly string[]): Decision {
  const rest = codes.filter((code) => code !== "none");
  const quotas = [...(store.groups.get(group)?.rule?.quotas ?? [])].filter(([code]) => rest.includes(code));
  return setRule(store, group, rest, new Map(quotas));
}

const ids = new Map<string, string>();

export function idOf(store: Store, email: string): string {
  const known = ids.get(email);
  if (known !== undefined && store.users.get(known)?.email === email) return known;
  const found = [...store.users.values()].find((user) => user.email === email)?.id ?? email;
  ids.set(email, found);
  return found;
}

/** Everybody, or some by e-mail, logs in, in any order. */
export function logInAll(store: Store, switches: RuleSwitches, random: Random, emails?: readonly string[]): void {
  const ids = emails === undefined ? [...store.users.keys()] : emails.map((email) => idOf(store, email));
  for (const id of random.shuffle(ids)) signIn(store, id, switches);
}

/** Every license a user has a unit of, by record or lease. */
export function heldBy(store: Store, email: string): string[] {
  const id = idOf(store, email);
  const leased = [...store.leases.values()].filter(({ userId }) => userId === id);
  return [...(directLabels(store, id) ?? []), ...leased.flatMap(({ codes }) => labelsOf(store, codes))];
}

/** What a user can use: his record and nothing else, or what he leases as a member. */
export function usableBy(store: Store, email: string): string[] {
  const id = idOf(store, email);
  const direct = directLabels(store, id);
  if (direct !== null) return [...direct].sort();
  const leases = [...store.leases.values()].filter(({ userId, groupId }) => {
    const group = store.groups.get(groupId);
    return userId === id && group !== undefined && isMember(store, group, id);
  });
  return [...new Set(leases.flatMap(({ codes }) => labelsOf(store, codes)))].sort();
}
