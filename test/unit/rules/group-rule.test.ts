import { expect, test } from "vitest";
import { addMember } from "../../../src/rules/add-member";
import { allocate } from "../../../src/rules/allocate";
import { block } from "../../../src/rules/change-direct";
import { deleteRule } from "../../../src/rules/delete-rule";
import type { Admin, GroupRule } from "../../../src/rules/organization";
import { release } from "../../../src/rules/release";
import { removeMember } from "../../../src/rules/remove-member";
import { setRule } from "../../../src/rules/set-rule";
import { unitsOf } from "../../../src/rules/units";
import {
  attended,
  citizen,
  developer,
  group,
  groupOf,
  lease,
  leasesOf,
  organization,
  person,
  userOf,
} from "./sample-organization";

const acme = organization({
  users: [person("ann"), person("bob"), person("dora", { kind: "directory" })],
  groups: [
    group("A", [developer, citizen], ["ann", "bob", "robot-1"], { quotas: { [developer]: 2 } }),
    group("B", [attended], ["ann"]),
    group("C", null, ["ann"]),
    group("E", [attended], [], { kind: "everyone", complete: false }),
  ],
  leases: [lease("ann", "A", developer), lease("bob", "A", developer)],
});

const rule = (licenses: readonly string[], quotas: Record<string, number> = {}): GroupRule => ({
  licenses,
  quotas: new Map(Object.entries(quotas)),
});

test("[RULE-2] an edit is for all members, and says how many", () => {
  const { after, consequences } = setRule(acme, "A", rule([citizen]));
  expect(groupOf(after, "A").rule).toEqual(rule([citizen]));
  expect(consequences).toContain("Changes 2 members.");
  expect(setRule(acme, "A", rule([citizen]), "ann").consequences).toContain("Changes 1 other member.");
  expect(setRule(acme, "A", rule([developer, citizen], { [developer]: 2 })).after).toBe(acme);
});

test("[RULE-3] what a rule no longer gives ends for every member who took it", () => {
  const { after, certain } = setRule(acme, "A", rule([citizen]));
  expect(leasesOf(after, "ann")).toEqual({});
  expect(leasesOf(after, "bob")).toEqual({});
  expect(certain).toHaveLength(2);
});

test("[RULE-4] whom a rule of Everyone reaches is not counted", () => {
  expect(setRule(acme, "E", rule([developer])).consequences).toContain(
    "Changes all members of Group E, who cannot all be listed: it could be anybody.",
  );
});

test("[RULE-5] a license that is not bought is not ticked anew, and may stay", () => {
  expect(setRule(acme, "A", rule(["Pilot"])).refusal).toBe("license-not-in-plan");
  const gone = organization({ groups: [group("A", [citizen], [])], totals: { [citizen]: 0, [developer]: 0 } });
  expect(setRule(gone, "A", rule([citizen, attended])).refusal).toBeNull();
  expect(setRule(gone, "A", rule([citizen, developer])).refusal).toBe("license-not-in-plan");
});

test("[RULE-6] deleting a rule ends everything taken from the group", () => {
  const { after, consequences } = deleteRule(acme, "A");
  expect(groupOf(after, "A").rule).toBeNull();
  expect(leasesOf(after, "ann")).toEqual({});
  expect(consequences).toContain(`Group A no longer gives ${developer}, ${citizen}.`);
});

test("[RULE-7] members fall to the next license their groups give", () => {
  expect(deleteRule(acme, "A").consequences).toContain(
    `Members fall to the next license their groups give: ${attended} (up to 2 at their next log-in).`,
  );
});

test("[RULE-8] robot accounts among the members are told", () => {
  expect(deleteRule(acme, "A").consequences).toContain("Robot accounts among the members: 1.");
});

test("[RULE-9] a rule that is not there is not edited and not deleted", () => {
  expect(setRule(acme, "C", rule([developer])).refusal).toBe("no-rule");
  expect(deleteRule(acme, "C").refusal).toBe("no-rule");
  expect(setRule(acme, "nowhere", rule([developer])).refusal).toBe("unknown-group");
});

test("[RULE-10] a rule of nothing may be refused", () => {
  expect(setRule(acme, "A", rule([]))).toMatchObject({ refusal: null, mayBeRefused: ["empty-rule"] });
});

