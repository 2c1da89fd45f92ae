import { expect, test } from "vitest";
import { acme, lease, withGroup } from "../sample-groups";
import { attended, developer, line } from "../sample-inventory";
import { add, allocate, check, checkOne, release, remove, setRule, standings } from "./checking";

test("[PLAN-6] every procedure about a user skips who is protected, and the signed-in account", () => {
  const of = (email: string) => [
    line("deallocate", email),
    line("block", email),
    line("inherit", email),
    allocate(email, attended),
    release(email, "Finance"),
    remove(email, "Finance"),
    add(email, "Finance"),
  ];
  for (const row of of("Cid@acme.test"))
    expect(standings(check([row], { protectedUsers: ["cid@acme.test"] }))).toEqual([["skipped", "protected-user"]]);
  for (const row of of("admin@acme.test")) expect(standings(check([row]))).toEqual([["skipped", "own-account"]]);
});

test.each([
  ["protectedGroups" as const, { protectedGroups: [" developers "], protectedUsers: [] }],
  ["protectedUsers" as const, { protectedUsers: ["Developers", ""] }],
])("[PLAN-15] nothing of a protected group is touched, as listed in %s", (_, settings) => {
  const rows = [
    setRule("Developers", attended),
    release("bob@acme.test", "Developers"),
    release("bob@acme.test", "*"),
    remove("bob@acme.test", "DEVELOPERS"),
    add("gus@acme.test", "Developers"),
  ];
  for (const row of rows) expect(standings(check([row], settings))).toEqual([["skipped", "protected-group"]]);
  expect(standings(check([setRule("Finance", developer)], settings))).toEqual([["ready", null]]);
});

test("[PLAN-15] a protected group that was not read is skipped too", () => {
  const none = acme({ groups: [], groupsComplete: false });
  expect(standings(check([setRule("Sales", attended)], { protectedUsers: ["Sales"] }, none))).toEqual([
    ["skipped", "protected-group"],
  ]);
});

test("[PLAN-16] the group that makes administrators is spared by default", () => {
  const held = withGroup("Administrators", { leases: [lease("eve@acme.test", [developer])] });
  const rows = [
    setRule("Administrators", attended),
    release("eve@acme.test", "Administrators"),
    remove("eve@acme.test", "Administrators"),
    add("gus@acme.test", "Administrators"),
  ];
  for (const row of rows) expect(standings(check([row], {}, held))).toEqual([["skipped", "administrators-group"]]);
});

test("[PLAN-17] a rule is not edited while a protected user is a member or has taken from it", () => {
  const settings = { protectedUsers: ["cid@acme.test"] };
  const row = checkOne(setRule("Developers", attended), undefined, settings);
  expect([row.standing, row.reason?.code, row.predicted]).toEqual(["skipped", "protected-member", null]);
  expect(row.reason?.text).toContain("cid@acme.test");
  expect(checkOne(setRule("Finance", developer), undefined, settings).standing).toBe("ready");
  const left = withGroup("Finance", { leases: [lease("cid@acme.test", [attended], { left: true })] });
  expect(checkOne(setRule("Finance", developer), left, settings).reason?.code).toBe("protected-member");
  const everyone = withGroup("Everyone", { rule: [attended], leases: [] });
  expect(checkOne(setRule("Everyone", developer), everyone, settings).reason?.code).toBe("protected-member");
});

test("[PLAN-17] a protected user is not taken out first to get round it", () => {
  const plan = check([remove("cid@acme.test", "Developers"), setRule("Developers", attended)], {
    protectedUsers: ["cid@acme.test"],
  });
  expect(plan.rows.map(({ standing }) => standing)).toEqual(["skipped", "skipped"]);
});

test("[PLAN-18] a row that would take a protected license from anybody is skipped", () => {
  const settings = { protectedUsers: [], protectedLicenses: ["RPADEVPRONU", "no license at all"] };
  const rows = [
    line("deallocate", "cid@acme.test", { licenses: [developer] }),
    line("deallocate", "cid@acme.test", { whenEmpty: "block" }),
    line("block", "cid@acme.test"),
    line("inherit", "cid@acme.test"),
    release("bob@acme.test", "Developers"),
    remove("bob@acme.test", "Developers"),
    setRule("Developers", attended),
    // what Ann has taken may end.
    allocate("ann@acme.test", attended),
  ];
  for (const row of rows) {
    const checked = checkOne(row, undefined, settings);
    expect([checked.standing, checked.reason?.code]).toEqual(["skipped", "protected-license"]);
    expect(checked).toMatchObject({ flow: null, predicted: null, freed: [], freedIsUpTo: false, consequences: [] });
  }
  const others = [
    line("deallocate", "cid@acme.test", { licenses: [attended] }),
    release("dee@acme.test", "Finance"),
    remove("cid@acme.test", "Developers"),
    allocate("gus@acme.test", developer),
  ];
  for (const row of others) expect(checkOne(row, undefined, settings).standing).toBe("ready");
});

test("[PLAN-18] an edit of a rule that ends the signed-in admin's own license is skipped", () => {
  const own = withGroup("Finance", {
    members: [...(acme().groups[1]?.members ?? []), { kind: "user", email: "admin@acme.test", name: "" }],
    leases: [lease("admin@acme.test", [attended])],
  });
  expect(checkOne(setRule("Finance", developer), own).reason?.code).toBe("own-account");
  expect(checkOne(setRule("Finance", attended, developer), own).standing).toBe("ready");
});

test("a row that is spared leaves the organization as it was for the rows after it", () => {
  const plan = check([release("bob@acme.test", "Developers"), remove("ann@acme.test", "Developers")], {
    protectedLicenses: [attended],
    protectedUsers: ["bob@acme.test"],
  });
  expect(standings(plan)).toEqual([
    ["skipped", "protected-user"],
    ["ready", null],
  ]);
});
