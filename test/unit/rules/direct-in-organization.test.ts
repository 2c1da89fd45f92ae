import { expect, test } from "vitest";
import { allocate } from "../../../src/rules/allocate";
import { block, deallocate, inherit } from "../../../src/rules/change-direct";
import { unitFree, unitsOf } from "../../../src/rules/units";
import {
  attended,
  citizen,
  developer,
  documented,
  group,
  lease,
  leasesOf,
  organization,
  person,
  unknown,
  userOf,
} from "./sample-organization";

const acme = organization({
  users: [
    person("ann", { direct: [developer, attended] }),
    person("bob"),
    person("eve", { orphan: true, direct: [developer] }),
  ],
  groups: [group("A", [developer], ["ann", "bob"])],
  leases: [lease("bob", "A", developer)],
});

test("[DIR-3] deallocate takes exactly those back, and the organization that was given stays as it was", () => {
  const { after, certain } = deallocate(acme, "ann", [developer]);
  expect(userOf(after, "ann").direct).toEqual([attended]);
  expect(certain).toEqual([{ user: "ann", group: null, license: developer, change: "given-back" }]);
  expect(userOf(acme, "ann").direct).toEqual([developer, attended]);
});

test("[DIR-4] deallocating the last one blocks", () => {
  expect(userOf(deallocate(acme, "ann", "all").after, "ann").direct).toEqual([]);
});

test("[DIR-7] inherit drops the record and tells what the next log-in takes", () => {
  const { after, consequences } = inherit(acme, "ann");
  expect(userOf(after, "ann").direct).toBeNull();
  expect(consequences).toContain(`${developer} comes back at the next log-in.`);
});

test("[DIR-12] a mark for a license of his own stays with the record, and goes with it", () => {
  const own = organization({ users: [person("ann", { direct: [developer], external: true })] });
  expect(userOf(allocate(own, "ann", [attended]).after, "ann").external).toBe(true);
  expect(userOf(inherit(own, "ann").after, "ann").external).toBe(false);
});

test("[DIR-13] what a user without a record does not have cannot be taken back", () => {
  expect(deallocate(acme, "bob", "all").refusal).toBe("no-direct-allocation");
  expect(inherit(acme, "bob").refusal).toBe("no-direct-allocation");
  expect(inherit(acme, "nobody").refusal).toBe("unknown-user");
});

test("[DIR-14] an account that is gone is never driven", () => {
  expect(deallocate(acme, "eve", "all").refusal).toBe("orphan");
  expect(block(acme, "eve").refusal).toBe("orphan");
  expect(allocate(acme, "eve", [attended]).refusal).toBe("orphan");
});

test("[DIR-16] a block that needs a new record may be refused, others not", () => {
  expect(block(acme, "bob").mayBeRefused).toEqual(["empty-allocation"]);
  expect(block(acme, "ann").mayBeRefused).toEqual([]);
});

test("[ALLOC-1] allocating adds to what is held directly, and only what is bought", () => {
  expect(userOf(allocate(acme, "ann", [citizen, attended]).after, "ann").direct).toEqual([
    developer,
    attended,
    citizen,
  ]);
  expect(allocate(acme, "ann", [attended]).after).toBe(acme);
  expect(allocate(acme, "ann", ["Pilot"]).refusal).toBe("license-not-in-plan");
  const gone = organization({ users: [person("ann")], totals: { [attended]: 0 } });
  expect(allocate(gone, "ann", [attended]).refusal).toBe("license-not-in-plan");
});

test("[ALLOC-2] a direct allocation hides what groups give, and says so", () => {
  const { consequences } = allocate(acme, "bob", [citizen]);
  expect(consequences).toContain(`A direct allocation hides what groups give (Group A): ${developer}.`);
});

test("[ALLOC-3] with no unit free an allocation may be refused; a lease that ends frees one", () => {
  const scarce = (leaseOnDirect: "ends" | "unknown") =>
    organization({
      users: [person("ann"), person("bob")],
      groups: [group("A", [developer], ["ann"])],
      leases: [lease("ann", "A", developer)],
      totals: { [developer]: 1 },
      assumptions: { leaseOnDirect },
    });
  expect(allocate(scarce("unknown"), "bob", [developer])).toMatchObject({
    refusal: null,
    mayBeRefused: ["not-enough-units"],
  });
  expect(allocate(scarce("unknown"), "ann", [developer]).mayBeRefused).toEqual(["not-enough-units"]);
  expect(allocate(scarce("ends"), "ann", [developer]).mayBeRefused).toEqual([]);
});

test.each([
  [documented, {}],
  [{ ...documented, leaseOnDirect: "until-sign-in" as const }, { A: [developer] }],
  [unknown, { A: [`${developer}?`] }],
])("[LEASE-6] under %j a direct record leaves the leases %j", (assumptions, left) => {
  const here = { ...acme, assumptions: { ...acme.assumptions, ...assumptions } };
  expect(leasesOf(block(here, "bob").after, "bob")).toEqual(left);
  expect(leasesOf(allocate(here, "bob", [citizen]).after, "bob")).toEqual(left);
});

test("[LEASE-1] what may be held is a part left open, and counts in the most only", () => {
  const here = { ...acme, assumptions: { ...acme.assumptions, ...unknown } };
  const { after, certain, unknown: open } = block(here, "bob");
  expect(certain).toEqual([]);
  expect(open).toEqual([{ user: "bob", group: "A", license: developer, change: "given-back" }]);
  expect(unitsOf(after, developer)).toEqual({ least: 2, most: 3 });
});

test("[LEASE-3] leases and records of accounts that are gone are counted, never driven", () => {
  const left = organization({ groups: [group("A", [developer], [])], leases: [lease("gone", "A", developer)] });
  expect(userOf(left, "gone").orphan).toBe(true);
  expect(unitsOf(left, developer)).toEqual({ least: 1, most: 1 });
});

test("[UNIT-1] units in use are a range: what may have been handed out at once counts in the most", () => {
  const { after } = inherit(acme, "ann");
  expect(unitsOf(acme, developer)).toEqual({ least: 3, most: 3 });
  expect(unitsOf(after, developer)).toEqual({ least: 2, most: 3 });
});

test("[UNIT-2] whether a unit is free is unknown where the units bought were not read", () => {
  expect(unitFree(organization({ totals: { [developer]: null } }), developer)).toBe("unknown");
  expect(unitFree(organization({ totals: { [developer]: 1 } }), developer)).toBe("yes");
  expect(unitFree(organization({}), "Pilot")).toBe("no");
});

test("[UNIT-3] with more in use than bought nothing goes by itself and nothing is free", () => {
  const over = organization({ users: [person("ann", { direct: [developer] })], totals: { [developer]: 0 } });
  expect(unitFree(over, developer)).toBe("no");
  expect(unitsOf(over, developer)).toEqual({ least: 1, most: 1 });
});

test("[UNIT-4] a license somebody brings himself takes no unit", () => {
  const own = organization({ users: [person("ann", { direct: [developer], external: true })] });
  expect(unitsOf(own, developer)).toEqual({ least: 0, most: 0 });
});
