import { expect, test } from "vitest";
import { account, acme, group, lease, withGroup } from "../sample-groups";
import { attended, developer, line } from "../sample-inventory";
import { add, check, checkOne, release, remove, standings } from "./checking";

test("[MEM-11] a removal is done when the group neither lists him nor shows a license of his", () => {
  const row = checkOne(remove("ann@acme.test", "Developers"));
  expect(row).toMatchObject({
    standing: "ready",
    flow: "remove-member",
    licenses: [],
    before: { member: true, lease: [developer] },
    predicted: { member: false, lease: null },
    freed: [developer],
    freedIsUpTo: true,
  });
  expect(row.consequences).toEqual([
    "Also loses the roles and robot configuration from Developers.",
    "What the group still lists for the user afterwards is released too.",
    `No effect on ${attended} while Finance also gives it.`,
    `Comes back at the next log-in with a weaker license: ${attended}.`,
  ]);
});

test("[MEM-1] who took nothing loses the right, and nothing is counted as freed", () => {
  const row = checkOne(remove("cid@acme.test", "Developers"));
  expect(row).toMatchObject({ before: { member: true, lease: null }, freed: [], freedIsUpTo: false });
  expect(row.consequences).toContain("Also loses the roles and robot configuration from Developers.");
});

test("[X-6] no row counts on a lease that goes by itself, whatever else follows", () => {
  const plan = check([remove("ann@acme.test", "Developers"), remove("bob@acme.test", "Developers")]);
  expect(plan.rows.map(({ predicted }) => predicted)).toEqual([
    { member: false, lease: null },
    { member: false, lease: null },
  ]);
});

test.each([
  ["Entra Devs", "directory-group"],
  ["Everyone", "everyone"],
  ["Administrators", "administrators-group"],
])("[MEM-4] members of %s are not changed here: %s", (name, code) => {
  const [out, into] = [checkOne(remove("eve@acme.test", name)), checkOne(add("gus@acme.test", name))];
  expect([out.reason?.code, into.reason?.code]).toEqual([code, code]);
});

test("[GRP-10] members of a group of unknown kind are not changed", () => {
  const unknown = withGroup("Finance", { kind: "unknown" });
  expect(standings(check([remove("dee@acme.test", "Finance")], {}, unknown))).toEqual([
    ["refused", "group-kind-unknown"],
  ]);
});

test("[MEM-9] robot accounts and groups inside are never taken out", () => {
  const nested = withGroup("Finance", {
    members: [...(acme().groups[1]?.members ?? []), group("x", null, ["Entra Devs"]).members?.[0]].flatMap(
      (one) => one ?? [],
    ),
  });
  expect(standings(check([remove("robot-01", "Developers"), remove("Entra Devs", "Finance")], {}, nested))).toEqual([
    ["refused", "robot-member"],
    ["refused", "nested-group"],
  ]);
});

test("[MEM-12] who is in only through a group inside, or only still listed, is told what to do", () => {
  const inside = withGroup("Finance", { members: group("x", null, ["Entra Devs"]).members, leases: [] });
  expect(checkOne(remove("dora@acme.test", "Finance"), inside).reason?.code).toBe("member-through-group");
  expect(checkOne(remove("gus@acme.test", "Finance"), inside).standing).toBe("unchanged");
  const proven = withGroup("Finance", {
    members: group("x", null, ["Entra Devs"]).members,
    leases: [lease("dora@acme.test", [attended])],
  });
  expect(checkOne(remove("dora@acme.test", "Finance"), proven).reason?.code).toBe("member-through-group");
  const left = withGroup("Finance", { leases: [lease("bob@acme.test", [attended], { left: true })] });
  expect(checkOne(remove("bob@acme.test", "Finance"), left).reason?.code).toBe("left-with-lease");
});

test("where members are shown by name alone nobody is said to be one of them, or not", () => {
  const named = { kind: "user", email: "", name: "Dee Person" } as const;
  const shown = withGroup("Finance", { members: [named, ...(acme().groups[1]?.members ?? []).slice(0, 1)] });
  expect(checkOne(remove("dee@acme.test", "Finance"), shown).reason?.code).toBe("member-by-name");
  expect(checkOne(remove("gus@acme.test", "Finance"), shown).reason?.code).toBe("member-by-name");
  expect(checkOne(remove("ann@acme.test", "Finance"), shown).standing).toBe("ready");
});

