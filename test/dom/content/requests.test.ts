import { beforeEach, describe, expect, test, vi } from "vitest";
import { clock, openPage } from "./page";
import { request, watchServer } from "./server";

/** Each test starts with a page that knows no request yet. */
async function fresh() {
  vi.resetModules();
  openPage();
  const { cutOffSince: cutOff, listReadSince: read, watchRequests } = await import("../../../src/content/requests");
  watchServer();
  watchRequests();
  return { cutOffSince: cutOff, listReadSince: read };
}
let { cutOffSince, listReadSince }: Awaited<ReturnType<typeof fresh>> = {
  cutOffSince: () => false,
  listReadSince: () => false,
};

beforeEach(async () => {
  ({ cutOffSince, listReadSince } = await fresh());
});

describe("a list was read since a moment", () => {
  test("nothing was asked: not read, however long one waits", () => {
    const asked = clock.now();
    clock.advance(60_000);
    expect(listReadSince(asked, "", "users")).toBe(false);
  });

  test("a request that carries what was searched for is proof", () => {
    const asked = clock.now();
    request("/acme/api/users?search=alex.kim%40acme.example&top=25");
    expect(listReadSince(asked, "Alex.Kim@acme.example", "users")).toBe(true);
    expect(listReadSince(asked + 1, "Alex.Kim@acme.example", "users")).toBe(false);
  });

  test("a request from before is none", () => {
    request("/acme/api/users?search=alex");
    clock.advance(10);
    expect(listReadSince(clock.now(), "alex", "users")).toBe(false);
  });

  test("once the list's address is known, another request is none", () => {
    request("/acme/api/users?search=alex");
    expect(listReadSince(clock.now(), "alex", "users")).toBe(true);
    clock.advance(10);
    const asked = clock.now();
    request("/acme/api/notifications");
    clock.advance(60_000);
    expect(listReadSince(asked, "", "users")).toBe(false);
    request("/acme/api/users?search=");
    expect(listReadSince(asked, "", "users")).toBe(true);
  });

  test("the answer to our own letters teaches the address, and is never taken for the whole list", () => {
    request("/acme/api/users?search=zqxj");
    expect(listReadSince(clock.now(), "zqxj", "users")).toBe(true);
    clock.advance(10);
    const asked = clock.now();
    request("/acme/api/users?search=zqxj&skip=0");
    clock.advance(60_000);
    expect(listReadSince(asked, "", "users")).toBe(false);
    request("/acme/api/users?search=");
    expect(listReadSince(asked, "", "users")).toBe(true);
  });

  test.each([
    ["a refused request", () => request("/acme/api/users?search=alex", { status: 500 })],
    ["a picture", () => request("/acme/api/users?search=alex", { type: "img" })],
    ["another origin", () => request("/acme/api/users?search=alex", { origin: "https://elsewhere.example" })],
  ])("%s is none", (_, ask) => {
    const asked = clock.now();
    ask();
    clock.advance(60_000);
    expect(listReadSince(asked, "alex", "users")).toBe(false);
  });

  test("with nothing to go by, some request counts only after a while", () => {
    const asked = clock.now();
    request("/acme/api/something");
    expect(listReadSince(asked, "", "users")).toBe(false);
    clock.advance(1500);
    expect(listReadSince(asked, "", "users")).toBe(true);
  });
});

describe("each list has its own address", () => {
  test("what another list asked is none of this one's", () => {
    request("/acme/api/user/page?search=alex");
    expect(listReadSince(clock.now(), "alex", "users")).toBe(true);
    clock.advance(10);
    const asked = clock.now();
    request("/acme/api/user/page?search=");
    clock.advance(60_000);
    expect(listReadSince(asked, "", "groups")).toBe(false);
    expect(listReadSince(asked, "alex", "groups")).toBe(false);
    request("/acme/api/group/page?search=");
    expect(listReadSince(asked, "", "groups")).toBe(true);
    expect(listReadSince(asked, "", "users")).toBe(true);
  });

  test("a query may write spaces and signs as forms do", () => {
    const asked = clock.now();
    request("/acme/api/group/page?search=Finance+%26+Sales%2B");
    expect(listReadSince(asked, "Finance & Sales+", "groups")).toBe(true);
    expect(listReadSince(asked, "Finance & Sales-", "groups")).toBe(false);
    request("/acme/api/group/page?search=100%");
    expect(listReadSince(asked, "Nobody", "groups")).toBe(false);
  });

  test("a list of one group is known again for the next group, or after a while", () => {
    const first = clock.now();
    request("/acme/api/group/7f3a1b/allocations?skip=0");
    expect(listReadSince(first, "", "leases")).toBe(false);
    clock.advance(1500);
    expect(listReadSince(first, "", "leases")).toBe(true);
    const second = clock.now();
    request("/acme/api/group/9c2d4e/allocations?skip=0");
    expect(listReadSince(second, "", "leases")).toBe(true);
    clock.advance(10);
    const third = clock.now();
    request("/acme/api/group/finance/allocations?skip=0");
    expect(listReadSince(third, "", "leases")).toBe(false);
    clock.advance(1500);
    expect(listReadSince(third, "", "leases")).toBe(true);
  });

  test("a request that nobody answered is none, and tells that there is no connection", () => {
    const asked = clock.now();
    request("/acme/api/users?search=alex", { status: 0 });
    clock.advance(60_000);
    expect(listReadSince(asked, "alex", "users")).toBe(false);
    expect(cutOffSince(asked)).toBe(true);
    request("/acme/api/users?search=alex", { status: 500 });
    expect(cutOffSince(asked)).toBe(false);
    clock.advance(10);
    expect(cutOffSince(clock.now())).toBe(false);
  });

  test("what was answered before the connection went does not hide that it went", () => {
    const asked = clock.now();
    request("/acme/api/users?search=alex");
    clock.advance(10);
    request("/acme/api/users/1", { status: 0 });
    expect(cutOffSince(asked)).toBe(true);
    clock.advance(10);
    expect(cutOffSince(clock.now())).toBe(false);
  });
});
