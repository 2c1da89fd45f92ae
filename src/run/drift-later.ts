import type { GroupEntry, Inventory, LeaseRow, LeaseState, MemberState, RuleState, UserState } from "../rules/model";
import { normalizeText } from "../rules/normalize";
import { userId } from "../rules/organization-from";
import { stateOf } from "../rules/state";

/** A later reading, asked for single states; null where it does not tell. */
export interface Later {
  readonly direct: (user: string) => UserState | null;
  readonly rule: (group: string) => RuleState | null;
  readonly lease: (group: string, user: string) => LeaseState | null;
  readonly member: (group: string, user: string) => MemberState | null;
  /** Everything the lists of all groups show for a user. */
  readonly leasesOf: (user: string) => readonly { readonly license: string; readonly group: string }[];
}

/** Looks states up in an inventory, in the way the rows of a plan are looked up: by the whole e-mail and the whole name. */
export function laterOf(inventory: Inventory): Later {
  const records = new Map(inventory.users.map((row) => [userId(row.email), row.licenses]));
  const groups = new Map<string, GroupEntry[]>();
  for (const entry of inventory.groups) {
    const name = normalizeText(entry.name);
    groups.set(name, [...(groups.get(name) ?? []), entry]);
  }
  const leases = leasesByUser(inventory);
  const listedIn = new Map<GroupEntry, Set<string>>();
  const only = (name: string, fits: (entry: GroupEntry) => boolean): GroupEntry | null => {
    const [entry, ...others] = (groups.get(normalizeText(name)) ?? []).filter(fits);
    return entry !== undefined && others.length === 0 ? entry : null;
  };
  const shownFor = (entry: GroupEntry, user: string): LeaseRow | null =>
    leases.get(userId(user))?.find(({ from }) => from === entry)?.row ?? null;

  return {
    direct: (user) => {
      const licenses = records.get(userId(user));
      if (licenses === undefined && !inventory.complete) return null;
      return stateOf(licenses ?? null);
    },
    rule: (group) => {
      const entry = only(group, ({ rule }) => rule !== null);
      if (entry !== null) return { rule: entry.rule, quotas: entry.quotas };
      return inventory.groupsComplete && !groups.has(normalizeText(group)) ? { rule: null, quotas: {} } : null;
    },
    lease: (group, user) => {
      const entry = only(group, ({ leases: list }) => list !== null);
      if (entry === null) return null;
      const row = shownFor(entry, user);
      return { lease: row?.licenses ?? null, lastInUse: row?.lastInUse ?? "" };
    },
    member: (group, user) => {
      const entry = only(group, ({ kind, members }) => kind === "local" && members !== null);
      if (entry === null) return null;
      const listed = listedIn.get(entry) ?? new Set((entry.members ?? []).map(({ email }) => userId(email)));
      listedIn.set(entry, listed);
      return { member: listed.has(userId(user)), lease: shownFor(entry, user)?.licenses ?? null };
    },
    leasesOf: (user) =>
      (leases.get(userId(user)) ?? []).flatMap(({ from, row }) =>
        row.licenses.map((license) => ({ license, group: from.name })),
      ),
  };
}

function leasesByUser({ groups }: Inventory): Map<string, { readonly from: GroupEntry; readonly row: LeaseRow }[]> {
  const byUser = new Map<string, { readonly from: GroupEntry; readonly row: LeaseRow }[]>();
  for (const from of groups) {
    for (const row of from.leases ?? []) {
      if (row.email === "") continue;
      const id = userId(row.email);
      byUser.set(id, [...(byUser.get(id) ?? []), { from, row }]);
    }
  }
  return byUser;
}
