import { expect, test } from "vitest";
import { addMember } from "../../../src/rules/add-member";
import { release } from "../../../src/rules/release";
import { removeMember } from "../../../src/rules/remove-member";
import {
  attended,
  citizen,
  developer,
  documented,
  group,
  groupOf,
  lease,
  leasesOf,
  organization,
  person,
  tester,
  unknown,
  userOf,
} from "./sample-organization";

const acme = organization({
  users: [person("ann"), person("bob"), person("dora", { kind: "directory" }), person("eve", { orphan: true })],
  groups: [
    group("A", [developer, tester], ["ann", "bob", "robot-1", "D"]),
    group("B", [attended], ["ann"]),
    group("C", null, []),
    group("D", [attended], ["dora"], { kind: "directory" }),
    group("E", null, [], { kind: "everyone", complete: false }),
    group("S", [citizen], ["bob"], { administrators: true }),
  ],
  leases: [lease("ann", "A", developer, tester), lease("ann", "B", attended)],
  assumptions: { inherited: "many" },
});

test("[REL-1] a release ends the lease and leaves the membership", () => {
  const { after, consequences } = release(acme, "ann", "A");
  expect(userOf(after, "ann").groups).toEqual(["A", "B"]);
  expect(consequences).toContain("Stays a member of Group A; everything taken from it is given back.");
});

test("[REL-2] it ends every license from that group, and none from another", () => {
  expect(leasesOf(release(acme, "ann", "A").after, "ann")).toEqual({ B: [attended] });
  expect(release(acme, "ann", "A").certain).toHaveLength(2);
  expect(release(acme, "ann", "A").consequences).toContain(`Still holds ${attended} from Group B.`);
});

test("[REL-3] what was released comes back at the next log-in", () => {
  expect(release(acme, "ann", "A").consequences).toContain(`${developer} comes back at the next log-in.`);
  const full = { ...acme, licenses: acme.licenses.map((license) => ({ ...license, total: 0 })) };
  expect(release(full, "ann", "A").consequences).toContain("Nothing comes back at the next log-in.");
});

test("[REL-4] where nothing was taken nothing can be released", () => {
  expect(release(acme, "bob", "A").refusal).toBe("no-lease");
  expect(release(acme, "bob", "nowhere").refusal).toBe("unknown-group");
  const doubtful = removeMember({ ...acme, assumptions: { ...acme.assumptions, ...unknown } }, "ann", "A").after;
  expect(release(doubtful, "ann", "A").mayBeRefused).toEqual(["no-lease"]);
});

test("[MEM-1] who is taken out loses the right, and roles and robot configuration too", () => {
  const { after, consequences } = removeMember(acme, "ann", "A");
  expect(userOf(after, "ann").groups).toEqual(["B"]);
  expect(groupOf(after, "A").userCount).toBe(1);
  expect(consequences).toContain("Also loses the roles and robot configuration from Group A.");
});

test.each([
  [documented, { B: [attended] }],
  [{ leaseOnRemoval: "stays" as const }, { A: [developer, tester], B: [attended] }],
  [unknown, { A: [`${developer}?`, `${tester}?`], B: [attended] }],
])("[LEASE-7] under %j who is taken out is left with %j", (assumptions, left) => {
  const here = { ...acme, assumptions: { ...acme.assumptions, ...assumptions } };
  expect(leasesOf(removeMember(here, "ann", "A").after, "ann")).toEqual(left);
});

test("[LEASE-2] a lease left by a member who was taken out is an orphan, until he is in again", () => {
  const here = { ...acme, assumptions: { ...acme.assumptions, leaseOnRemoval: "stays" as const } };
  const out = removeMember(here, "ann", "A").after;
  const marks = (from: typeof acme) => userOf(from, "ann").leases.map(({ orphan }) => orphan);
  expect(marks(out)).toEqual([true, false]);
  expect(marks(addMember(out, "ann", "A").after)).toEqual([false, false]);
});

test("[MEM-4] members of a directory group are not changed here", () => {
  expect(removeMember(acme, "dora", "D").refusal).toBe("directory-group");
  expect(addMember(acme, "ann", "D").refusal).toBe("directory-group");
});

test("[MEM-5] members of Everyone are not changed", () => {
  expect(removeMember(acme, "ann", "E").refusal).toBe("everyone");
  expect(addMember(acme, "ann", "E").refusal).toBe("everyone");
});

test("[MEM-6] no effect on a license another group gives too", () => {
  const both = organization({
    users: [person("ann")],
    groups: [group("A", [developer], ["ann"]), group("B", [developer], ["ann"])],
  });
  expect(removeMember(both, "ann", "A").consequences).toContain(
    `No effect on ${developer} while Group B also gives it.`,
  );
});

test("[MEM-7] a new member may draw what the group gives, and gets its roles", () => {
  const { after, consequences } = addMember(acme, "ann", "S");
  expect(userOf(after, "ann").groups).toEqual(["A", "B", "S"]);
  expect(consequences).toEqual([
    "Also gets the roles and robot configuration from Group S.",
    `Takes ${citizen} at the next log-in.`,
  ]);
  expect(addMember(acme, "ann", "C").consequences).toContain("Group C gives no license.");
  const direct = organization({ users: [person("ann", { direct: [] })], groups: [group("A", [developer], [])] });
  expect(addMember(direct, "ann", "A").consequences).toContain("A direct allocation hides what Group A gives.");
});

test("[MEM-8] who is still in through a directory group keeps everything", () => {
  const nested = organization({
    users: [person("dora", { kind: "directory" })],
    groups: [group("A", [developer], ["dora", "D"]), group("D", null, ["dora"], { kind: "directory" })],
    leases: [lease("dora", "A", developer)],
  });
  const { after, consequences } = removeMember(nested, "dora", "A");
  expect(leasesOf(after, "dora")).toEqual({ A: [developer] });
  expect(consequences).toEqual(["Stays a member of Group A through Group D: nothing changes for its licenses."]);
});

test("[MEM-9] robot accounts and directory groups are never taken out", () => {
  expect(removeMember(acme, "robot-1", "A").refusal).toBe("robot-member");
  expect(removeMember(acme, "D", "A").refusal).toBe("nested-group");
  expect(removeMember(acme, "bob", "B").refusal).toBe("not-a-member");
  expect(removeMember(acme, "eve", "A").refusal).toBe("orphan");
});

test("[MEM-10] the last administrator is not taken out", () => {
  expect(removeMember(acme, "bob", "S").refusal).toBe("last-administrator");
  const two = addMember(acme, "ann", "S").after;
  expect(removeMember(two, "bob", "S").refusal).toBeNull();
});