test("who is no member and has nothing is unchanged, and so is who is one already", () => {
  expect(checkOne(remove("gus@acme.test", "Finance"))).toMatchObject({
    standing: "unchanged",
    before: { member: false, lease: null },
    predicted: { member: false, lease: null },
  });
  expect(checkOne(add("ann@acme.test", "Developers"))).toMatchObject({
    standing: "unchanged",
    before: { member: true, lease: [developer] },
    predicted: { member: true, lease: [developer] },
  });
});

test("[MEM-7] a new member may draw and gets the roles", () => {
  const row = checkOne(add("gus@acme.test", "Finance"));
  expect(row).toMatchObject({
    standing: "ready",
    flow: "add-member",
    predicted: { member: true, lease: null },
    freed: [],
  });
  expect(row.consequences).toEqual([
    "Also gets the roles and robot configuration from Finance.",
    `Takes ${attended} at the next log-in.`,
  ]);
});

test("[ROLE-4] a directory account may not be found by a local admin", () => {
  const local = checkOne(add("dora@acme.test", "Finance"));
  expect([local.standing, local.reason?.code]).toEqual(["refused", "directory-account-unseen"]);
  const nobody = checkOne(add("dora@acme.test", "Finance"), acme({ admin: "" }));
  expect(nobody.standing).toBe("ready");
  expect(nobody.consequences.join(" ")).toMatch(/The portal may refuse this: .*local account/);
});

test("an e-mail two accounts share, or the list shows twice, is refused", () => {
  const shared = acme({ accounts: [...(acme().accounts ?? []), account("gus@acme.test", { kind: "directory" })] });
  expect(checkOne(add("gus@acme.test", "Finance"), shared).reason?.code).toBe("ambiguous-account");
  const twice = withGroup("Finance", { members: group("x", null, ["dee@acme.test", "dee@acme.test"]).members });
  expect(checkOne(remove("dee@acme.test", "Finance"), twice).reason?.code).toBe("ambiguous-email");
});

test("[PLAN-14] * is the one local group that lists him", () => {
  expect(checkOne(remove("dee@acme.test", "*"))).toMatchObject({ standing: "ready", group: "Finance" });
  expect(checkOne(remove("ann@acme.test", "*")).reason?.text).toContain("Developers, Finance");
  expect(checkOne(remove("gus@acme.test", "*")).reason?.code).toBe("in-no-local-group");
  expect(checkOne(remove("eve@acme.test", "*")).reason?.code).toBe("administrators-group");
  expect(checkOne(add("gus@acme.test", "*")).reason?.code).toBe("one-group");
});

test("[PLAN-20] members, licenses and accounts that were not read are not planned on", () => {
  const unread = withGroup("Finance", { members: null });
  expect(checkOne(remove("dee@acme.test", "Finance"), unread).reason?.code).toBe("members-not-read");
  expect(checkOne(add("gus@acme.test", "Finance"), unread).reason?.code).toBe("members-not-read");
  expect(checkOne(remove("dee@acme.test", "Finance"), withGroup("Finance", { leases: null })).reason?.code).toBe(
    "leases-not-read",
  );
  const strangers = acme({ accounts: null });
  expect(checkOne(add("gus@acme.test", "Finance"), strangers).reason?.code).toBe("accounts-not-read");
  expect(checkOne(remove("dee@acme.test", "Finance"), strangers).standing).toBe("ready");
});

test("a line about a member is not about single licenses", () => {
  const row = checkOne(line("remove-member", "dee@acme.test", { group: "Finance", licenses: [attended] }));
  expect(row.reason?.code).toBe("licenses-without-use");
});

test("[PLAN-4] a release that a removal includes is not needed, whichever comes first", () => {
  const [removal, released] = [remove("bob@acme.test", "Developers"), release("bob@acme.test", "Developers")];
  expect(standings(check([removal, released]))).toEqual([
    ["ready", null],
    ["refused", "part-of-removal"],
  ]);
  expect(standings(check([released, removal])).map(([standing]) => standing)).toEqual(["refused", "ready"]);
});
