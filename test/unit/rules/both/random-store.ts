import type { Random } from "../../../portal/random.ts";
import type { RuleSwitches } from "../../../portal/store/decision.ts";
import { deleteUser } from "../../../portal/store/delete-user.ts";
import { catalog } from "../../../portal/store/licenses.ts";
import { removeMember } from "../../../portal/store/membership.ts";
import type { Group, MemberKind, Store } from "../../../portal/store/model.ts";
import { purchase } from "../../../portal/store/purchase.ts";
import { scenarios } from "../../../portal/store/scenario.ts";
import { signIn } from "../../../portal/store/sign-in.ts";

const day = 24 * 60 * 60 * 1000;
export const today = "2026-11-02T08:00:00.000Z";

/** A small organization in which everything is scarce: a few users, groups of every kind, quotas, pools of a few units. */
export function randomStore(random: Random, switches: RuleSwitches): Store {
  const licenses = random.shuffle(catalog).slice(0, 2 + random.integer(4));
  const store: Store = {
    organization: "acme",
    scenario: "random",
    seed: 0,
    today,
    licenses: licenses.map((license) => ({ ...license, total: random.chance(0.4) ? 1 + random.integer(4) : 9 })),
    users: new Map(),
    direct: new Map(),
    groups: new Map(),
    robots: new Map([["robot", "robot-01"]]),
    leases: new Map(),
    tenants: [],
  };
  addUsers(store, random);
  addGroups(store, random);
  for (const id of store.users.keys()) giveDirect(store, id, random);
  for (const id of random.shuffle([...store.users.keys()])) {
    const used = new Date(Date.parse(today) - random.integer(200) * day).toISOString();
    if (random.chance(0.6)) signIn(store, id, switches, used);
  }
  age(store, random, switches);
  return store;
}

function addUsers(store: Store, random: Random): void {
  const count = 2 + random.integer(5);
  for (let number = 0; number < count; number += 1) {
    store.users.set(`user-${number}`, {
      id: `user-${number}`,
      email: `user-${number}@acme.example`,
      name: "User",
      surname: String(number),
      displayName: `User ${number}`,
      kind: random.chance(0.3) ? "directory" : "local",
      lastInUse: null,
      pending: random.chance(0.3),
    });
  }
}

function addGroups(store: Store, random: Random): void {
  const add = (name: string, kind: Group["kind"], chance: number) => {
    if (!random.chance(chance)) return;
    const members = new Map<string, MemberKind>();
    for (const user of store.users.values()) {
      const fits = kind === "local" || user.kind === "directory";
      if (kind !== "everyone" && fits && random.chance(0.5)) members.set(user.id, "user");
    }
    if (kind === "local" && random.chance(0.2)) members.set("robot", "robot");
    store.groups.set(name, { id: name, name, kind, rule: randomRule(store, random), members });
  };
  add("Directory", "directory", 0.4);
  add("Administrators", "local", 0.3);
  add("Developers", "local", 1);
  add("Finance", "local", 0.7);
  add("Operations", "local", 0.4);
  add("Everyone", "everyone", 0.25);
  if (store.groups.has("Directory") && random.chance(0.5)) {
    store.groups.get("Developers")?.members.set("Directory", "group");
  }
}

function randomRule(store: Store, random: Random): Group["rule"] {
  if (random.chance(0.15)) return null;
  const codes = new Set(store.licenses.filter(() => random.chance(0.45)).map(({ code }) => code));
  const limited = [...codes].filter(() => random.chance(0.25));
  return { codes, quotas: new Map(limited.map((code) => [code, 1 + random.integer(3)])) };
}

function giveDirect(store: Store, id: string, random: Random): void {
  if (random.chance(0.65)) return;
  const codes = random.chance(0.3) ? [] : store.licenses.filter(() => random.chance(0.4)).map(({ code }) => code);
  store.direct.set(id, { codes: new Set(codes), external: random.chance(0.1) });
}

/** What time leaves behind: leases under a direct record, of former members and of deleted accounts, and a shrunken pool. */
function age(store: Store, random: Random, switches: RuleSwitches): void {
  for (const { userId, groupId } of [...store.leases.values()]) {
    if (random.chance(0.08)) removeMember(store, groupId, userId, { ...switches, leaseOnRemoval: "stays" });
    if (random.chance(0.05)) giveDirect(store, userId, random);
  }
  const [first] = store.users.keys();
  if (first !== undefined && random.chance(0.1)) deleteUser(store, first, "stay");
  if (random.chance(0.2)) purchase(store, { ...scenarios.small, over: random.pick(store.licenses).code });
}
