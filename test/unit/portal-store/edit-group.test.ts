import { describe, expect, test } from "vitest";
import { leaseLabels } from "../../portal/store/counts.ts";
import { documentedSwitches as documented } from "../../portal/store/decision.ts";
import { deleteGroup } from "../../portal/store/delete-group.ts";
import { editGroup, type GroupChange } from "../../portal/store/edit-group.ts";
import { memberNames } from "../../portal/store/member-names.ts";
import type { Store } from "../../portal/store/model.ts";
import { signIn } from "../../portal/store/sign-in.ts";
import { sampleStore } from "./sample-store.ts";

const tester = "Tester - Named User";

function sample(name = "G"): Store {
  const groups = { [name]: { codes: ["TSTNU"], members: ["ada", "bob"] } };
  const store = sampleStore({ users: { ada: null, bob: null, cyd: null }, groups });
  store.robots.set("robot", "robot-01");
  store.groups.set("Staff", {
    id: "Staff",
    name: "Staff",
    kind: "directory",
    rule: null,
    members: new Map([["cyd", "user"]]),
  });
  return store;
}

const edit = (store: Store, change: Partial<GroupChange>, id = "G", switches = documented) =>
  editGroup(store, id, { name: store.groups.get(id)?.name ?? "", add: [], remove: [], ...change }, switches);

describe("editing a group", () => {
  test("changes only who is named, whoever else is in it", () => {
    const store = sample();
    expect(edit(store, { add: ["cyd", "robot", "Staff"], remove: ["ada"] }).accepted).toBe(true);
    expect(memberNames(store, "G")).toEqual(["Staff", "bob@acme.example", "cyd@acme.example", "robot-01"]);
  });

  test("adding who is in and removing who is gone changes nothing", () => {
    const store = sample();
    expect(edit(store, { add: ["ada"], remove: ["cyd"] }).accepted).toBe(true);
    expect(memberNames(store, "G")).toEqual(["ada@acme.example", "bob@acme.example"]);
  });

  test.each([
    ["ends", null],
    ["stays", [tester]],
  ] as const)("lease-on-removal %s", (leaseOnRemoval, left) => {
    const store = sample();
    for (const id of ["ada", "bob"]) signIn(store, id, documented);
    edit(store, { remove: ["ada"] }, "G", { ...documented, leaseOnRemoval });
    expect([leaseLabels(store, "G", "ada"), leaseLabels(store, "G", "bob")]).toEqual([left, [tester]]);
  });

  test("a nested group that goes takes its own people with it", () => {
    const store = sample();
    edit(store, { add: ["Staff"] });
    for (const id of ["ada", "cyd"]) signIn(store, id, documented);
    edit(store, { remove: ["Staff"] });
    expect([leaseLabels(store, "G", "ada"), leaseLabels(store, "G", "cyd")]).toEqual([[tester], null]);
  });

  test("all or nothing: somebody unknown, a local group, no name", () => {
    const store = sample();
    expect(edit(store, { add: ["eve"], remove: ["ada"] }).status).toBe(400);
    expect(edit(store, { add: ["G"], remove: ["ada"] }).status).toBe(400);
    expect(edit(store, { name: " ", remove: ["ada"] }).status).toBe(400);
    expect(edit(store, {}, "Staff").status).toBe(400);
    expect(edit(store, {}, "nowhere").status).toBe(404);
    expect(memberNames(store, "G")).toEqual(["ada@acme.example", "bob@acme.example"]);
  });

  test("an administrator is left, and the group keeps its name", () => {
    const store = sample("Administrators");
    expect(edit(store, { remove: ["ada", "bob"] }, "Administrators").status).toBe(400);
    expect(edit(store, { name: "Admins" }, "Administrators").status).toBe(400);
    expect(edit(store, { remove: ["ada", "bob"], add: ["cyd"] }, "Administrators").status).toBe(200);
  });
});

test("a deleted group takes its licenses back; built-in and directory groups stay", () => {
  const store = sample();
  signIn(store, "ada", documented);
  expect(deleteGroup(store, "G").accepted).toBe(true);
  expect([store.groups.has("G"), leaseLabels(store, "G", "ada")]).toEqual([false, null]);
  expect([deleteGroup(store, "G").status, deleteGroup(store, "Staff").status]).toEqual([404, 400]);
  expect(deleteGroup(sample("Everyone"), "Everyone").status).toBe(400);
});
