import { expect, test } from "vitest";
import { entitled } from "../../../src/rules/entitled";
import { logInSentences } from "../../../src/rules/log-in-sentences";
import { membershipsOf } from "../../../src/rules/membership";
import type { Inventory } from "../../../src/rules/model";
import { groupId, organizationFrom, userId } from "../../../src/rules/organization-from";
import { removeMember } from "../../../src/rules/remove-member";
import { at, keysOf } from "../../../src/rules/table";
import { unitFree, unitsOf } from "../../../src/rules/units";
import { account, acme, citizen, group, lease, withGroup } from "../sample-groups";
import { attended, developer, inventory, user } from "../sample-inventory";
import { groupOf, leasesOf, userOf } from "./sample-organization";

const finance = groupId({ name: "Finance", kind: "local" });
const developers = groupId({ name: "Developers", kind: "local" });
const everyone = groupId({ name: "Everyone", kind: "everyone" });
const isIn = (from: Inventory, email: string) => {
  const organization = organizationFrom(from);
  return membershipsOf(organization, userOf(organization, email));
};

test("everybody who was seen anywhere is a user, each once", () => {
  const from = acme({ accounts: null });
  expect(keysOf(organizationFrom(from).users).sort()).toEqual(
    ["admin", "ann", "bob", "cid", "dee", "dora", "eve", "fay"].map((name) => `${name}@acme.test`),
  );
  expect(organizationFrom(acme()).users.size).toBe(9);
  expect(userId("  Ann@ACME.test ")).toBe("ann@acme.test");
});

test("records, leases, members and counts are those that were read", () => {
  const organization = organizationFrom(acme());
  expect(userOf(organization, "cid@acme.test")).toMatchObject({ direct: [attended, developer], groups: [developers] });
  expect(userOf(organization, "fay@acme.test").direct).toEqual([]);
  expect(leasesOf(organization, "ann@acme.test")).toEqual({ [developers]: [developer] });
  expect(userOf(organization, "ann@acme.test").leases[0]?.lastInUse?.slice(0, 4)).toBe("2026");
  expect(groupOf(organization, developers)).toMatchObject({
    userCount: 3,
    complete: true,
    robots: ["robot robot-01"],
    rule: { licenses: [developer, attended], quotas: new Map([[developer, 5]]) },
  });
  expect(keysOf(groupOf(organization, developers).holders).sort()).toEqual(["ann@acme.test", "bob@acme.test"]);
  expect(unitsOf(organization, developer)).toEqual({ least: 3, most: 3 });
  expect(groupOf(organization, groupId({ name: "administrators", kind: "local" })).administrators).toBe(true);
  expect(organization.admin).toEqual({ role: "unknown", account: "local" });
});

test("[GRP-4] an account whose kind was not read counts as a directory account", () => {
  expect(isIn(acme(), "gus@acme.test").certain).toEqual([everyone]);
  const unread = acme({ accounts: null });
  expect(userOf(organizationFrom(unread), "ann@acme.test").kind).toBe("directory");
  expect(isIn(unread, "ann@acme.test").possible).toContain(everyone);
  const two = acme({ accounts: [account("gus@acme.test"), account("gus@acme.test", { kind: "directory" })] });
  expect(userOf(organizationFrom(two), "gus@acme.test").kind).toBe("directory");
  expect(organizationFrom(two).admin.account).toBe("unknown");
});

test("[GRP-6] a group whose members were not all read may hold anybody", () => {
  expect(isIn(withGroup("Finance", { members: null }), "gus@acme.test").possible).toEqual([finance]);
  const nameless = [{ kind: "user" as const, email: "", name: "Somebody" }];
  expect(isIn(withGroup("Finance", { members: nameless }), "gus@acme.test").possible).toEqual([finance]);
});

test("[GRP-3] who is in an unread directory group inside a local one may be in both", () => {
  const nested = withGroup("Finance", { members: group("x", null, ["Entra Devs"]).members, leases: [] });
  const directory = groupId({ name: "Entra Devs", kind: "directory" });
  expect(isIn(nested, "dora@acme.test")).toEqual({ certain: [directory], possible: [finance, everyone] });
  const stranger = withGroup("Finance", { members: group("x", null, ["Sales EMEA"]).members, leases: [] });
  const organization = organizationFrom(stranger);
  expect(groupOf(organization, groupId({ name: "Sales EMEA", kind: "directory" })).name).toBe("Sales EMEA");
  expect(isIn(stranger, "dora@acme.test").possible).toContain(finance);
  expect(isIn(stranger, "gus@acme.test").possible).not.toContain(finance);
});

