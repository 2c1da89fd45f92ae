import { afterEach, expect, test, vi } from "vitest";
import { noteAnswer, trafficSince } from "../../../src/content/traffic";

const host = "https://cloud.uipath.com";
const start = performance.timeOrigin;

/** An answer of the portal's server, so many milliseconds after the page began. */
const answer = (path: string, responseStatus: number, responseEnd: number): void =>
  noteAnswer({ name: `${host}${path}`, responseStatus, responseEnd });

const at = (path: string): void => window.happyDOM?.setURL(`${host}/acme/portal_/${path}`);

afterEach(() => {
  document.body.innerHTML = "";
  vi.restoreAllMocks();
});

test("calls that are turned away and calls that fail are told apart, and only those since a moment", () => {
  at("admin/licenses");
  for (const [index, status] of [200, 429, 503, 500, 404, 408].entries()) answer("/api/x", status, 1_000 + index);
  expect(trafficSince(start + 999)).toMatchObject({ throttled: 2, failing: 2, counted: [] });
  expect(trafficSince(start + 1_002)).toMatchObject({ throttled: 0, failing: 2 });
});

test("what is asked about accounts and groups counts, and everything that other pages than Licenses ask", () => {
  at("admin/licenses");
  answer("/acme/identity_/api/Group", 200, 2_000);
  answer("/acme/portal_/api/licenses", 200, 2_001);
  at("admin/accounts");
  answer("/acme/portal_/api/anything", 200, 2_002);
  expect(trafficSince(start + 1_999).counted).toEqual([start + 2_000, start + 2_002]);
});

test("what the page says now is told along, cut short", () => {
  document.body.innerHTML = `<div role="alert">Too many requests. ${"Wait. ".repeat(100)}</div>`;
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 100, 20));
  const { said } = trafficSince(0);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^Too many requests/);
  expect(said[0]?.length).toBeLessThan(301);
});
