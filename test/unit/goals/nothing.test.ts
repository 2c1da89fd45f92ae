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

const forGood = { goal: "nothing-for-good" } as const;
const now = { goal: "nothing-now" } as const;

test("[DIR-6] who holds a direct license is blocked, which keeps roles and holds for good", () => {
  const before = organization({
    users: [person("ann", { direct: [developer] })],
    groups: [group("a", [citizen], ["ann"])],
    assumptions: unknown,
  });
  const proposal = proposedIn(before, forGood, ["ann"]);
  expect(short(proposal.rows)).toEqual(["block ann"]);
  expect(proposal.rows[0]?.why).toContain("roles and robot settings stay");
  expect(proposal.reached).toBe(true);
  expect(proposal.freed).toEqual({ [developer]: { least: 1, most: 1 } });
});

test("[DIR-16] blocking a user without a record may be refused, so it is not called certain", () => {
  const before = organization({
    users: [person("ann")],
    groups: [group("a", [citizen], ["ann"])],
    leases: [lease("ann", "a", citizen)],
    assumptions: unknown,
  });
  const proposal = proposedIn(before, forGood, ["ann"]);
  expect(short(proposal.rows)).toEqual(["block ann", "release ann Group a"]);
  expect(proposal.reached).toBe(false);
  expect(proposal.unreached.join()).toContain("record of nothing");
  expect(notesOf(proposal.rows)).toContain("Has no record yet");
});

test("[X-1] a license that may stay listed after the block is released too; where it is known to end, it is not", () => {
  const reading = {
    users: [person("ann", { direct: [developer] })],
    groups: [group("a", [citizen], ["ann"])],
    leases: [lease("ann", "a", citizen)],
  };
  const open = proposedIn(organization({ ...reading, assumptions: unknown }), forGood, ["ann"]);
  expect(short(open.rows)).toEqual(["block ann", "release ann Group a"]);
  const known = proposedIn(organization(reading), forGood, ["ann"]);
  expect(short(known.rows)).toEqual(["block ann"]);
  for (const { reached, freed } of [open, known]) {
    expect(reached).toBe(true);
    expect(freed).toEqual({ [developer]: { least: 1, most: 1 }, [citizen]: { least: 1, most: 1 } });
  }
});

test("[DIR-1] who is blocked, or holds nothing and can get nothing, needs no row", () => {
  const before = organization({
    users: [person("ann", { direct: [] }), person("bob")],
    groups: [group("a", [citizen], ["ann"]), group("b", null, ["bob"])],
  });
  for (const goal of [forGood, now]) {
    expect(proposedIn(before, goal, ["ann", "bob"])).toMatchObject({ rows: [], reached: true, unreached: [] });
  }
});

test("[LEASE-3] an account that is gone, one that was not read and one's own are said to be left out", () => {
  const before = organization({
    users: [person("old", { orphan: true, direct: [developer] }), person("me", { direct: [developer] })],
  });
  const { rows, unreached } = proposedIn(before, forGood, ["old", "who", "me"], { ownAccount: "me" });
  expect(rows).toEqual([]);
  expect(unreached).toEqual([
    "Not among the users that were read: 1 user (who).",
    "The account is gone, so nothing can be done for it here: 1 user (old).",
    "Your own account is never changed by a plan: 1 user (me).",
  ]);
});

test("[MEM-1] taking users out of their groups is another way, with what it costs and what it leaves open", () => {
  const before = organization({
    users: [person("ann"), person("bob", { direct: [developer] })],
    groups: [group("a", [citizen], ["ann", "bob"]), group("e", [attended], [], { kind: "everyone", complete: false })],
    leases: [lease("ann", "a", citizen)],
  });
  const out = proposedIn(before, forGood, ["ann", "bob"]).alternatives.find(({ name }) =>
    name.includes("out of the groups"),
  );
  expect(short(out?.rows ?? [])).toEqual(["remove-member ann Group a", "remove-member bob Group a", "inherit bob"]);
  expect(out?.says).toContain("loses the roles and robot configuration");
  expect(out?.says).toContain("Could get a license again from Group e: 2 users");
  expect(notesOf(out?.rows ?? [])).toContain("Also loses the roles and robot configuration from Group a.");
});

