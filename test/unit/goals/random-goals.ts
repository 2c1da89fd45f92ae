import type { Goal } from "../../../src/goals/goal";
import type { Random } from "../../portal/random.ts";
import type { RuleSwitches } from "../../portal/store/decision.ts";
import { catalog } from "../../portal/store/licenses.ts";
import type { Store, User } from "../../portal/store/model.ts";
import { signIn } from "../../portal/store/sign-in.ts";
import { today } from "../rules/both/random-store";

/** A random goal for an organization, and users for it. */
export function randomGoal(store: Store, random: Random): { goal: Goal; users: string[] } {
  const emails = [...store.users.values()].map(({ email }) => email);
  const some = emails.filter(() => random.chance(0.6));
  const users = some.length > 0 ? some : emails;
  const license = random.pick(store.licenses).label;
  const group = random.pick([...store.groups.values()]).name;
  const goals: Goal[] = [
    { goal: "nothing-for-good" },
    { goal: "nothing-now" },
    { goal: "without-license", license },
    { goal: "free-units", license, units: 1 + random.integer(3) },
    { goal: "drop-overlap" },
    { goal: "group-without-license", group, license },
  ];
  return { goal: random.pick(goals), users };
}

/** An organization in which direct licenses and groups give much the same, and units are nearly enough. */
export function overlappingStore(random: Random, switches: RuleSwitches): Store {
  const licenses = catalog.slice(0, 3).map((license) => ({ ...license, total: 3 + random.integer(4) }));
  const store: Store = {
    organization: "acme",
    scenario: "random",
    seed: 0,
    today,
    licenses,
    users: new Map([0, 1, 2, 3, 4].map((number) => [`user-${number}`, userOf(number, random)])),
    direct: new Map(),
    groups: new Map(),
    robots: new Map([["robot", "robot-01"]]),
    leases: new Map(),
    tenants: [],
  };
  for (const name of ["Developers", "Finance"]) {
    const codes = new Set(licenses.filter(() => random.chance(0.35)).map(({ code }) => code));
    const quotas = [...codes].filter(() => random.chance(0.2)).map((code): [string, number] => [code, 2]);
    const members = [...store.users.keys()].filter(() => random.chance(0.6));
    store.groups.set(name, {
      id: name,
      name,
      kind: "local",
      rule: { codes, quotas: new Map(quotas) },
      members: new Map([
        ...members.map((id): [string, "user"] => [id, "user"]),
        ...(random.chance(0.15) ? [["robot", "robot"] as const] : []),
      ]),
    });
  }
  for (const id of store.users.keys()) if (random.chance(0.4)) signIn(store, id, switches);
  for (const id of store.users.keys()) {
    const codes = licenses.filter(() => random.chance(0.4)).map(({ code }) => code);
    if (random.chance(0.6)) store.direct.set(id, { codes: new Set(codes), external: random.chance(0.05) });
  }
  return store;
}

function userOf(number: number, random: Random): User {
  const id = `user-${number}`;
  return {
    id,
    email: `${id}@acme.example`,
    name: "User",
    surname: String(number),
    displayName: `User ${number}`,
    kind: random.chance(0.2) ? "directory" : "local",
    lastInUse: null,
    pending: false,
  };
}
