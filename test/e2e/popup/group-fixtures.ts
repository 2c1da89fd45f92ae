import type { Account, GroupEntry, Inventory, LeaseRow, Member } from "../../../src/rules/model";
import { inventoryOf, licenses, userAt } from "./fixtures";

const [developer = "", attended = "", citizen = "", tester = ""] = licenses;

const numbers = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

/** Whose account is gone is in no group. */
const known = (index: number): boolean => !userAt(index).orphan;

const member = (index: number): Member => ({ kind: "user", email: userAt(index).email, name: userAt(index).name });
const robot = (name: string): Member => ({ kind: "robot", email: "", name });

const lease = (index: number, label: string, part: Partial<LeaseRow> = {}): LeaseRow => ({
  email: userAt(index).email,
  name: userAt(index).name,
  licenses: [label],
  lastInUse: index % 4 === 0 ? "" : `2026-${String(1 + (index % 10)).padStart(2, "0")}-21`,
  left: false,
  ...part,
});

const group = (name: string, part: Partial<GroupEntry>): GroupEntry => ({
  name,
  kind: "local",
  rule: null,
  quotas: {},
  leases: [],
  members: [],
  ...part,
});

const groups = (users: number): GroupEntry[] => [
  group("Automation Users", {
    rule: [attended],
    quotas: { [attended]: 80 },
    members: [...numbers(users, users + 60), ...numbers(4, 40)].filter(known).map(member).concat(robot("Night shift")),
    leases: numbers(users, users + 42)
      .filter(known)
      .map((index) => lease(index, attended)),
  }),
  group("Automation Developers", {
    rule: [developer, attended],
    members: numbers(users + 50, users + 75)
      .filter(known)
      .map(member),
    leases: [
      ...numbers(users + 50, users + 70)
        .filter(known)
        .map((index) => lease(index, developer)),
      lease(users + 80, developer, { left: true }),
    ],
  }),
  group("Citizen Developers", {
    kind: "directory",
    rule: [citizen],
    members: null,
    leases: numbers(users + 20, users + 48)
      .filter(known)
      .map((index) => lease(index, citizen)),
  }),
  group("Everyone", { kind: "everyone", rule: [tester], members: null, leases: [lease(users + 81, tester)] }),
  group("Administrators", { members: numbers(0, 3).map(member), leases: [] }),
  group("Finance Automation", { rule: [], members: numbers(10, 22).map(member), leases: [] }),
];

const account = (index: number): Account => ({
  email: userAt(index).email,
  name: userAt(index).name,
  kind: index % 3 === 0 ? "directory" : "local",
  pending: index % 23 === 7,
});

/** A whole organization: so many users with a direct record, a hundred without one, groups of every kind. */
export const organizationOf = (users: number): Inventory => ({
  ...inventoryOf(users),
  totals: [
    { label: developer, allocated: Math.round(users * 0.55), total: users },
    { label: attended, allocated: null, total: Math.round(users * 0.35) },
    { label: citizen, allocated: null, total: users },
    { label: tester, allocated: null, total: null },
  ],
  groups: groups(users),
  groupsComplete: true,
  accounts: numbers(0, users + 100)
    .filter(known)
    .map(account),
});
