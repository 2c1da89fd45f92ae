import type { Random } from "../random.ts";
import type { Group, Store } from "./model.ts";
import type { Scenario } from "./scenario.ts";

interface GroupPlan {
  readonly name: string;
  readonly kind?: Group["kind"];
  readonly codes: readonly string[] | null;
  readonly share: number;
  readonly quota?: readonly [code: string, shareOfUsers: number];
}

const defaults: GroupPlan[] = [
  { name: "Administrators", codes: ["RPADEVPRONU"], share: 0 },
  { name: "Automation Users", codes: ["ATTUNU"], share: 0.25 },
  { name: "Automation Developers", codes: ["RPADEVPRONU", "CTZDEVNU"], share: 0.12, quota: ["RPADEVPRONU", 0.1] },
  { name: "Citizen Developers", codes: ["CTZDEVNU"], share: 0.15 },
  { name: "Automation Express", codes: ["AKIT"], share: 0.1 },
  { name: "Everyone", kind: "everyone", codes: null, share: 0 },
];

const extraCodes: Record<string, readonly string[] | null> = {
  "Finance Automation": ["CTZDEVNU", "ACNU"],
  "HR Operations": ["ACNU"],
  "Claims Processing": ["ATTUNU", "ACNU"],
  "Test Engineering": ["TSTNU"],
  "Legacy Developers": ["RPADEVNU", "ATTUNU"],
  "Shared Services": null,
};

/** One directory group bears the name of a local one; one sits inside a local group. */
const directory: GroupPlan[] = [
  { name: "Finance Automation", kind: "directory", codes: ["ATTUNU"], share: 0.06 },
  { name: "EMEA Operations", kind: "directory", codes: null, share: 0.08 },
];

export function createGroups(store: Store, scenario: Scenario, random: Random): void {
  const extra = scenario.extraGroups.map((name) => ({ name, codes: extraCodes[name] ?? null, share: 0.1 }));
  const builtIn = defaults.filter(({ name }) => scenario.groups?.includes(name) ?? true);
  const plans = [...builtIn, ...extra, ...(scenario.extraGroups.length > 0 ? directory : [])];
  for (const plan of plans) addGroup(store, plan, random);
  const [signedIn, other] = [...store.users.keys()];
  for (const id of [signedIn, other]) if (id) find(store, "Administrators")?.members.set(id, "user");
  for (let number = 1; number <= scenario.robots; number += 1) {
    const id = random.guid();
    store.robots.set(id, `robot-${String(number).padStart(2, "0")}`);
    const home = find(store, random.pick(["Automation Users", ...scenario.extraGroups]));
    home?.members.set(id, "robot");
  }
  const nested = find(store, "EMEA Operations");
  if (nested) find(store, "Automation Users")?.members.set(nested.id, "group");
}

function addGroup(store: Store, plan: GroupPlan, random: Random): void {
  const quotas = new Map(
    plan.quota ? [[plan.quota[0], Math.max(3, Math.round(plan.quota[1] * store.users.size))]] : [],
  );
  const group: Group = {
    id: random.guid(),
    name: plan.name,
    kind: plan.kind ?? "local",
    rule: plan.codes ? { codes: new Set(plan.codes), quotas } : null,
    members: new Map(),
  };
  for (const user of store.users.values()) {
    const fits = group.kind === "local" || user.kind === "directory";
    const share = group.kind === "directory" ? plan.share * 4 : plan.share;
    if (fits && plan.share > 0 && random.chance(share)) group.members.set(user.id, "user");
  }
  store.groups.set(group.id, group);
}

function find(store: Store, name: string): Group | undefined {
  return (
    [...store.groups.values()].find((group) => group.name === name && group.kind !== "directory") ??
    [...store.groups.values()].find((group) => group.name === name)
  );
}
