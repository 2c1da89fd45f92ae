import { describe, expect, test } from "vitest";
import { overAllocated } from "../../portal/store/counts.ts";
import { lookAtGroup } from "../../portal/store/look.ts";
import { isMember } from "../../portal/store/membership.ts";
import { createStore } from "../../portal/store/scenario.ts";
import { storeJson } from "../../portal/store/store-json.ts";

describe.each(["small", "medium", "large", "groups"] as const)("scenario %s", (name) => {
  test("the same seed gives the identical store, another seed another one", () => {
    const text = (seed: number) => JSON.stringify(storeJson(createStore(name, seed, "acme")));
    expect(text(7)).toBe(text(7));
    expect(text(7)).not.toBe(text(8));
  });

  test("e-mails and ids are unique, and no lease is an orphan yet", () => {
    const store = createStore(name, 1, "acme");
    const emails = [...store.users.values()].map(({ email }) => email);
    expect(new Set(emails).size).toBe(emails.length);
    expect(emails.every((email) => /^[a-z.]+\d*@acme\.example$/.test(email))).toBe(true);
    for (const { groupId, userId } of store.leases.values()) {
      const group = store.groups.get(groupId);
      expect(group && isMember(store, group, userId)).toBe(true);
    }
  });
});

test("small has 30 users and 6 groups", () => {
  const store = createStore("small", 1, "acme");
  expect([store.users.size, store.groups.size]).toEqual([30, 6]);
});

test("medium has everything that is awkward", () => {
  const store = createStore("medium", 1, "acme");
  const users = [...store.users.values()];
  const sets = [...store.direct.values()].map(({ codes }) => codes.size);
  const groupsOf = (id: string) => [...store.groups.values()].filter((group) => group.members.has(id)).length;
  expect(users.length).toBe(400);
  expect(new Set(users.map(({ displayName }) => displayName)).size).toBeLessThanOrEqual(392);
  expect([...store.direct.keys()].filter((id) => !store.users.has(id)).length).toBe(6);
  expect(users.some(({ id }) => groupsOf(id) > 1)).toBe(true);
  expect(users.some(({ id }) => !store.direct.has(id))).toBe(true);
  expect([0, 1, 2, 3, 4].every((size) => sets.includes(size))).toBe(true);
  expect([...store.direct.values()].filter(({ external }) => external).length).toBe(1);
  expect(overAllocated(store).has("ATTUNU")).toBe(true);
  expect(users.some(({ pending }) => pending)).toBe(true);
});

test("groups has 400 people who all use a license from one group, with units to spare", () => {
  const store = createStore("groups", 1, "acme");
  const { members, leases, rule } = lookAtGroup(store, "Shift Workers");
  expect([store.users.size, members.length, leases.length]).toEqual([450, 400, 400]);
  expect(leases.map(({ who }) => who).sort()).toEqual(members);
  expect(leases.some(({ licenses }) => licenses.length === 2)).toBe(true);
  const over = overAllocated(store);
  expect(store.licenses.filter(({ code, label }) => over.has(code) && rule?.includes(label))).toEqual([]);
  expect(lookAtGroup(store, "Finance Automation").kind).toBe("local");
  expect(lookAtGroup(store, "Finance Automation", "directory").kind).toBe("directory");
  expect(lookAtGroup(store, "Legacy Developers").rule).toContain("RPA Developer - Named User");
});
