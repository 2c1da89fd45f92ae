import { expect, test } from "vitest";
import { allocate } from "../../../src/rules/allocate";
import { entitled } from "../../../src/rules/entitled";
import { membershipsOf } from "../../../src/rules/membership";
import { unitsOf } from "../../../src/rules/units";
import { usable } from "../../../src/rules/usable";
import {
  attended,
  citizen,
  developer,
  group,
  groupOf,
  lease,
  organization,
  person,
  userOf,
} from "./sample-organization";

const groupsOf = (from: ReturnType<typeof organization>, id: string) => membershipsOf(from, userOf(from, id));

test("[GRP-1] a rule gives a right to draw and takes no unit", () => {
  const acme = organization({ users: [person("ann")], groups: [group("A", [developer], ["ann"])] });
  expect(entitled(acme, userOf(acme, "ann"))).toEqual([{ license: developer, groups: ["A"], possibly: [] }]);
  expect(unitsOf(acme, developer)).toEqual({ least: 0, most: 0 });
});

test("[GRP-2] users, robot accounts and directory groups are told apart as members", () => {
  const acme = organization({
    users: [person("ann")],
    groups: [group("A", null, ["ann", "robot-1", "D"]), group("D", null, [], { kind: "directory" })],
  });
  expect(groupOf(acme, "A")).toMatchObject({ userCount: 1, robots: ["robot-1"], nested: ["D"] });
});

test("[GRP-3] a member of a directory group inside a local group is in both", () => {
  const acme = organization({
    users: [person("dora", { kind: "directory" })],
    groups: [group("A", [developer], ["D"]), group("D", [attended], ["dora"], { kind: "directory" })],
  });
  expect(groupsOf(acme, "dora")).toEqual({ certain: ["D", "A"], possible: [] });
});

test("[GRP-3] groups inside each other in a circle come to an end", () => {
  const acme = organization({
    users: [person("dora", { kind: "directory" })],
    groups: [group("A", null, ["B"]), group("B", null, ["A", "dora"])],
  });
  expect(groupsOf(acme, "dora").certain).toEqual(["B", "A"]);
});

test("[GRP-4] a local account is in Everyone, a directory account perhaps", () => {
  const acme = organization({
    users: [person("ann"), person("dora", { kind: "directory" })],
    groups: [group("E", [attended], [], { kind: "everyone", complete: false })],
  });
  expect(groupsOf(acme, "ann")).toEqual({ certain: ["E"], possible: [] });
  expect(groupsOf(acme, "dora")).toEqual({ certain: [], possible: ["E"] });
});

test("[GRP-5] a lease proves membership unless it is marked as an orphan", () => {
  const acme = organization({
    users: [person("dora", { kind: "directory" }), person("dan", { kind: "directory" })],
    groups: [group("D", [attended], [], { kind: "directory", complete: false })],
    leases: [lease("dora", "D", attended), { ...lease("dan", "D", attended), orphan: true }],
  });
  expect(groupsOf(acme, "dora").certain).toEqual(["D"]);
  expect(groupsOf(acme, "dan")).toEqual({ certain: [], possible: ["D"] });
});

test("[GRP-6] of a group that was not all read, and of what holds it, any account may be a member", () => {
  const acme = organization({
    users: [person("dora", { kind: "directory" })],
    groups: [
      group("A", null, ["D"]),
      group("D", null, [], { kind: "directory", complete: false }),
      group("B", null, []),
    ],
  });
  expect(groupsOf(acme, "dora").possible).toEqual(["D", "A"]);
});

test("[GRP-7] a local account is in no directory group", () => {
  const acme = organization({
    users: [person("ann")],
    groups: [group("A", null, ["D"]), group("D", null, [], { kind: "directory", complete: false })],
  });
  expect(groupsOf(acme, "ann")).toEqual({ certain: [], possible: [] });
});

test("[GRP-8] an invited user who never signed in can be given a license", () => {
  const acme = organization({ users: [person("ann", { pending: true })] });
  const { after, refusal } = allocate(acme, "ann", [developer]);
  expect(refusal).toBeNull();
  expect(userOf(after, "ann")).toMatchObject({ direct: [developer], pending: true });
});

test("[RULE-1] a user may draw what any of his groups gives, and nothing under a direct record", () => {
  const acme = organization({
    users: [person("ann"), person("bob", { direct: [] })],
    groups: [group("A", [developer, citizen], ["ann", "bob"]), group("B", [citizen], ["ann"])],
  });
  expect(entitled(acme, userOf(acme, "ann"))).toEqual([
    { license: developer, groups: ["A"], possibly: [] },
    { license: citizen, groups: ["A", "B"], possibly: [] },
  ]);
  expect(entitled(acme, userOf(acme, "bob"))).toEqual([]);
});

test("[LEASE-4] under a direct record only the direct licenses can be used", () => {
  const acme = organization({
    users: [person("ann", { direct: [citizen] }), person("bob")],
    groups: [group("A", [developer], ["ann", "bob"])],
    leases: [lease("ann", "A", developer), lease("bob", "A", developer)],
  });
  expect(usable(acme, userOf(acme, "ann"))).toEqual({ certain: [citizen], possible: [] });
  expect(usable(acme, userOf(acme, "bob"))).toEqual({ certain: [developer], possible: [] });
});

test("[MEM-2] a lease from a group that was left cannot be used", () => {
  const acme = organization({
    users: [person("ann")],
    groups: [group("A", [developer], [])],
    leases: [{ ...lease("ann", "A", developer), orphan: true }],
  });
  expect(usable(acme, userOf(acme, "ann"))).toEqual({ certain: [], possible: [] });
});
