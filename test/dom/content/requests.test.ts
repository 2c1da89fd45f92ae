import { beforeEach, describe, expect, test, vi } from "vitest";
import { clock, openPage } from "./page";
import { request, watchServer } from "./server";

/** Each test starts with a page that knows no request yet. */
async function fresh() {
  vi.resetModules();
  openPage();
  const { listReadSince, watchRequests } = await import("../../../src/content/requests");
  watchServer();
  watchRequests();
  return listReadSince;
}
let listReadSince: Awaited<ReturnType<typeof fresh>>;

beforeEach(async () => {
  listReadSince = await fresh();
});

describe("a list was read since a moment", () => {
  test("nothing was asked: not read, however long one waits", () => {
    const asked = clock.now();
    clock.advance(60_000);
    expect(listReadSince(asked, "")).toBe(false);
  });

  test("a request that carries what was searched for is proof", () => {
    const asked = clock.now();
    request("/acme/api/users?search=alex.kim%40acme.example&top=25");
    expect(listReadSince(asked, "Alex.Kim@acme.example")).toBe(true);
    expect(listReadSince(asked + 1, "Alex.Kim@acme.example")).toBe(false);
  });

  test("a request from before is none", () => {
    request("/acme/api/users?search=alex");
    clock.advance(10);
    expect(listReadSince(clock.now(), "alex")).toBe(false);
  });

  test("once the list's address is known, another request is none", () => {
    request("/acme/api/users?search=alex");
    expect(listReadSince(clock.now(), "alex")).toBe(true);
    clock.advance(10);
    const asked = clock.now();
    request("/acme/api/notifications");
    clock.advance(60_000);
    expect(listReadSince(asked, "")).toBe(false);
    request("/acme/api/users?search=");
    expect(listReadSince(asked, "")).toBe(true);
  });

  test.each([
    ["a refused request", () => request("/acme/api/users?search=alex", { status: 500 })],
    ["a picture", () => request("/acme/api/users?search=alex", { type: "img" })],
    ["another origin", () => request("/acme/api/users?search=alex", { origin: "https://elsewhere.example" })],
  ])("%s is none", (_, ask) => {
    const asked = clock.now();
    ask();
    clock.advance(60_000);
    expect(listReadSince(asked, "alex")).toBe(false);
  });

  test("with nothing to go by, some request counts only after a while", () => {
    const asked = clock.now();
    request("/acme/api/something");
    expect(listReadSince(asked, "")).toBe(false);
    clock.advance(1500);
    expect(listReadSince(asked, "")).toBe(true);
  });
});
