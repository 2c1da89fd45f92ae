import { catalog } from "../../portal/store/licenses.ts";
import type { Group, Store, User } from "../../portal/store/model.ts";

interface Sample {
  /** Direct codes of each user; null for no record. */
  readonly users: Readonly<Record<string, readonly string[] | null>>;
  readonly groups?: Readonly<
    Record<string, { codes: readonly string[]; members: readonly string[]; quotas?: [string, number][] }>
  >;
  readonly totals?: Readonly<Record<string, number>>;
}

/** A store as small as a test needs it: ids are the names themselves. */
export function sampleStore({ users, groups = {}, totals = {} }: Sample): Store {
  const store: Store = {
    organization: "acme",
    scenario: "sample",
    seed: 0,
    today: "2026-11-02T08:00:00.000Z",
    licenses: catalog.map((license) => ({ ...license, total: totals[license.code] ?? 100 })),
    users: new Map(),
    direct: new Map(),
    groups: new Map(),
    robots: new Map(),
    leases: new Map(),
    tenants: [],
  };
  for (const [id, codes] of Object.entries(users)) {
    store.users.set(id, sampleUser(id));
    if (codes) store.direct.set(id, { codes: new Set(codes), external: false });
  }
  for (const [name, { codes, members, quotas = [] }] of Object.entries(groups)) {
    const rule = { codes: new Set(codes), quotas: new Map(quotas) };
    const group: Group = { id: name, name, kind: "local", rule, members: new Map() };
    for (const member of members) group.members.set(member, store.users.has(member) ? "user" : "group");
    store.groups.set(name, group);
  }
  return store;
}

function sampleUser(id: string): User {
  return {
    id,
    email: `${id}@acme.example`,
    name: id,
    surname: "",
    displayName: id,
    kind: "local",
    lastInUse: null,
    pending: false,
  };
}
