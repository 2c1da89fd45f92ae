import { describe, expect, test } from "vitest";
import { directLabels, leaseLabels, overAllocated } from "../../portal/store/counts.ts";
import { documentedSwitches as documented } from "../../portal/store/decision.ts";
import { deleteUser } from "../../portal/store/delete-user.ts";
import { dropDirect, setDirect } from "../../portal/store/direct.ts";
import { deleteRule, setRule } from "../../portal/store/group-rule.ts";
import { addMember, removeMember } from "../../portal/store/membership.ts";
import { release, releaseIdle } from "../../portal/store/release.ts";
import { signIn } from "../../portal/store/sign-in.ts";
import { sampleStore } from "./sample-store.ts";

const attended = "Attended - Named User";
const citizen = "Citizen Developer - Named User";
const tester = "Tester - Named User";

describe("direct allocations", () => {
  test("a save replaces the whole set", () => {
    const store = sampleStore({ users: { ada: ["ATTUNU", "TSTNU"] } });
    expect(setDirect(store, ["ada"], { codes: ["CTZDEVNU"], external: false }, documented).status).toBe(200);
    expect(directLabels(store, "ada")).toEqual([citizen]);
  });

  test("an empty set blocks, a dropped record inherits", () => {
    const store = sampleStore({ users: { ada: ["ATTUNU"] }, groups: { G: { codes: ["TSTNU"], members: ["ada"] } } });
    setDirect(store, ["ada"], { codes: [], external: false }, documented);
    signIn(store, "ada", documented);
    expect([directLabels(store, "ada"), leaseLabels(store, "G", "ada")]).toEqual([[], null]);
    dropDirect(store, ["ada"]);
    signIn(store, "ada", documented);
    expect([directLabels(store, "ada"), leaseLabels(store, "G", "ada")]).toEqual([null, [tester]]);
  });

  test("more than was purchased is refused with 409 and changes nobody", () => {
    const store = sampleStore({ users: { ada: [], bob: [] }, totals: { ATTUNU: 1 } });
    expect(setDirect(store, ["ada", "bob"], { codes: ["ATTUNU"], external: false }, documented).status).toBe(409);
    expect([directLabels(store, "ada"), directLabels(store, "bob")]).toEqual([[], []]);
  });

  test("over-allocation does not stop a license from being kept", () => {
    const store = sampleStore({ users: { ada: ["ATTUNU", "TSTNU"], bob: ["ATTUNU"] }, totals: { ATTUNU: 1 } });
    expect([...overAllocated(store)]).toEqual(["ATTUNU"]);
    expect(setDirect(store, ["ada"], { codes: ["ATTUNU"], external: false }, documented).accepted).toBe(true);
  });

  test("an unknown user or license is refused", () => {
    const store = sampleStore({ users: { ada: [] } });
    expect(setDirect(store, ["eve"], { codes: [], external: false }, documented).status).toBe(404);
    expect(setDirect(store, ["ada"], { codes: ["NOPE"], external: false }, documented).status).toBe(400);
    expect(dropDirect(store, ["eve"]).status).toBe(404);
  });

  test.each([
    ["ends", null],
    ["stays", [tester]],
  ] as const)("lease-on-direct %s", (leaseOnDirect, left) => {
    const store = sampleStore({ users: { ada: null }, groups: { G: { codes: ["TSTNU"], members: ["ada"] } } });
    signIn(store, "ada", documented);
    setDirect(store, ["ada"], { codes: ["ATTUNU"], external: false }, { ...documented, leaseOnDirect });
    expect(leaseLabels(store, "G", "ada")).toEqual(left);
  });
});

