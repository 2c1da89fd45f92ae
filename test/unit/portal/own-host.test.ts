import { describe, expect, test } from "vitest";
import { portalHosts } from "../../../src/portal/hosts";
import { readOwnHost } from "../../../src/portal/own-host";

const host = "automation.customer.example";
const own = { host, pattern: `https://${host}/*` };

describe("the address of a portal on a customer's own host", () => {
  test.each([
    `https://${host}/acme/portal_/admin/licenses`,
    "  HTTPS://Automation.Customer.Example:8443/acme/portal_/adminui/#/licenses\n",
    `${host}/acme/portal_/home`,
    `https://${host}`,
    `https://${host}/`,
    `${host}:8443`,
    host,
  ])("%j names that host alone", (typed) => {
    expect(readOwnHost(typed)).toEqual(own);
  });

  test("may be in numbers", () => {
    expect(readOwnHost("10.1.2.3")).toEqual({ host: "10.1.2.3", pattern: "https://10.1.2.3/*" });
  });

  test.each([
    ["", "empty"],
    ["  ", "empty"],
    ["our portal", "no-address"],
    ["portal", "no-address"],
    ["https://", "no-address"],
    ["https://*.customer.example/acme/portal_/home", "no-address"],
    ["*", "no-address"],
    ["https://*/*", "no-address"],
    ["https://cloud.uipath.com@evil.example/acme/portal_/home", "no-address"],
    ["admin@customer.example", "no-address"],
    ["javascript:alert(1)", "no-address"],
    [`http://${host}/acme/portal_/home`, "not-https"],
    [`file:///${host}/acme/portal_/home`, "not-https"],
    ["chrome://extensions", "not-https"],
    [`https://${host}/acme/docs_/guide`, "another-page"],
    [`https://${host}/acme/portal/home`, "another-page"],
    [`https://${host}/identity_/web/login`, "another-page"],
    [`https://${host}/?next=/acme/portal_/home`, "another-page"],
  ])("%j is refused: %s", (typed, bad) => {
    expect(readOwnHost(typed)).toEqual({ bad });
  });

  test.each(portalHosts.flatMap(({ examples }) => examples))("%s needs no permission", (address) => {
    expect(readOwnHost(address)).toEqual({ bad: "known-host" });
  });
});
