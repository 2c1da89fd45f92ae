import type { PlanRow } from "../../../src/run/plan";
import { leaseKey, type Store } from "../../portal/store/model.ts";
import { sampleStore } from "../portal-store/sample-store.ts";
import { line } from "../sample-inventory";

export const email = "ann@acme.example";
export const id = "ann";

export const dev = "Automation Developer - Named User";
export const att = "Attended - Named User";

/** How it stands with Ann. `hidden`: the groups inside the directory group that she may be in, a store each that no page tells apart. */
interface Situation {
  readonly direct?: readonly string[];
  readonly in?: readonly string[];
  readonly took?: Readonly<Record<string, readonly string[]>>;
  readonly totals?: Readonly<Record<string, number>>;
  readonly limits?: Readonly<Record<string, [string, number][]>>;
  readonly kind?: "local" | "directory";
  readonly gone?: boolean;
  readonly everyone?: readonly string[];
  readonly nests?: string;
  readonly inEntra?: readonly boolean[];
}

const [d, c, a, t] = ["RPADEVPRONU", "CTZDEVNU", "ATTUNU", "TSTNU"];
const takenAll = { Alpha: [d] };
const entra = { kind: "directory", inEntra: [false, true] } as const;

export const situations: Readonly<Record<string, Situation>> = {
  "direct only": { direct: [d, a] },
  "one direct license": { direct: [a] },
  "one group": { in: ["Alpha"], took: takenAll },
  "one group, nothing taken yet": { in: ["Alpha"] },
  "one group, no unit left": { in: ["Alpha"], took: takenAll, totals: { [d]: 4 } },
  "one group, none left for who has nothing": { in: ["Alpha"], totals: { [d]: 3 } },
  "one group, more taken than bought": { in: ["Alpha"], took: takenAll, totals: { [d]: 2 } },
  "two groups give the same": { in: ["Alpha", "Twin"], took: takenAll },
  "two groups give the same, the other's limit reached": {
    in: ["Alpha", "Twin"],
    took: takenAll,
    limits: { Twin: [[d, 1]] },
  },
  "two groups give the same, more taken than bought": { in: ["Alpha", "Twin"], took: takenAll, totals: { [d]: 2 } },
  "two groups": { in: ["Alpha", "Beta"], took: takenAll },
  "two groups, the weaker taken": { in: ["Alpha", "Beta"], took: { Beta: [a] } },
  "two groups, both taken": { in: ["Alpha", "Beta"], took: { Alpha: [d], Beta: [a] } },
  "two groups, both taken, same": { in: ["Alpha", "Twin"], took: { Alpha: [d], Twin: [d] } },
  "two groups, one of unknown strength": { in: ["Alpha", "Testers"], took: { Testers: [t] } },
  "three groups": { in: ["Alpha", "Beta", "Twin"], took: takenAll },
  "direct over group": { direct: [a], in: ["Alpha"] },
  "direct over group, still listed": { direct: [a], in: ["Alpha"], took: takenAll },
  "direct over group, the same still listed": { direct: [d], in: ["Alpha"], took: takenAll },
  "direct over group, no unit left": { direct: [a], in: ["Alpha"], totals: { [d]: 3, [a]: 2, [t]: 0 } },
  "direct over two groups": { direct: [d, a], in: ["Alpha", "Beta"] },
  blocked: { direct: [] },
  "blocked over group": { direct: [], in: ["Alpha"] },
  "blocked over group, still listed": { direct: [], in: ["Alpha"], took: takenAll },
  "left the group": { took: takenAll },
  "left one of two groups that give the same": { in: ["Twin"], took: takenAll },
  "left one of two groups": { in: ["Beta"], took: takenAll },
  "left the group, direct": { direct: [a], took: takenAll },
  "record without account": { direct: [d], gone: true },
  "lease without account": { took: takenAll, gone: true },
  "may be in a directory group": { ...entra, in: ["Alpha"], took: takenAll },
  "from a directory group": { kind: "directory", in: ["Entra"], took: { Entra: [a] } },
  "perhaps also in through a group inside": { ...entra, in: ["Alpha"], took: takenAll, nests: "Alpha" },
  "Everyone gives too": { in: ["Alpha"], took: takenAll, everyone: [a] },
  "Everyone gives the same": { in: ["Alpha"], took: takenAll, everyone: [d] },
  nothing: {},
};

