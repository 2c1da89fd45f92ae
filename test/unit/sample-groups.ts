import type { Account, GroupEntry, Inventory, LeaseRow, Member } from "../../src/rules/model";
import { attended, developer, inventory, user } from "./sample-inventory";

export const citizen = "Citizen Developer - Named User";

export const account = (email: string, more: Partial<Account> = {}): Account => ({
  email,
  name: nameOf(email),
  kind: "local",
  pending: false,
  ...more,
});

export const lease = (email: string, licenses: string[], more: Partial<LeaseRow> = {}): LeaseRow => ({
  email,
  name: nameOf(email),
  licenses,
  lastInUse: "2026-10-20",
  left: false,
  ...more,
});

/** A member; texts that start with "robot" are robot accounts, those without "@" groups. */
export function member(text: string): Member {
  if (text.includes("@")) return { kind: "user", email: text, name: nameOf(text) };
  return { kind: text.startsWith("robot") ? "robot" : "group", email: "", name: text };
}

export function group(
  name: string,
  rule: string[] | null,
  members: readonly string[] | null,
  leases: LeaseRow[] | null = [],
  more: Partial<GroupEntry> = {},
): GroupEntry {
  return { name, kind: "local", rule, quotas: {}, leases, members: members?.map(member) ?? null, ...more };
}

const nameOf = (email: string): string => {
  const [name = ""] = email.split("@");
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} Person`;
};

/**
 * An organization that was read whole. Ann leases from Developers and is in Finance too, Bob leases from Developers only, Cid has a record
 * over his membership, Dee leases from Finance, Fay is blocked, Gus has nothing; Dora is a directory account.
 */
export function acme(more: Partial<Inventory> = {}): Inventory {
  return inventory([user("cid@acme.test", [attended, developer]), user("fay@acme.test", [])], {
    totals: [developer, citizen, attended].map((label) => ({ label, allocated: null, total: 20 })),
    groups: [
      group(
        "Developers",
        [developer, attended],
        ["ann@acme.test", "bob@acme.test", "cid@acme.test", "robot-01"],
        [lease("ann@acme.test", [developer]), lease("bob@acme.test", [developer])],
        { quotas: { [developer]: 5 } },
      ),
      group("Finance", [attended], ["ann@acme.test", "dee@acme.test"], [lease("dee@acme.test", [attended])]),
      group("Administrators", [developer], ["admin@acme.test", "eve@acme.test"]),
      group("Entra Devs", [citizen], null, [lease("dora@acme.test", [citizen])], { kind: "directory" }),
      group("Everyone", null, null, null, { kind: "everyone" }),
    ],
    groupsComplete: true,
    accounts: ["ann", "bob", "cid", "dee", "eve", "fay", "gus", "admin"]
      .map((name) => account(`${name}@acme.test`))
      .concat(account("dora@acme.test", { kind: "directory" })),
    ...more,
  });
}

/** The same organization with one group changed. */
export function withGroup(name: string, change: Partial<GroupEntry>, more: Partial<Inventory> = {}): Inventory {
  const groups = acme().groups.map((entry) => (entry.name === name ? { ...entry, ...change } : entry));
  return acme({ groups, ...more });
}
