import { expect, test } from "vitest";
import { factsOf } from "../../../src/goals/facts";
import { propose } from "../../../src/goals/propose";
import { attended, developer, inventory, user } from "../sample-inventory";

const whole = { groupsComplete: true, accounts: [] };
const goal = { goal: "nothing-now" } as const;
const unspared = { protectedUsers: [] };
const now = "2026-11-02T08:00:00.000Z";

function facts(...[users, more]: Parameters<typeof inventory>) {
  const found = factsOf(inventory(users, { ...whole, ...more }), now);
  if ("problem" in found) throw new RangeError(found.problem);
  return found;
}

test("nothing is planned on an inventory that is not complete, and it is said why", () => {
  const users = [user("ann@acme.test", [developer])];
  const unread = ["Group Finance: the page did not answer."];
  expect(propose(goal, ["ann@acme.test"], inventory(users, { ...whole, complete: false }), unspared, now)).toEqual({
    problem: "Not every direct allocation was read. Scan the organization again before planning.",
  });
  expect(propose(goal, ["ann@acme.test"], inventory(users, { groupsComplete: false, unread }), unspared, now)).toEqual({
    problem:
      "Not every group and its licenses were read. Scan the organization again before planning. Group Finance: the page did not answer.",
  });
});

test("[PLAN-1] users are found by e-mail, case aside, each once", () => {
  const proposal = propose(
    goal,
    ["Ann@Acme.test", "ann@acme.test "],
    inventory([user("ann@acme.test", [developer])], whole),
    unspared,
    now,
  );
  expect(proposal).toMatchObject({ rows: [{ row: { procedure: "inherit", user: "ann@acme.test" } }], reached: true });
});

test("[IDLE-2] a last use that is not sure counts as not known", () => {
  const { lastUse } = facts([
    user("ann@acme.test", [developer], { lastInUse: "2026-05-01" }),
    user("bob@acme.test", [developer], { lastInUse: "05/01/2026" }),
    user("cid@acme.test", [developer], { lastInUse: "3 days ago" }),
  ]);
  expect([...lastUse]).toEqual([
    ["ann@acme.test", "2026-05-01T00:00:00.000Z"],
    ["cid@acme.test", "2026-10-30T08:00:00.000Z"],
  ]);
});

test("[UNIT-4] units that the page does not count are counted as in doubt", () => {
  const users = [user("ann@acme.test", [developer, attended]), user("bob@acme.test", [developer])];
  const totals = [
    { label: developer, allocated: 1, total: 5 },
    { label: attended, allocated: null, total: 5 },
  ];
  expect([...facts(users, { totals }).uncounted]).toEqual([[developer, 1]]);
});

test("[PLAN-1] an e-mail that two accounts share is left to be done by hand", () => {
  const account = { email: "ann@acme.test", name: "Ann", pending: false };
  const accounts = [
    { ...account, kind: "local" as const },
    { ...account, kind: "directory" as const },
  ];
  const proposal = propose(
    goal,
    ["ann@acme.test"],
    inventory([user("ann@acme.test", [developer])], { ...whole, accounts }),
    unspared,
    now,
  );
  expect(proposal).toMatchObject({ rows: [], reached: false });
  expect("unreached" in proposal && proposal.unreached.join()).toContain("More than one account");
});

test("[PLAN-6] the signed-in admin is known by e-mail", () => {
  expect(facts([], { admin: "Admin@acme.test" }).ownAccount).toBe("admin@acme.test");
});

test.each([
  ["a user", { protectedUsers: ["ann@acme.test"] }, "ann@acme.test"],
  ["a license", { protectedUsers: [], protectedLicenses: [developer] }, developer],
])("[PLAN-15] a goal that needs %s which is protected is not said to be reached", (_, spared, named) => {
  const users = [user("ann@acme.test", [developer]), user("bob@acme.test", [attended])];
  const emails = users.map(({ email }) => email);
  const free = propose(goal, emails, inventory(users, whole), unspared, now);
  expect(free).toMatchObject({ reached: true, unreached: [] });
  const proposal = propose(goal, emails, inventory(users, whole), spared, now);
  expect(proposal).toMatchObject({ reached: false });
  expect("unreached" in proposal && proposal.unreached).toEqual([
    expect.stringMatching(new RegExp(`^Will be left out: .*${named}`)),
  ]);
});