test("[GRP-9] while not every group was read, anybody may draw anything", () => {
  const part = acme({ groupsComplete: false });
  const organization = organizationFrom(part);
  const gus = userOf(organization, "gus@acme.test");
  expect(entitled(organization, gus).map(({ license, groups }) => [license, groups])).toEqual(
    [developer, citizen, attended].map((license) => [license, []]),
  );
  expect(logInSentences(organization, gus.id, [])).toEqual([
    "Not every group was read: one of them may give a license at the next log-in.",
  ]);
  const whole = organizationFrom(acme());
  expect(logInSentences(whole, gus.id, [])).toEqual(["Nothing comes back at the next log-in."]);
  expect(logInSentences(organization, "dee@acme.test", [attended])).toContain(
    "Not every group was read: one of them may give a license at the next log-in.",
  );
});

test("[GRP-10] of a group of unknown kind nothing is claimed that holds of one kind only", () => {
  const unknown = withGroup("Finance", { kind: "unknown", members: null });
  const id = groupId({ name: "Finance", kind: "unknown" });
  expect(isIn(unknown, "gus@acme.test").possible).toEqual([id]);
  expect(removeMember(organizationFrom(unknown), "dee@acme.test", id).refusal).toBe("group-kind-unknown");
});

test("[LEASE-2] a lease is an orphan where the page says so, or the whole list of members does", () => {
  const orphan = (from: Inventory, email: string) =>
    userOf(organizationFrom(from), email).leases.map((row) => row.orphan);
  expect(orphan(acme(), "bob@acme.test")).toEqual([false]);
  const left = [lease("gus@acme.test", [attended])];
  expect(orphan(withGroup("Finance", { leases: left }), "gus@acme.test")).toEqual([true]);
  expect(orphan(withGroup("Finance", { leases: left, members: null }), "gus@acme.test")).toEqual([false]);
  expect(
    orphan(withGroup("Finance", { leases: left, members: group("x", null, ["Entra Devs"]).members }), "gus@acme.test"),
  ).toEqual([false]);
  const marked = [lease("gus@acme.test", [attended], { left: true })];
  expect(orphan(withGroup("Finance", { leases: marked, members: null }), "gus@acme.test")).toEqual([true]);
});

test("[DIR-14] what shows no e-mail is nobody's, and counted", () => {
  const from = inventory([user("", [attended], { name: "Gone" }), user("", [attended], { name: "Gone" })], {
    groups: [group("Finance", [attended], [], [lease("", [attended]), lease("", [attended])])],
    groupsComplete: true,
  });
  const organization = organizationFrom(from);
  expect(organization.users.size).toBe(4);
  expect(keysOf(organization.users).every((id) => at(organization.users, id)?.orphan)).toBe(true);
  expect(unitsOf(organization, attended)).toEqual({ least: 4, most: 4 });
});

test("[RULE-5] what has no card was not bought; where no card was read nobody can tell", () => {
  const rows = [user("ann@acme.test", ["Pilot"])];
  expect(organizationFrom(inventory(rows)).licenses).toContainEqual({ label: "Pilot", total: 0 });
  expect(unitFree(organizationFrom(inventory(rows)), "Pilot")).toBe("no");
  expect(unitFree(organizationFrom(inventory(rows, { totals: [] })), "Pilot")).toBe("unknown");
});

test("[UNIT-5] where the card counts otherwise, the range holds both", () => {
  const counted = (allocated: number, total: number) =>
    organizationFrom(acme({ totals: [{ label: developer, allocated, total }] }));
  // A record and two leases.
  expect(unitsOf(counted(3, 3), developer)).toEqual({ least: 3, most: 3 });
  expect(unitFree(counted(3, 3), developer)).toBe("no");
  expect(unitsOf(counted(2, 3), developer)).toEqual({ least: 2, most: 3 });
  expect(unitFree(counted(2, 3), developer)).toBe("unknown");
  expect(unitsOf(counted(5, 6), developer)).toEqual({ least: 3, most: 5 });
  expect(unitFree(counted(5, 5), developer)).toBe("unknown");
  expect(unitFree(counted(5, 6), developer)).toBe("yes");
});

test("[CHK-3] one license that pages write differently is one", () => {
  const from = inventory([user("ann@acme.test", ["ATTENDED – named user", "Attended User"])], {
    totals: [{ label: attended, allocated: null, total: 3 }],
  });
  const organization = organizationFrom(from);
  expect(userOf(organization, "ann@acme.test").direct).toEqual([attended]);
  expect(organization.licenses).toEqual([{ label: attended, total: 3 }]);
});

test("[SIGN-3] the order of strength is that of the labels that were read", () => {
  expect(organizationFrom(acme()).assumptions).toEqual({
    leaseOnDirect: "unknown",
    leaseOnRemoval: "unknown",
    inherited: "unknown",
    strength: [developer, citizen, attended],
  });
  expect(organizationFrom(acme(), { inherited: "one" }).assumptions.inherited).toBe("one");
});

test("two groups of one name and kind are both counted", () => {
  const twins = acme({
    groups: [...acme().groups, group("Finance", [citizen], ["gus@acme.test"], [lease("gus@acme.test", [citizen])])],
  });
  const organization = organizationFrom(twins);
  expect(organization.groups.size).toBe(6);
  expect(unitsOf(organization, citizen).least).toBe(2);
});
