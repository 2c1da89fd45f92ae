import { describe, expect, test } from "vitest";
import { latestUse } from "../../../src/popup/last-use";
import { licenseUse } from "../../../src/popup/license-use";
import { pathsOf } from "../../../src/popup/paths";
import { peopleOf } from "../../../src/popup/people";
import { noFilter, type PickFilter, pick } from "../../../src/popup/pick-filter";
import type { GroupEntry, Inventory, LeaseRow, Member } from "../../../src/rules/model";
import { inventoryOf } from "../../e2e/popup/fixtures";

const now = Date.parse("2026-11-20T12:00:00Z");

const record = (email: string, licenses: string[], lastInUse = "") => ({
  email,
  name: email,
  licenses,
  lastInUse,
  orphan: email === "",
});
const lease = (email: string, licenses: string[], part: Partial<LeaseRow> = {}): LeaseRow => ({
  email,
  name: email,
  licenses,
  lastInUse: "",
  left: false,
  ...part,
});
const member = (email: string, kind: Member["kind"] = "user"): Member => ({ kind, email, name: email });
const group = (name: string, part: Partial<GroupEntry>): GroupEntry => ({
  name,
  kind: "local",
  rule: null,
  quotas: {},
  leases: [],
  members: [],
  ...part,
});

const organization = (part: Partial<Inventory>): Inventory => ({
  ...inventoryOf(0),
  totals: [{ label: "Attended", allocated: null, total: 5 }],
  ...part,
});

/** One of each: direct, inherited, overlap, blocked, orphan, left, may draw, nothing. */
const everyKind = organization({
  users: [
    record("direct@a", ["Attended"], "2026-11-01"),
    record("both@a", ["Attended", "Tester"], "2026-01-01"),
    record("blocked@a", []),
    record("", ["Tester"]),
  ],
  groups: [
    group("Users", {
      rule: ["attended"],
      members: [member("both@a"), member("blocked@a"), member("leased@a"), member("may@a"), member("Bot", "robot")],
      leases: [
        lease("leased@a", ["ATTENDED"], { lastInUse: "2026-10-01" }),
        lease("gone@a", ["Attended"]),
        lease("", ["Attended"]),
      ],
    }),
    group("Elsewhere", { kind: "directory", rule: ["Tester"], members: null, leases: [lease("leased@a", ["Tester"])] }),
    group("Everyone", { kind: "everyone", rule: ["Tester"], members: null }),
  ],
  accounts: [
    { email: "May@A", name: "May", kind: "local", pending: true },
    { email: "nothing@a", name: "Nothing", kind: "directory", pending: false },
  ],
});

const people = peopleOf(everyKind);
const shown = (filter: Partial<PickFilter>) =>
  pick(people, { ...noFilter, ...filter }, everyKind.readAt, now).map(({ key }) => key);
const texts = (key: string) => {
  const found = people.find((person) => person.key === key);
  return found ? pathsOf(found).map(({ text }) => text) : [];
};

describe("a row for each user", () => {
  test("from every list, once, whatever the case of the e-mail; orphans by themselves, robot accounts not at all", () => {
    expect(people.map(({ key }) => key)).toEqual([
      "direct@a",
      "both@a",
      "blocked@a",
      "record 4",
      "may@a",
      "nothing@a",
      "leased@a",
      "gone@a",
      "lease 3 of 0",
    ]);
    expect(people.find(({ key }) => key === "may@a")).toMatchObject({ name: "May", pending: true });
  });

  test("shows every path to a license, held ones first, in one spelling", () => {
    expect(texts("leased@a")).toEqual(["Attended — from Users", "Tester — from Elsewhere"]);
    expect(texts("may@a")).toEqual(["may draw Tester from Everyone", "may draw Attended from Users"]);
    expect(texts("nothing@a")).toEqual([]);
  });

  test("[DIR-2] a direct record holds back what groups give, an empty one too", () => {
    expect(texts("both@a")).toEqual(["Attended — direct", "Tester — direct", "held back: Attended from Users"]);
    expect(texts("blocked@a")).toEqual(["held back: Attended from Users"]);
  });

  test("[LEASE-2] who is not in a whole list of members has left, marked or not", () => {
    expect(texts("gone@a")).toEqual(["Attended — from Users, not a member any more"]);
  });

  test("the last use is the latest that is shown", () => {
    const [person] = peopleOf(
      organization({
        users: [record("x@a", ["Tester"], "2026-01-01")],
        groups: [group("G", { leases: [lease("x@a", ["Attended"], { lastInUse: "2026-03-01" })] })],
      }),
    );
    const days = (text: string) => (text === "" ? null : Math.floor((now - Date.parse(text)) / 86_400_000));
    expect(person && latestUse(person, days)).toBe("2026-03-01");
  });
});

describe("filters", () => {
  test.each([
    ["direct", ["direct@a", "both@a", "record 4"]],
    ["inherited", ["leased@a", "gone@a", "lease 3 of 0"]],
    ["may", ["may@a"]],
    ["overlap", ["both@a"]],
    ["blocked", ["blocked@a"]],
    ["left", ["gone@a", "lease 3 of 0"]],
    ["orphan", ["record 4", "lease 3 of 0"]],
    ["nothing", ["may@a", "nothing@a"]],
    ["from directory Elsewhere", ["leased@a"]],
    ["from local Users", ["both@a", "blocked@a", "may@a", "leased@a", "gone@a", "lease 3 of 0"]],
  ])("by path %s", (path, keys) => {
    expect([...shown({ path })].sort()).toEqual([...keys].sort());
  });

  test("license and path together mean the license by that path", () => {
    expect(shown({ license: "Tester" })).toEqual(["both@a", "record 4", "leased@a"]);
    expect(shown({ license: "Tester", path: "inherited" })).toEqual(["leased@a"]);
    expect(shown({ license: "Tester", path: "overlap" })).toEqual([]);
    expect(shown({ license: "none" })).toEqual(["blocked@a", "may@a", "nothing@a"]);
  });

  test("no sure date is never long unused", () => {
    expect(shown({ unused: "30" })).toEqual(["both@a", "leased@a"]);
    expect(shown({ unused: "unknown" })).not.toContain("direct@a");
  });
});

describe("licenses in use", () => {
  test("direct and inherited against what was bought, and more than that", () => {
    expect(licenseUse(everyKind)).toEqual([
      { label: "Attended", bought: 5, direct: 2, inherited: 3, other: 0, free: 0, over: 0 },
      { label: "Tester", bought: null, direct: 2, inherited: 1, other: 0, free: 0, over: 0 },
    ]);
    const [over] = licenseUse({ ...everyKind, totals: [{ label: "Attended", allocated: 5, total: 3 }] });
    expect(over).toMatchObject({ free: 0, over: 2 });
  });

  test("what the card counts and nobody was read for is not told apart", () => {
    const [use] = licenseUse({ ...everyKind, totals: [{ label: "Attended", allocated: 8, total: 10 }] });
    expect(use).toMatchObject({ other: 3, free: 2, over: 0 });
  });
});
