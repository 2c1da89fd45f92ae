import { expect, test } from "vitest";
import {
  attended,
  citizen,
  developer,
  group,
  lease,
  organization,
  person,
  tester,
  unknown,
} from "../rules/sample-organization";
import { notesOf, proposedIn, short } from "./hand-made";

const goal = { goal: "drop-overlap" } as const;

test("[DIR-2] the record goes where the groups give exactly the same and a unit is there for everybody", () => {
  const before = organization({
    users: [person("ann", { direct: [citizen] }), person("bob")],
    groups: [group("a", [citizen], ["ann", "bob"])],
    assumptions: unknown,
    totals: { [citizen]: 2 },
  });
  const proposal = proposedIn(before, goal, []);
  expect(short(proposal.rows)).toEqual(["inherit ann"]);
  expect(notesOf(proposal.rows)).toContain("Cannot use it from then on until the next log-in.");
  expect(notesOf(proposal.rows)).toContain(`${citizen} comes back at the next log-in.`);
  expect(proposal.reached).toBe(true);
});

test("[GRP-1] it stays where somebody else may take the unit first: a user, a robot account, or anybody", () => {
  const reading = { users: [person("ann", { direct: [citizen] }), person("bob")], assumptions: unknown };
  const groups = [group("a", [citizen], ["ann", "bob"])];
  const scarce = [
    organization({ ...reading, groups, totals: { [citizen]: 1 } }),
    organization({ ...reading, groups, totals: { [citizen]: null } }),
    organization({
      ...reading,
      groups: [group("a", [citizen], ["ann", "bob"], { robots: ["robot"] })],
      totals: { [citizen]: 2 },
    }),
    organization({ ...reading, groups: [...groups, group("e", [citizen], [], { kind: "everyone", complete: false })] }),
    organization({ ...reading, groups: [group("a", [citizen], ["ann", "bob"], { quotas: { [citizen]: 1 } })] }),
  ];
  for (const before of scarce) {
    const proposal = proposedIn(before, goal, []);
    expect(proposal.rows).toEqual([]);
    expect(proposal.unreached.join()).toContain("somebody else may take the unit");
  }
});

test("[QUOTA-2] of two users one fits within the limit of the group", () => {
  const before = organization({
    users: [person("ann", { direct: [citizen] }), person("bob", { direct: [citizen] })],
    groups: [group("a", [citizen], ["ann", "bob"], { quotas: { [citizen]: 1 } })],
  });
  expect(short(proposedIn(before, goal, []).rows)).toEqual(["inherit ann"]);
});

test("[X-8] with two licenses from groups the record goes only where it is known how many are taken", () => {
  const reading = {
    users: [person("ann", { direct: [developer] }), person("bob", { direct: [developer, citizen] })],
    groups: [group("a", [developer, citizen], ["ann", "bob"])],
  };
  const rows = (inherited: "one" | "many" | "unknown") =>
    short(proposedIn(organization({ ...reading, assumptions: { inherited } }), goal, []).rows);
  expect(rows("unknown")).toEqual([]);
  expect(rows("one")).toEqual(["inherit ann"]);
  expect(rows("many")).toEqual(["inherit bob"]);
});

test("[SIGN-5] one at a time, the record stays where the strength of another license is not known", () => {
  const before = organization({
    users: [person("ann", { direct: [developer] }), person("bob", { direct: [citizen] })],
    groups: [group("a", [developer, tester], ["ann"]), group("b", [developer, citizen], ["bob"])],
  });
  expect(proposedIn(before, goal, []).rows).toEqual([]);
});

test("[DIR-2] with a license that no group gives the record stays, and it is said why", () => {
  const before = organization({
    users: [person("ann", { direct: [citizen, tester] })],
    groups: [group("a", [citizen], ["ann"])],
  });
  const proposal = proposedIn(before, goal, ["ann"]);
  expect(proposal).toMatchObject({ rows: [], reached: false });
  expect(proposal.unreached.join()).toContain("the record holds others that no group gives");
});

test("[LEASE-4] a lease beside a record that stays is released; one beside a record that goes is kept and used", () => {
  const before = organization({
    users: [person("ann", { direct: [tester] }), person("bob", { direct: [citizen] }), person("cid", { direct: [] })],
    groups: [group("a", [citizen], ["ann", "bob", "cid"])],
    leases: [lease("ann", "a", citizen), lease("bob", "a", citizen), lease("cid", "a", citizen)],
    assumptions: unknown,
    totals: { [citizen]: 2 },
  });
  const proposal = proposedIn(before, goal, []);
  expect(short(proposal.rows)).toEqual(["release ann Group a", "inherit bob", "release cid Group a"]);
  expect(proposal.reached).toBe(true);
  expect(proposal.freed).toEqual({ [citizen]: { least: 3, most: 3 } });
});

test("[SIGN-9] dropping every such record is the other way, and may change what users have", () => {
  const before = organization({
    users: [person("ann", { direct: [citizen] })],
    groups: [group("a", [citizen, attended], ["ann"])],
    assumptions: unknown,
  });
  const [every] = proposedIn(before, goal, []).alternatives;
  expect(short(every?.rows ?? [])).toEqual(["inherit ann"]);
  expect(every?.says).toContain("May have other licenses after the next log-in than now: 1 user (ann).");
});

test("[DIR-12] who brings a license of his own keeps the record", () => {
  const before = organization({
    users: [person("ann", { direct: [citizen], external: true })],
    groups: [group("a", [citizen], ["ann"])],
  });
  expect(proposedIn(before, goal, [])).toMatchObject({ rows: [], reached: false });
});
