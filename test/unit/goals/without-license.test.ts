import { expect, test } from "vitest";
import { citizen, developer, group, lease, organization, person, tester } from "../rules/sample-organization";
import { notesOf, proposedIn, short } from "./hand-made";

const goal = { goal: "without-license", license: developer } as const;

test("[DIR-3] of several direct licenses only this one goes", () => {
  const before = organization({
    users: [person("ann", { direct: [developer, tester] })],
    groups: [group("a", [developer], ["ann"])],
  });
  const proposal = proposedIn(before, goal, ["ann"]);
  expect(short(proposal.rows)).toEqual([`deallocate ann ${developer}`]);
  expect(notesOf(proposal.rows)).toContain(`Keeps ${tester}`);
  expect(proposal).toMatchObject({ reached: true, freed: { [developer]: { least: 1, most: 1 } } });
});

test("[DIR-5] the last direct license: back to the groups where none gives it, else blocked, with the reason", () => {
  const before = organization({
    users: [person("ann", { direct: [developer] }), person("bob", { direct: [developer] })],
    groups: [group("a", [citizen], ["ann"]), group("b", [developer], ["bob"])],
  });
  const proposal = proposedIn(before, goal, ["ann", "bob"]);
  expect(short(proposal.rows)).toEqual([
    `deallocate ann ${developer} (inherit)`,
    `deallocate bob ${developer} (block)`,
  ]);
  expect(notesOf(proposal.rows, 0)).toContain("Comes back at the next log-in with a weaker license");
  expect(proposal.rows[1]?.why).toContain("Group b gives it too");
  expect(proposal).toMatchObject({ reached: true, freed: { [developer]: { least: 2, most: 2 } } });
});

test("[REL-3] an inherited one is released; the way that lasts is offered with its cost", () => {
  const before = organization({
    users: [person("ann")],
    groups: [group("a", [developer], ["ann"]), group("b", [developer], ["ann"])],
    leases: [lease("ann", "a", developer)],
  });
  const proposal = proposedIn(before, goal, ["ann"]);
  expect(short(proposal.rows)).toEqual(["release ann Group a"]);
  expect(proposal.reached).toBe(true);
  expect(notesOf(proposal.rows)).toContain(`${developer} comes back at the next log-in.`);
  const [later] = proposal.alternatives;
  expect(short(later?.rows ?? [])).toEqual(["remove-member ann Group a", "remove-member ann Group b"]);
  expect(later?.says).toContain("roles and robot configuration");
  expect(later?.says).toContain("Reaches the goal for certain.");
});

test("[MEM-6] leaving one group does not last while one that cannot be left gives it too", () => {
  const before = organization({
    users: [person("ann")],
    groups: [group("a", [developer], ["ann"]), group("e", [developer], [], { kind: "everyone", complete: false })],
    leases: [lease("ann", "a", developer)],
  });
  const [later] = proposedIn(before, goal, ["ann"]).alternatives;
  expect(later?.says).toContain(`Could take ${developer} again at the next log-in from Group e: 1 user (ann).`);
  expect(notesOf(later?.rows ?? [])).toContain(`No effect on ${developer} while Group e also gives it.`);
});

test("[REL-2] a release that takes another license with it does not reach the goal, and says so", () => {
  const before = organization({
    users: [person("ann")],
    groups: [group("a", [developer, tester], ["ann"])],
    leases: [lease("ann", "a", developer, tester)],
  });
  const proposal = proposedIn(before, goal, ["ann"]);
  expect(notesOf(proposal.rows)).toContain(`Also gives back ${tester} from the same group.`);
  expect(proposal.reached).toBe(false);
  expect(proposal.unreached).toEqual(["Another license taken from the same group goes with it: 1 user (ann)."]);
});

test("[MEM-8] who stays a member through a group inside is not taken out", () => {
  const before = organization({
    users: [person("ann", { kind: "directory" })],
    groups: [group("a", [developer], ["ann"], { nested: ["d"] }), group("d", null, ["ann"], { kind: "directory" })],
    leases: [lease("ann", "a", developer)],
  });
  const [later] = proposedIn(before, goal, ["ann"]).alternatives;
  expect(short(later?.rows ?? [])).toEqual(["release ann Group a"]);
});
