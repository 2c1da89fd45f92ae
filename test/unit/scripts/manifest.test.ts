import { describe, expect, test } from "vitest";
import manifest from "../../../manifest.json" with { type: "json" };
import { firefoxManifest } from "../../../scripts/firefox-manifest";
import { portalHosts } from "../../../src/portal/hosts";

describe.each([
  ["Chrome", manifest],
  ["Firefox", firefoxManifest(manifest)],
] as const)("the manifest for %s", (_browser, made) => {
  const asked = Object.fromEntries(Object.entries(made).filter(([key]) => key.includes("permissions")));

  test("asks at installation for storage, alarms and the portal's hosts; later for one own host and a script there", () => {
    expect(asked).toEqual({
      permissions: ["storage", "alarms"],
      host_permissions: portalHosts.map(({ pattern }) => pattern),
      optional_permissions: ["scripting"],
      optional_host_permissions: ["https://*/*"],
    });
  });

  test("lets its pages load what is packed with them and nothing else", () => {
    const { content_security_policy: policy } = manifest;
    expect(made).toMatchObject({ content_security_policy: policy });
    const rules = Object.fromEntries(
      policy.extension_pages.split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)]),
    );
    expect(rules).toEqual({
      "default-src": ["'none'"],
      "script-src": ["'self'"],
      "style-src": ["'self'"],
      "img-src": ["'self'"],
      "connect-src": ["'none'"],
      "base-uri": ["'none'"],
      "form-action": ["'none'"],
      "frame-ancestors": ["'none'"],
    });
  });

  test("opens nothing of the extension to pages or to other extensions", () => {
    expect(made).not.toHaveProperty("web_accessible_resources");
    expect(made).not.toHaveProperty("externally_connectable");
  });
});