/** The stores a situation may be: no page tells one from the other. */
export function storesOf(situation: Situation): Store[] {
  return (situation.inEntra ?? [situation.in?.includes("Entra") === true]).map((inEntra) =>
    storeOf(situation, inEntra),
  );
}

function storeOf({ direct, took = {}, totals = {}, limits = {}, ...more }: Situation, inEntra: boolean): Store {
  const who = (group: string, ...others: string[]) => [...others, ...(more.in?.includes(group) ? [id] : [])];
  const store = sampleStore({
    users: { [id]: direct ?? null, bob: null, cid: null, dan: null, eve: null },
    groups: {
      Alpha: { codes: [d], members: who("Alpha", "bob", "cid") },
      Beta: { codes: [a], members: who("Beta", "dan") },
      Twin: { codes: [d], members: who("Twin", "dan"), quotas: limits.Twin ?? [] },
      Testers: { codes: [t], members: who("Testers") },
      Bare: { codes: [], members: [] },
    },
    totals,
  });
  const rule = (codes: readonly string[]) => ({ codes: new Set(codes), quotas: new Map<string, number>() });
  const made = {
    rule: rule([a]),
    members: new Map([["eve", "user"] as const, ...(inEntra ? [[id, "user"] as const] : [])]),
  };
  store.groups.set("Entra", { id: "Entra", name: "Entra", kind: "directory", ...made });
  if (more.nests) store.groups.get(more.nests)?.members.set("Entra", "group");
  if (more.everyone)
    store.groups.set("All", {
      id: "All",
      name: "All",
      kind: "everyone",
      rule: rule(more.everyone),
      members: new Map(),
    });
  for (const [user, kind] of [
    [id, more.kind ?? "local"],
    ["eve", "directory"],
  ] as const) {
    const known = store.users.get(user);
    if (known) store.users.set(user, { ...known, kind });
  }
  if (more.gone) store.users.delete(id);
  const others = { Alpha: ["bob", "cid"], Twin: ["dan"] };
  for (const [group, users] of Object.entries(others)) for (const user of users) take(store, group, user, [d]);
  for (const [group, codes] of Object.entries(took)) take(store, group, id, codes);
  return store;
}

function take(store: Store, groupId: string, userId: string, codes: readonly string[]): void {
  store.leases.set(leaseKey(groupId, userId), {
    groupId,
    userId,
    codes: new Set(codes),
    lastInUse: "2026-10-20T08:00:00.000Z",
  });
}

export const setRule = (group: string, ...licenses: string[]) => line("set-rule", "", { group, licenses });
export const own = (procedure: string, more: Partial<PlanRow> = {}) => line(procedure, email, more);
const inEach = (procedure: string, ...groups: string[]) => groups.map((group) => own(procedure, { group }));

/** Every procedure, as it can be asked for. */
export const asked: readonly PlanRow[] = [
  own("deallocate"),
  own("deallocate", { whenEmpty: "block" }),
  own("deallocate", { whenEmpty: "inherit" }),
  own("deallocate", { licenses: [d], whenEmpty: "inherit" }),
  own("block"),
  own("inherit"),
  ...[[a], [d], [t], [d, c]].map((licenses) => own("allocate", { licenses })),
  setRule("Alpha", a),
  setRule("Alpha", "none"),
  setRule("Alpha", d, c),
  setRule("Alpha", c, t),
  setRule("Twin", c),
  setRule("Beta", "none"),
  setRule("Entra", c),
  setRule("Bare", a),
  ...inEach("release", "Alpha", "Beta", "Twin", "Entra", "*"),
  ...inEach("remove-member", "Alpha", "Beta", "Twin", "Entra", "*"),
  ...inEach("add-member", "Alpha", "Beta", "Twin", "Testers", "Bare", "Entra"),
];