test("[RULE-2] an edit of the rules is another way that changes everybody in the groups", () => {
  const before = organization({
    users: [person("ann"), person("bob"), person("cid")],
    groups: [group("a", [citizen], ["ann", "bob", "cid"])],
    leases: [lease("ann", "a", citizen), lease("bob", "a", citizen)],
  });
  const edit = proposedIn(before, forGood, ["ann"]).alternatives.find(({ name }) => name.includes("give no license"));
  expect(short(edit?.rows ?? [])).toEqual(["set-rule Group a none"]);
  expect(edit?.says).toContain("up to 3 members");
  expect(notesOf(edit?.rows ?? [])).toContain("Changes 3 members.");
});

test("[REL-3] for now a release is enough, and it is said what comes back", () => {
  const before = organization({
    users: [person("ann")],
    groups: [group("a", [citizen], ["ann"]), group("b", [tester], ["ann"])],
    leases: [lease("ann", "a", citizen), lease("ann", "b", tester)],
  });
  const proposal = proposedIn(before, now, ["ann"]);
  expect(short(proposal.rows)).toEqual(["release ann Group a", "release ann Group b"]);
  expect(proposal.reached).toBe(true);
  expect(notesOf(proposal.rows, 0)).toBe("");
  expect(notesOf(proposal.rows, 1)).toContain(`${citizen} may come back at the next log-in.`);
  expect(proposal.freed).toEqual({ [citizen]: { least: 0, most: 1 }, [tester]: { least: 0, most: 1 } });
});

test("[X-2] a direct license goes back to the groups only where none gives one at once", () => {
  const before = organization({
    users: [person("ann", { direct: [developer] }), person("bob", { direct: [developer, tester] })],
    groups: [group("a", [citizen], ["bob"])],
  });
  const proposal = proposedIn(before, now, ["ann", "bob"]);
  expect(short(proposal.rows)).toEqual(["inherit ann", "block bob"]);
  expect(proposal.reached).toBe(true);
  const [milder] = proposal.alternatives;
  expect(short(milder?.rows ?? [])).toEqual(["inherit ann", "inherit bob"]);
  expect(milder?.says).toContain("A group may hand out a license at once, without a log-in: 1 user (bob).");
});

test("[LEASE-4] what is listed beside a record is released before the record goes", () => {
  const before = organization({
    users: [person("ann", { direct: [developer] })],
    groups: [group("a", null, ["ann"])],
    leases: [{ ...lease("ann", "a", citizen), orphan: true }],
  });
  expect(short(proposedIn(before, now, ["ann"]).rows)).toEqual(["release ann Group a", "inherit ann"]);
});

test("[PLAN-12] a group whose name another has too is left to be done by hand", () => {
  const before = organization({
    users: [person("ann")],
    groups: [
      group("a", [citizen], ["ann"], { name: "Finance" }),
      group("b", [tester], [], { name: "Finance", kind: "directory", complete: false }),
    ],
    leases: [lease("ann", "a", citizen)],
  });
  const proposal = proposedIn(before, now, ["ann"]);
  expect(proposal.rows).toEqual([]);
  expect(proposal.reached).toBe(false);
  expect(proposal.unreached.join()).toContain("Two groups have the same name");
});

test("[ROLE-1] where the admin may change nothing, nothing is proposed and it is said why", () => {
  const before = organization({
    users: [person("ann", { direct: [developer] })],
    admin: { role: "license-viewer", account: "directory" },
  });
  const proposal = proposedIn(before, forGood, ["ann"]);
  expect(proposal).toMatchObject({ rows: [], reached: false });
  expect(proposal.unreached.join()).toContain("no right");
});
