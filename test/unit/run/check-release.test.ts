import { expect, test } from "vitest";
import { acme, group, lease, withGroup } from "../sample-groups";
import { attended, developer } from "../sample-inventory";
import { check, checkOne, release, setRule, standings } from "./checking";

test("[REL-1] a release takes what the list shows and leaves the member", () => {
  const row = checkOne(release("BOB@acme.test", "developers"));
  expect(row).toMatchObject({
    standing: "ready",
    flow: "release",
    user: "bob@acme.test",
    group: "Developers",
    licenses: [developer],
    before: { lease: [developer], lastInUse: "2026-10-20" },
    predicted: { lease: null, lastInUse: "" },
    freed: [developer],
    freedIsUpTo: true,
  });
  expect(row.consequences).toEqual([
    "Stays a member of Developers; everything taken from it is given back.",
    `${developer} comes back at the next log-in.`,
    `May come back at the next log-in with a weaker license: ${attended}.`,
  ]);
});

test.each([[[]], [["*"]], [[developer]], [["RPADEVPRONU"]]])("[REL-2] all of it may be named: %j", (licenses) => {
  expect(checkOne(release("bob@acme.test", "Developers", ...licenses)).standing).toBe("ready");
});

test.each([[[attended]], [[developer, attended]], [["Pilot"]], [["PMBU"]]])(
  "[REL-2] a release that names anything else than what is held is refused: %j",
  (licenses) => {
    const row = checkOne(release("bob@acme.test", "Developers", ...licenses));
    expect([row.standing, row.reason?.code]).toEqual(["refused", "release-takes-all"]);
    expect(row.reason?.text).toContain(developer);
  },
);

test("[REL-4] where nothing was taken, nothing is released", () => {
  expect(checkOne(release("gus@acme.test", "Developers"))).toMatchObject({
    standing: "unchanged",
    reason: { code: "no-lease" },
    before: { lease: null, lastInUse: "" },
    predicted: { lease: null, lastInUse: "" },
    freed: [],
  });
});

test("[LEASE-2] what outlived a membership is released like anything else", () => {
  const left = withGroup("Finance", { leases: [lease("bob@acme.test", [attended], { left: true })] });
  const row = checkOne(release("bob@acme.test", "Finance"), left);
  expect(row).toMatchObject({ standing: "ready", freed: [attended] });
  expect(row.consequences[0]).toBe("Is no longer a member of Finance; everything taken from it is given back.");
});

test("[DIR-14] an entry without an e-mail is nobody's", () => {
  const gone = withGroup("Finance", { leases: [lease("", [attended], { name: "Gone Person" })] });
  expect(standings(check([release("Gone Person", "Finance")], {}, gone))).toEqual([["refused", "user-not-listed"]]);
  expect(standings(check([release("gone@acme.test", "Finance")], {}, gone))).toEqual([["refused", "user-not-listed"]]);
});

test("an e-mail the list shows twice is refused", () => {
  const twice = withGroup("Finance", {
    leases: [lease("dee@acme.test", [attended]), lease("dee@acme.test", [developer])],
  });
  expect(standings(check([release("dee@acme.test", "Finance")], {}, twice))).toEqual([["refused", "ambiguous-email"]]);
});

test("[PLAN-14] * is the one group there is", () => {
  expect(checkOne(release("bob@acme.test", "*"))).toMatchObject({ standing: "ready", group: "Developers" });
  expect(checkOne(release("gus@acme.test", "*"))).toMatchObject({ reason: { code: "no-lease-anywhere" } });
});

test("[PLAN-14] of several each needs a line, and they are named", () => {
  const both = withGroup("Finance", { leases: [lease("ann@acme.test", [attended])] });
  const row = checkOne(release("ann@acme.test", "*"), both);
  expect([row.standing, row.reason?.code]).toEqual(["refused", "group-star"]);
  expect(row.reason?.text).toContain("Developers, Finance");
});

test("[PLAN-20] what was not read is not released from", () => {
  const unread = withGroup("Developers", { leases: null });
  expect(standings(check([release("bob@acme.test", "Developers")], {}, unread))).toEqual([
    ["refused", "leases-not-read"],
  ]);
  const none = acme({ groups: [], groupsComplete: false });
  expect(standings(check([release("bob@acme.test", "Developers")], {}, none))).toEqual([
    ["refused", "groups-not-read"],
  ]);
  const part = acme({ groupsComplete: false });
  expect(
    standings(check([release("bob@acme.test", "Sales"), release("bob@acme.test", "Developers")], {}, part)),
  ).toEqual([
    ["refused", "group-not-told"],
    ["ready", null],
  ]);
});

test("a group without a rule has no list to release from", () => {
  const bare = acme({ groups: [...acme().groups, group("Guests", null, ["bob@acme.test"], null)] });
  expect(standings(check([release("bob@acme.test", "Guests")], {}, bare))).toEqual([["refused", "no-lease"]]);
});

test("[RULE-3] a license an earlier row ends by the rule is not released again", () => {
  const plan = check([setRule("Developers", attended), release("bob@acme.test", "Developers")]);
  expect(standings(plan)).toEqual([
    ["ready", null],
    ["refused", "ended-by-rule"],
  ]);
  const other = check([release("bob@acme.test", "Developers"), setRule("Developers", attended)]);
  expect(standings(other).map(([standing]) => standing)).toEqual(["ready", "ready"]);
  expect(other.rows[1]?.freed).toEqual([developer]);
});
