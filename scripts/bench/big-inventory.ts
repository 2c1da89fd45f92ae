import type { Account, GroupEntry, Inventory, UserRow } from "../../src/rules/model";

export const labels = [
  "Automation Developer - Named User",
  "Citizen Developer - Named User",
  "Attended - Named User",
  "Action Center - Named User",
  "Tester - Named User",
  "Insights Designer Users",
  "Process Mining Business User",
  "Process Mining Developer",
];

const at = <V>(list: readonly V[], index: number): V => {
  const found = list[index % list.length];
  if (found === undefined) throw new RangeError("an empty list");
  return found;
};

export const email = (index: number): string => `user${index}@acme.example`;
export const groupName = (index: number): string => (index === 0 ? "Everyone" : `Group ${index}`);

/** A number that has no pattern which a model could profit from. */
const scattered = (index: number, turn: number): number =>
  (Math.imul(index * 3 + turn + 1, 2654435761) >>> 8) % 1_000_003;

/**
 * An organization of so many users and groups: everybody is in three groups, a fifth has a direct allocation, half of the others have taken a
 * license from a group. One group is Everyone, every tenth is a directory group whose members cannot be read.
 */
export function bigInventory(users: number, groups: number): Inventory {
  const entries = Array.from({ length: groups }, (_, index): GroupEntry => {
    const kind = index % 10 === 9 ? "directory" : "local";
    return {
      name: groupName(index),
      kind: index === 0 ? "everyone" : kind,
      rule: index % 7 === 6 ? null : [at(labels, index), at(labels, index + 1 + (index % 3))],
      quotas: index % 5 === 4 ? { [at(labels, index)]: users } : {},
      leases: [],
      members: index === 0 || kind === "directory" ? null : [],
    };
  });
  const accounts: Account[] = [];
  const rows: UserRow[] = [];
  for (let index = 0; index < users; index += 1) {
    const name = `User ${index}`;
    accounts.push({ email: email(index), name, kind: index % 4 === 0 ? "directory" : "local", pending: false });
    for (const entry of new Set([0, 1, 2].map((turn) => at(entries, 1 + (scattered(index, turn) % (groups - 1)))))) {
      entry.members?.push({ kind: "user", email: email(index), name });
    }
    const lastInUse = `2026-0${1 + (index % 9)}-11`;
    if (index % 5 === 0) {
      const licenses = [at(labels, index / 5), at(labels, index / 5 + 3)].slice(0, 1 + (index % 2));
      rows.push({ email: email(index), name, licenses, lastInUse, orphan: false });
    } else if (index % 2 === 0) {
      const { rule, leases } = at(entries, 1 + (scattered(index, 0) % (groups - 1)));
      if (rule) leases?.push({ email: email(index), name, licenses: rule.slice(0, 1), lastInUse, left: false });
    }
  }
  return {
    organization: "acme",
    portal: "https://cloud.uipath.com/acme",
    readAt: "2026-11-02T08:00:00.000Z",
    users: rows,
    totals: labels.map((label) => ({ label, allocated: null, total: users })),
    shown: rows.length,
    complete: true,
    admin: "admin@acme.example",
    groups: entries,
    groupsComplete: true,
    accounts,
    unread: [],
  };
}
