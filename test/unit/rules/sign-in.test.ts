import { expect, test } from "vitest";
import { isIdle, releaseIdle } from "../../../src/rules/idle";
import { logInSentences } from "../../../src/rules/log-in-sentences";
import { signIn } from "../../../src/rules/sign-in";
import { byStrength } from "../../../src/rules/strength";
import { unitsOf } from "../../../src/rules/units";
import {
  attended,
  citizen,
  developer,
  group,
  lease,
  leasesOf,
  organization,
  person,
  tester,
  unknown,
  userOf,
} from "./sample-organization";

const now = "2026-11-02T08:00:00.000Z";
const ann = [person("ann", { pending: true })];
const after = (acme: ReturnType<typeof organization>) => leasesOf(signIn(acme, "ann", now).after, "ann");

test("[SIGN-1] a log-in takes what a group gives, if a unit is free, and ends the invitation", () => {
  const free = organization({ users: ann, groups: [group("A", [developer], ["ann"])] });
  expect(after(free)).toEqual({ A: [developer] });
  expect(userOf(signIn(free, "ann", now).after, "ann")).toMatchObject({ pending: false, leases: [{ lastInUse: now }] });
  const none = organization({ users: ann, groups: [group("A", [developer], ["ann"])], totals: { [developer]: 0 } });
  expect(after(none)).toEqual({});
});

test("[SIGN-2] nobody with a direct record takes anything, blocked or not", () => {
  for (const direct of [[], [attended]]) {
    const acme = organization({ users: [person("ann", { direct })], groups: [group("A", [developer], ["ann"])] });
    expect(after(acme)).toEqual({});
  }
});

test("[SIGN-3] four licenses have a published order of strength", () => {
  expect(byStrength([tester, attended, "Action Center", citizen, developer])).toEqual([
    developer,
    citizen,
    attended,
    "Action Center",
  ]);
});

test("[SIGN-4] the strongest is taken, the next one if none of it is free", () => {
  const groups = [group("A", [attended, citizen], ["ann"]), group("B", [developer], ["ann"])];
  expect(after(organization({ users: ann, groups }))).toEqual({ B: [developer] });
  expect(after(organization({ users: ann, groups, totals: { [developer]: 0 } }))).toEqual({ A: [citizen] });
  expect(after(organization({ users: ann, groups, totals: { [developer]: null } }))).toEqual({
    B: [`${developer}?`],
    A: [`${citizen}?`],
  });
});

test("[SIGN-5] next to a license without a published place, either may be taken", () => {
  const groups = [group("A", [attended, tester], ["ann"])];
  expect(after(organization({ users: ann, groups }))).toEqual({ A: [`${attended}?`, `${tester}?`] });
  expect(after(organization({ users: ann, groups: [group("A", [tester], ["ann"])] }))).toEqual({ A: [tester] });
});

test("[SIGN-6] of one license from two groups it is not known which gives it", () => {
  const groups = [group("A", [developer], ["ann"]), group("B", [developer], ["ann"])];
  expect(after(organization({ users: ann, groups }))).toEqual({ A: [`${developer}?`], B: [`${developer}?`] });
});

test("[SIGN-7] who holds one keeps it and takes no other", () => {
  const acme = organization({
    users: ann,
    groups: [group("A", [attended], ["ann"]), group("B", [developer], ["ann"])],
    leases: [lease("ann", "A", attended)],
  });
  expect(after(acme)).toEqual({ A: [attended] });
});

test("[SIGN-8] where the portal hands out everything, all that are free are taken", () => {
  const acme = organization({
    users: ann,
    groups: [group("A", [attended, tester], ["ann"]), group("B", [developer], ["ann"])],
    leases: [lease("ann", "A", attended)],
    totals: { [tester]: 0 },
    assumptions: { inherited: "many" },
  });
  expect(after(acme)).toEqual({ A: [attended], B: [developer] });
});

test("[SIGN-9] who lost a license may come back with a weaker one", () => {
  const acme = organization({
    users: ann,
    groups: [group("A", [attended, developer], ["ann"])],
    totals: { [developer]: 0 },
  });
  expect(logInSentences(acme, "ann", [developer])).toEqual([
    `Comes back at the next log-in with a weaker license: ${attended}.`,
  ]);
});

test("[X-8] one license or all that are free: only what both readings have is certain", () => {
  const groups = [group("A", [attended], ["ann"]), group("B", [developer], ["ann"])];
  const acme = organization({ users: ann, groups, assumptions: unknown });
  expect(after(acme)).toEqual({ B: [developer], A: [`${attended}?`] });
  expect(unitsOf(signIn(acme, "ann", now).after, attended)).toEqual({ least: 0, most: 1 });
});

test("[QUOTA-2] nothing is drawn beyond a group's quota", () => {
  const acme = organization({
    users: [...ann, person("bob")],
    groups: [group("A", [developer], ["ann", "bob"], { quotas: { [developer]: 1 } })],
    leases: [lease("bob", "A", developer)],
  });
  expect(after(acme)).toEqual({});
});

test.each([
  ["stays" as const, [developer]],
  ["unknown" as const, [`${developer}?`]],
])("[MEM-3] where leases of former members are known to be %s, a log-in leaves %j", (leaseOnRemoval, left) => {
  const acme = organization({
    users: ann,
    groups: [group("A", [developer], [])],
    leases: [{ ...lease("ann", "A", developer), orphan: true }],
    assumptions: { leaseOnRemoval },
  });
  expect(after(acme)).toEqual({ A: left });
});

test("[IDLE-1] three months without use end a lease; membership and direct licenses stay", () => {
  const acme = organization({
    users: [person("ann"), person("bob", { direct: [attended] })],
    groups: [group("A", [developer], ["ann"])],
    leases: [{ ...lease("ann", "A", developer), lastInUse: "2026-06-01T00:00:00.000Z" }],
  });
  const { after: later, certain } = releaseIdle(acme, now);
  expect(certain).toEqual([{ user: "ann", group: "A", license: developer, change: "given-back" }]);
  expect(userOf(later, "ann")).toMatchObject({ groups: ["A"], leases: [] });
  expect(userOf(later, "bob").direct).toEqual([attended]);
  expect(releaseIdle(later, now).after).toBe(later);
});

test.each([
  ["2026-11-01T00:00:00.000Z", "no"],
  ["2026-08-07T08:00:00.000Z", "no"],
  ["2026-08-02T08:00:00.000Z", "unknown"],
  ["2026-07-31T00:00:00.000Z", "yes"],
  [null, "unknown"],
])("[IDLE-2] last used %s: over three months? %s", (lastInUse, idle) => {
  expect(isIdle({ group: "A", licenses: [developer], possible: [], orphan: false, lastInUse }, now)).toBe(idle);
});

test("[IDLE-2] a lease near the limit may be there or not", () => {
  const acme = organization({
    users: [person("ann")],
    groups: [group("A", [developer], ["ann"])],
    leases: [{ ...lease("ann", "A", developer), lastInUse: null }],
  });
  expect(leasesOf(releaseIdle(acme, now).after, "ann")).toEqual({ A: [`${developer}?`] });
});
