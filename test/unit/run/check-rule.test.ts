import { expect, test } from "vitest";
import { acme, citizen, group, lease, withGroup } from "../sample-groups";
import { attended, developer, line } from "../sample-inventory";
import { check, checkOne, setRule, standings } from "./checking";

test("[RULE-11] an edit is exactly the licenses it names; limits stay with those that stay", () => {
  const keeps = checkOne(setRule("developers", "RPADEVPRONU", citizen));
  expect(keeps).toMatchObject({
    standing: "ready",
    flow: "set-rule",
    user: "",
    group: "Developers",
    licenses: [developer, citizen],
    before: { rule: [developer, attended], quotas: { [developer]: 5 } },
    predicted: { rule: [developer, citizen], quotas: { [developer]: 5 } },
    freed: [],
    freedIsUpTo: false,
  });
  expect(checkOne(setRule("Developers", attended)).predicted).toEqual({ rule: [attended], quotas: {} });
});

test("[RULE-3] one license is counted for each lease that ends, and members fall to the next", () => {
  const row = checkOne(setRule("Developers", attended));
  expect(row).toMatchObject({ freed: [developer, developer], freedIsUpTo: true });
  expect(row.consequences).toEqual([
    "Changes 3 members.",
    "Robot accounts among the members: 1.",
    `Developers no longer gives ${developer}.`,
    `Members fall to the next license their groups give: ${attended} (up to 2 at their next log-in).`,
  ]);
});

test("[RULE-10] a rule that gives nothing is written as none, and may be refused by the portal", () => {
  const row = checkOne(setRule("Finance", "None"));
  expect(row).toMatchObject({
    standing: "ready",
    licenses: [],
    predicted: { rule: [], quotas: {} },
    freed: [attended],
  });
  expect(row.consequences.join(" ")).toMatch(/The portal may refuse this: .*rule of Finance that gives nothing/);
});

test("the rule that is there already is unchanged", () => {
  expect(checkOne(setRule("Finance", "ATTUNU"))).toMatchObject({
    standing: "unchanged",
    reason: { code: "already-so", text: `Already so: Finance has ${attended}. Nothing has to be written.` },
  });
});

test.each([
  [line("set-rule", "ann@acme.test", { group: "Finance", licenses: [attended] }), "user-not-used"],
  [setRule("", attended), "missing-group"],
  [setRule("*", attended), "one-group"],
  [setRule("Finance"), "missing-licenses-of-rule"],
  [setRule("Finance", "*"), "licenses-star"],
  [setRule("Finance", "none", attended), "none-and-others"],
  [setRule("Finance", "Attendd"), "unknown-license"],
  [setRule("Finance", "PMBU"), "license-not-in-plan"],
  [setRule("Sales", attended), "unknown-group"],
  [setRule("Everyone", attended), "no-rule"],
  [setRule("Finance ".repeat(50), attended), "unknown-group"],
])("%j is refused as %s", (row, code) => {
  expect(standings(check([row]))).toEqual([["refused", code]]);
});

test("[RULE-5] what is no longer bought stays where it is ticked, and is never ticked anew", () => {
  const totals = [
    { label: developer, allocated: null, total: 0 },
    { label: attended, allocated: null, total: 20 },
  ];
  const bare = acme({ totals });
  expect(checkOne(setRule("Developers", developer), bare).standing).toBe("ready");
  expect(checkOne(setRule("Finance", developer, attended), bare).reason?.code).toBe("license-not-in-plan");
});

test("[QUOTA-3] a limit below what the group uses keeps the rule from being saved", () => {
  const tight = withGroup("Developers", { quotas: { [developer]: 1 } });
  expect(standings(check([setRule("Developers", developer)], {}, tight))).toEqual([["refused", "quota-below-use"]]);
  expect(standings(check([setRule("Developers", attended)], {}, tight))).toEqual([["ready", null]]);
});

test("[PLAN-11] a group is matched by the whole name, however it is written", () => {
  expect(checkOne(setRule("  ENTRA   devs ", attended)).group).toBe("Entra Devs");
  for (const name of ["Entra", "Entra Dev", "Developers and more"])
    expect(checkOne(setRule(name, attended)).reason?.code).toBe("unknown-group");
});

test("[PLAN-12] of two groups of one name the local one is meant, where that is certain", () => {
  const twin = (kind: "directory" | "local" | "unknown", rule: string[] | null) =>
    acme({ groups: [...acme().groups, group("Finance", rule, null, [], { kind })] });
  expect(checkOne(setRule("Finance", developer), twin("directory", null))).toMatchObject({ standing: "ready" });
  for (const organization of [twin("directory", [attended]), twin("local", null), twin("unknown", null)])
    expect(checkOne(setRule("Finance", developer), organization).reason?.code).toBe("ambiguous-group");
});

test("[PLAN-20] a rule that may not have been read is not edited", () => {
  const part = withGroup("Finance", { rule: null }, { groupsComplete: false });
  expect(checkOne(setRule("Finance", attended), part).reason?.code).toBe("rule-not-read");
  expect(checkOne(setRule("Sales", attended), part).reason?.code).toBe("group-not-told");
  expect(checkOne(setRule("Sales", attended), acme({ groups: [], groupsComplete: false })).reason?.code).toBe(
    "groups-not-read",
  );
});

test("[LEASE-5] what outlived a membership is not counted as freed by an edit", () => {
  const left = withGroup("Finance", { leases: [lease("bob@acme.test", [attended], { left: true })] });
  expect(checkOne(setRule("Finance", developer), left)).toMatchObject({ standing: "ready", freed: [] });
});
