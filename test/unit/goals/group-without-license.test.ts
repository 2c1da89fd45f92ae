import { expect, test } from "vitest";
import { proposeFrom } from "../../../src/goals/propose";
import { citizen, developer, group, lease, organization, person, tester, unknown } from "../rules/sample-organization";
import { notesOf, proposedIn, short, today } from "./hand-made";

const goal = { goal: "group-without-license", group: "Group a", license: developer } as const;

test("[RULE-2] the rule is saved with the rest, and it is said whom that changes and what they fall to", () => {
  const before = organization({
    users: [person("ann"), person("bob"), person("cid")],
    groups: [group("a", [developer, citizen], ["ann", "bob", "cid"], { quotas: { [developer]: 5, [citizen]: 4 } })],
    leases: [lease("ann", "a", developer), lease("bob", "a", developer)],
  });
  const proposal = proposedIn(before, goal, []);
  expect(short(proposal.rows)).toEqual([`set-rule Group a ${citizen}`]);
  expect(notesOf(proposal.rows)).toContain("Changes 3 members.");
  expect(notesOf(proposal.rows)).toContain(`Members fall to the next license their groups give: ${citizen}`);
  expect(proposal).toMatchObject({ reached: true, freed: { [developer]: { least: 2, most: 2 } } });
  const [released, removed] = proposal.alternatives;
  expect(short(released?.rows ?? [])).toEqual(["release ann Group a", "release bob Group a"]);
  expect(released?.says).toContain("would still give");
  expect(short(removed?.rows ?? [])).toEqual(["remove-member ann Group a", "remove-member bob Group a"]);
});

test("[RULE-10] a rule that would give nothing may not be saved, so it is not called certain", () => {
  const before = organization({ users: [person("ann")], groups: [group("a", [developer], ["ann"])] });
  const proposal = proposedIn(before, goal, []);
  expect(short(proposal.rows)).toEqual(["set-rule Group a none"]);
  expect(proposal.reached).toBe(false);
  expect(proposal.unreached.join()).toContain("no license at all");
});

test("[LEASE-5] what one who has left still holds from the group is released besides", () => {
  const before = organization({
    users: [person("ann")],
    groups: [group("a", [developer, citizen], [])],
    leases: [{ ...lease("ann", "a", developer), orphan: true }],
    assumptions: unknown,
  });
  const proposal = proposedIn(before, goal, []);
  expect(short(proposal.rows)).toEqual([`set-rule Group a ${citizen}`, "release ann Group a"]);
  expect(proposal.reached).toBe(true);
});

test("[RULE-7] what comes free is no more than what another group may give back", () => {
  const before = organization({
    users: [person("ann")],
    groups: [group("a", [developer, tester], ["ann"]), group("b", [developer], ["ann"])],
    leases: [lease("ann", "a", developer)],
  });
  expect(proposedIn(before, goal, []).freed).toEqual({ [developer]: { least: 0, most: 1 } });
});

test("[PLAN-16] the group that makes administrators is left alone, and so is a rule that gives to one's own account", () => {
  const reading = { users: [person("ann"), person("me")], leases: [lease("me", "a", developer)] };
  const mine = organization({ ...reading, groups: [group("a", [developer, citizen], ["ann", "me"])] });
  expect(proposedIn(mine, goal, [], { ownAccount: "me" })).toMatchObject({ rows: [], reached: false });
  const theirs = organization({
    ...reading,
    groups: [group("a", [developer], ["ann", "me"], { administrators: true })],
  });
  const { rows, unreached } = proposedIn(theirs, goal, []);
  expect(rows).toEqual([]);
  expect(unreached.join()).toContain("administer the organization");
});

test("a group or license that is not there, and a goal without users, are problems with a sentence", () => {
  const facts = {
    organization: organization({ groups: [group("a", [developer], [])] }),
    lastUse: new Map(),
    ownAccount: "",
    shared: new Set<string>(),
    uncounted: new Map(),
    today,
  };
  const problems = [
    proposeFrom({ ...goal, group: "Nowhere" }, [], facts),
    proposeFrom({ ...goal, license: "Nothing" }, [], facts),
    proposeFrom({ goal: "nothing-now" }, [], facts),
    proposeFrom({ goal: "free-units", license: developer, units: 0 }, [], facts),
  ];
  expect(problems).toEqual([
    { problem: "No group called Nowhere was read." },
    { problem: "No license called Nothing was read in this organization." },
    { problem: "No user is chosen." },
    { problem: "Say how many units shall come free, 1 at least." },
  ]);
});