test("[X-2] what a rule newly gives is predicted for the next log-in; units count up to all members", () => {
  const { after, consequences } = setRule(acme, "A", rule([developer, citizen, attended], { [developer]: 2 }));
  expect(leasesOf(after, "bob")).toEqual({ A: [developer] });
  expect(unitsOf(after, attended)).toEqual({ least: 0, most: 2 });
  expect(consequences.join(" ")).toMatch(
    /Members may take Attended - Named User at their next log-in, some perhaps at once/,
  );
});

test("[LEASE-5] a rule edit may or may not end the lease of one who has left", () => {
  const left = organization({
    users: [person("ann")],
    groups: [group("A", [developer], [])],
    leases: [{ ...lease("ann", "A", developer), orphan: true }],
  });
  expect(leasesOf(deleteRule(left, "A").after, "ann")).toEqual({ A: [`${developer}?`] });
});

test("[QUOTA-1] a quota is a whole number, 1 at least", () => {
  for (const quota of [0, -1, 1.5, Number.NaN]) {
    expect(setRule(acme, "A", rule([citizen], { [citizen]: quota })).refusal).toBe("quota-not-allowed");
  }
  expect(setRule(acme, "A", rule([citizen], { [citizen]: 1 })).refusal).toBeNull();
});

test("[QUOTA-3] a quota below use is refused, and may be where use is not certain", () => {
  expect(setRule(acme, "A", rule([developer], { [developer]: 1 })).refusal).toBe("quota-below-use");
  const here = { ...acme, assumptions: { ...acme.assumptions, leaseOnDirect: "unknown" as const } };
  const doubtful = block(here, "ann").after;
  expect(setRule(doubtful, "A", rule([developer], { [developer]: 1 })).mayBeRefused).toEqual(["quota-below-use"]);
});

test("[QUOTA-4] a quota needs its license in the rule", () => {
  expect(setRule(acme, "A", rule([citizen], { [developer]: 5 })).refusal).toBe("quota-without-license");
});

test("[QUOTA-5] a quota above what was bought is accepted", () => {
  expect(setRule(acme, "A", rule([developer], { [developer]: 5000 })).refusal).toBeNull();
});

const as = (role: Admin["role"], more: Partial<typeof acme> = {}) => ({
  ...acme,
  admin: { role, account: "directory" as const },
  ...more,
});

const everyRefusal = (here: typeof acme) => ({
  licenses: [
    allocate(here, "bob", [citizen]),
    block(here, "bob"),
    release(here, "ann", "A"),
    setRule(here, "A", rule([citizen])),
    deleteRule(here, "A"),
  ].map(({ refusal }) => refusal),
  members: [addMember(here, "bob", "B"), removeMember(here, "ann", "B")].map(({ refusal }) => refusal),
});

const no = "role-without-right";

test("[ROLE-1] a license viewer changes nothing", () => {
  expect(everyRefusal(as("license-viewer"))).toEqual({ licenses: [no, no, no, no, no], members: [no, no] });
});

test("[ROLE-2] a license administrator changes licenses and rules", () => {
  expect(everyRefusal(as("license-administrator")).licenses).toEqual([null, null, null, null, null]);
});

test("[ROLE-3] members are changed by organization administrators only", () => {
  expect(everyRefusal(as("license-administrator")).members).toEqual([no, no]);
  expect(everyRefusal(as("organization-administrator")).members).toEqual([null, null]);
});

test("[ROLE-4] with a local account directory accounts that are not on the page are not found", () => {
  const here = { ...acme, admin: { role: "organization-administrator" as const, account: "local" as const } };
  expect(allocate(here, "dora", [citizen]).refusal).toBe("directory-account-unseen");
  expect(addMember(here, "dora", "B").refusal).toBe("directory-account-unseen");
  expect(addMember(here, "bob", "B").refusal).toBeNull();
});

test("[ROLE-5] with user license management off licenses and rules are not changed, members are", () => {
  const off = "management-off";
  expect(everyRefusal(as("organization-administrator", { userLicenseManagement: "off" }))).toEqual({
    licenses: [off, off, off, off, off],
    members: [null, null],
  });
});

test("[ROLE-6] where role and setting are not known, everything may be refused and nothing is predicted to be", () => {
  const here = as("unknown", { userLicenseManagement: "unknown" });
  expect(release(here, "ann", "A")).toMatchObject({ refusal: null, mayBeRefused: ["management-off", no] });
  expect(removeMember(here, "ann", "B").mayBeRefused).toEqual([no]);
  expect(userOf(removeMember(here, "ann", "B").after, "ann").groups).toEqual(["A", "C"]);
});
