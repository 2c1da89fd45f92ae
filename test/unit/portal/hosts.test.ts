import { describe, expect, test } from "vitest";
import manifest from "../../../manifest.json" with { type: "json" };
import { isKnownHost, isOnHost, ownHosts, patternOf, portalHosts } from "../../../src/portal/hosts";
import { looksLikePortal, pageKinds } from "../../../src/portal/page-kinds";

const kinds = Object.entries(pageKinds);

describe("kinds of pages by their address", () => {
  test.each(kinds)("%s: accepts its own examples and none of the others'", (name, { is, examples }) => {
    expect(examples.filter((address) => !is(address))).toEqual([]);
    const others = kinds.filter(([other]) => other !== name).flatMap(([, other]) => [...other.examples]);
    expect(others.filter(is)).toEqual([]);
  });

  test("only pages of the portal look like it, and only by https", () => {
    for (const [name, { examples }] of kinds)
      for (const address of examples)
        expect(looksLikePortal(address)).toBe(name === "organization" || name === "tenant");
    expect(looksLikePortal("http://automation.customer.example/acme/portal_/home")).toBe(false);
    expect(looksLikePortal("https://automation.customer.example/acme/portal/home")).toBe(false);
    expect(looksLikePortal("https://automation.customer.example/portal_/home")).toBe(false);
    expect(looksLikePortal("about:blank")).toBe(false);
  });
});

describe("hosts the portal is on", () => {
  test("are those the manifest asks for, and those its content script is in", () => {
    const patterns = portalHosts.map(({ pattern }) => pattern);
    expect(manifest.host_permissions).toEqual(patterns);
    expect(manifest.content_scripts.map(({ matches }) => matches)).toEqual([patterns]);
  });

  test.each(portalHosts)("$name: accepts its own examples and none of the others'", (host) => {
    expect(host.examples.filter((address) => !isOnHost(host, address))).toEqual([]);
    const others = portalHosts.filter((other) => other !== host).flatMap(({ examples }) => examples);
    expect(others.filter((address) => isOnHost(host, address))).toEqual([]);
  });

  test.each([
    "https://cloud.uipath.com.evil.example/acme/portal_/home",
    "https://evil.example/cloud.uipath.com/portal_/home",
    "http://cloud.uipath.com/acme/portal_/home",
    "https://dedicated.uipath.com/acme/portal_/home",
    "https://evildedicated.uipath.com/acme/portal_/home",
    "https://automation.customer.example/acme/portal_/home",
  ])("%s is on none of them", (address) => {
    expect(isKnownHost(address)).toBe(false);
  });

  test("permission is asked for one host, never for more", () => {
    expect(patternOf("https://automation.customer.example:8443/acme/portal_/home?x#y")).toBe(
      "https://automation.customer.example/*",
    );
  });

  test("hosts of a customer's own are told from known ones and from patterns of many hosts", () => {
    const patterns = portalHosts.map(({ pattern }) => pattern);
    const own = "https://automation.customer.example/*";
    const many = ["https://*/*", "https://*.customer.example/*", "*://*/*", "http://plain.example/*"];
    expect(ownHosts([...patterns, ...many, own])).toEqual(["automation.customer.example"]);
  });
});
