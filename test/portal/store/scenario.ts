import { randomFrom } from "../random.ts";
import { allocateDirect } from "./allocate-scenario.ts";
import { addCrowd } from "./crowd.ts";
import { documentedSwitches } from "./decision.ts";
import { createGroups } from "./group-scenario.ts";
import { catalog, retired } from "./licenses.ts";
import type { Store } from "./model.ts";
import { createPeople } from "./people.ts";
import { purchase } from "./purchase.ts";
import { signIn } from "./sign-in.ts";

export const scenarios = {
  tiny: {
    users: 16,
    equalNames: 0,
    extraGroups: [],
    robots: 0,
    blocked: 1,
    orphans: 0,
    retired: 0,
    over: null,
    groups: ["Automation Users", "Citizen Developers", "Automation Express", "Everyone"],
  },
  least: {
    users: 18,
    equalNames: 0,
    extraGroups: [],
    robots: 0,
    blocked: 1,
    orphans: 0,
    retired: 0,
    over: null,
    groups: ["Automation Users", "Citizen Developers"],
  },
  small: { users: 30, equalNames: 0, extraGroups: [], robots: 0, blocked: 2, orphans: 0, retired: 0, over: null },
  medium: {
    users: 400,
    equalNames: 8,
    extraGroups: ["Finance Automation", "HR Operations", "Claims Processing", "Test Engineering"],
    robots: 12,
    blocked: 15,
    orphans: 6,
    retired: 3,
    over: "ATTUNU",
  },
  large: {
    users: 5000,
    equalNames: 60,
    extraGroups: ["Finance Automation", "HR Operations", "Claims Processing", "Test Engineering", "Shared Services"],
    robots: 60,
    blocked: 120,
    orphans: 25,
    retired: 10,
    over: "ATTUNU",
  },
  groups: {
    users: 450,
    equalNames: 8,
    extraGroups: ["Finance Automation", "HR Operations", "Claims Processing", "Test Engineering", "Legacy Developers"],
    robots: 12,
    blocked: 15,
    orphans: 6,
    retired: 3,
    over: "ATTUNU",
    crowd: { name: "Shift Workers", members: 400 },
  },
  thousand: {
    users: 1030,
    equalNames: 0,
    extraGroups: [],
    robots: 2,
    blocked: 0,
    orphans: 0,
    retired: 0,
    over: null,
    groups: ["Automation Users"],
    crowd: { name: "Shift Workers", members: 1010 },
  },
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;

export interface Scenario {
  readonly users: number;
  readonly equalNames: number;
  readonly extraGroups: readonly string[];
  readonly robots: number;
  readonly blocked: number;
  readonly orphans: number;
  readonly retired: number;
  readonly over: string | null;
  /** The built-in groups there are, by name; all of them where nothing is said. */
  readonly groups?: readonly string[];
  readonly crowd?: { readonly name: string; readonly members: number };
}

/** The same name and seed give the identical store: no clock, no other randomness. */
export function createStore(name: ScenarioName, seed: number, organization: string): Store {
  const scenario: Scenario = scenarios[name];
  const random = randomFrom(seed);
  const kinds = scenario.retired > 0 ? [...catalog, retired] : catalog;
  const store: Store = {
    organization,
    scenario: name,
    seed,
    today: "2026-11-02T08:00:00.000Z",
    licenses: kinds.map((kind) => ({ ...kind, total: Number.POSITIVE_INFINITY })),
    users: new Map(),
    direct: new Map(),
    groups: new Map(),
    robots: new Map(),
    leases: new Map(),
    tenants: ["DefaultTenant", "Staging", "Sandbox"].map((tenant, index) => ({
      id: random.guid(),
      name: tenant,
      enabled: index < 2,
      allocated: new Set(["ATTUNU", "TSTNU"].slice(index)),
    })),
  };
  createPeople(store, scenario, random);
  createGroups(store, scenario, random);
  allocateDirect(store, scenario, random);
  for (const user of store.users.values()) {
    if (user.lastInUse && !store.direct.has(user.id) && random.chance(0.7)) {
      signIn(store, user.id, documentedSwitches, user.lastInUse);
    }
  }
  addCrowd(store, scenario, random);
  purchase(store, scenario);
  return store;
}
