import { expect, test, vi } from "vitest";
import { readGroups } from "../../../src/background/scan-groups";
import type { LeaseRow } from "../../../src/rules/model";
import { type Reason, reason } from "../../../src/run/reasons";

const way = vi.hoisted((): { stuck: Reason | null; leases: LeaseRow[] } => ({ stuck: null, leases: [] }));
vi.mock("../../../src/browser", () => ({ browser: {} }));
vi.mock("../../../src/background/ask-step", () => ({
  goTo: async () => way.stuck,
  walk: async () => null,
  everyPage: async () => ({ code: "not-found", text: "No list." }),
}));
vi.mock("../../../src/background/ask-tab", () => ({ askTab: async () => ({ silent: null }) }));
vi.mock("../../../src/background/read-lists", async (original) => ({
  ...(await original<typeof import("../../../src/background/read-lists")>()),
  everyGroup: async () => ({
    rows: [{ name: "Finance", kind: "local", licenses: [], quotas: { Tester: 3 } }],
    shown: 1,
  }),
  everyLease: async () => ({ rows: way.leases, shown: way.leases.length }),
}));
vi.mock("../../../src/background/pace", () => ({ restForRoom: async () => undefined }));

test("what lies over the list of groups ends the reading: the admin closes it and reads again", async () => {
  way.stuck = reason("covered", "License Allocations to Groups");
  expect(await readGroups(1, () => undefined)).toEqual(way.stuck);
});

test("groups that cannot be found are left out, and it is said", async () => {
  way.stuck = reason("not-found", "License Allocations to Groups");
  expect(await readGroups(1, () => undefined)).toMatchObject({ groups: [], unread: [way.stuck.text] });
});

test("a list that cuts e-mails short tells of nobody, so nothing is concluded from who is not in it", async () => {
  way.stuck = null;
  way.leases = [{ email: "", name: "Alex Kim", licenses: ["Tester"], lastInUse: "", left: false, cutShort: true }];
  expect(await readGroups(1, () => undefined)).toMatchObject({
    groups: [{ name: "Finance", leases: null }],
    groupsComplete: false,
    unread: expect.arrayContaining([expect.stringContaining("cut short")]),
  });
});