describe("signing in", () => {
  test("takes only the strongest license that is free", () => {
    const groups = {
      Users: { codes: ["ATTUNU"], members: ["ada", "bob"] },
      Makers: { codes: ["CTZDEVNU"], members: ["ada", "bob"] },
    };
    const store = sampleStore({ users: { ada: null, bob: null }, groups, totals: { CTZDEVNU: 1 } });
    signIn(store, "ada", documented);
    signIn(store, "bob", documented);
    expect([leaseLabels(store, "Makers", "ada"), leaseLabels(store, "Users", "ada")]).toEqual([[citizen], null]);
    expect([leaseLabels(store, "Makers", "bob"), leaseLabels(store, "Users", "bob")]).toEqual([null, [attended]]);
  });

  test("inherit-many takes them all", () => {
    const groups = { Users: { codes: ["ATTUNU", "TSTNU"], members: ["ada"] } };
    const store = sampleStore({ users: { ada: null }, groups });
    signIn(store, "ada", { ...documented, inheritMany: true });
    expect(leaseLabels(store, "Users", "ada")).toEqual([attended, tester]);
  });

  test("stays within the quota of the group", () => {
    const groups = {
      Users: { codes: ["ATTUNU"], members: ["ada", "bob"], quotas: [["ATTUNU", 1]] as [string, number][] },
    };
    const store = sampleStore({ users: { ada: null, bob: null }, groups });
    signIn(store, "ada", documented);
    signIn(store, "bob", documented);
    expect([leaseLabels(store, "Users", "ada"), leaseLabels(store, "Users", "bob")]).toEqual([[attended], null]);
  });

  test("a released license comes back", () => {
    const store = sampleStore({ users: { ada: null }, groups: { G: { codes: ["TSTNU"], members: ["ada"] } } });
    signIn(store, "ada", documented);
    expect(release(store, "G", "ada").status).toBe(200);
    expect(release(store, "G", "ada").status).toBe(404);
    signIn(store, "ada", documented);
    expect(leaseLabels(store, "G", "ada")).toEqual([tester]);
  });

  test("three months without use end what was inherited", () => {
    const store = sampleStore({ users: { ada: null }, groups: { G: { codes: ["TSTNU"], members: ["ada"] } } });
    signIn(store, "ada", documented, "2026-07-01T00:00:00.000Z");
    expect(releaseIdle(store, "2026-09-30T00:00:00.000Z")).toBe(0);
    expect(releaseIdle(store, "2026-10-02T00:00:00.000Z")).toBe(1);
  });
});

describe("groups", () => {
  test("a license taken out of a rule ends for every member", () => {
    const store = sampleStore({
      users: { ada: null },
      groups: { G: { codes: ["CTZDEVNU", "TSTNU"], members: ["ada"] } },
    });
    signIn(store, "ada", { ...documented, inheritMany: true });
    expect(setRule(store, "G", ["TSTNU"], new Map()).accepted).toBe(true);
    expect(leaseLabels(store, "G", "ada")).toEqual([tester]);
    expect(deleteRule(store, "G").accepted).toBe(true);
    expect(leaseLabels(store, "G", "ada")).toBeNull();
  });

  test("a quota is at least 1, not below use, and for a license of the rule", () => {
    const store = sampleStore({
      users: { ada: null, bob: null },
      groups: { G: { codes: ["TSTNU"], members: ["ada", "bob"] } },
    });
    signIn(store, "ada", documented);
    signIn(store, "bob", documented);
    const quota = (code: string, limit: number) => setRule(store, "G", ["TSTNU"], new Map([[code, limit]])).status;
    expect([quota("TSTNU", 0), quota("TSTNU", 1), quota("ATTUNU", 5), quota("TSTNU", 2)]).toEqual([400, 400, 400, 200]);
  });

  test.each([
    ["ends", null],
    ["stays", [tester]],
  ] as const)("lease-on-removal %s", (leaseOnRemoval, left) => {
    const store = sampleStore({ users: { ada: null }, groups: { G: { codes: ["TSTNU"], members: ["ada"] } } });
    signIn(store, "ada", documented);
    expect(removeMember(store, "G", "ada", { ...documented, leaseOnRemoval }).accepted).toBe(true);
    expect(leaseLabels(store, "G", "ada")).toEqual(left);
    expect(addMember(store, "G", "ada").accepted).toBe(true);
  });

  test("who is still in through a nested group keeps the license", () => {
    const groups = { G: { codes: ["TSTNU"], members: ["ada", "Inner"] }, Inner: { codes: [], members: ["ada"] } };
    const store = sampleStore({ users: { ada: null }, groups });
    signIn(store, "ada", documented);
    removeMember(store, "G", "ada", documented);
    expect(leaseLabels(store, "G", "ada")).toEqual([tester]);
  });

  test("a deleted user leaves licenses behind or not", () => {
    const store = sampleStore({ users: { ada: ["ATTUNU"], bob: ["ATTUNU"] } });
    deleteUser(store, "ada", "stay");
    deleteUser(store, "bob", "go");
    expect([directLabels(store, "ada"), directLabels(store, "bob")]).toEqual([[attended], null]);
  });
});
