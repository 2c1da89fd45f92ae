import { beforeAll, describe, expect, test } from "vitest";
import source from "../../manifest.json" with { type: "json" };
import { buildIfStale, folderOf, targets } from "../../scripts/build/extension";
import { filesOf } from "../../scripts/build/files";

beforeAll(async () => {
  await buildIfStale("firefox");
});

describe.each(targets)("what is built for %s", (target) => {
  const files = new Map<string, string>();
  let manifest: Record<string, unknown> = {};
  beforeAll(() => {
    for (const [path, bytes] of filesOf(folderOf(target))) files.set(path, new TextDecoder().decode(bytes));
    manifest = JSON.parse(files.get("manifest.json") ?? "");
  });
  /** Lines of scripts and pages that hold this, cut short around it. */
  const holds = (pattern: RegExp): string[] =>
    [...files].flatMap(([path, text]) =>
      /\.(js|html|css)$/.test(path) ? [...text.matchAll(pattern)].map(([found]) => `${path}: ${found}`) : [],
    );

  test("asks for what the manifest asks for and no more, opens nothing to pages, and keeps its policy", () => {
    for (const key of [
      "permissions",
      "optional_permissions",
      "host_permissions",
      "optional_host_permissions",
      "content_security_policy",
    ] as const)
      expect(manifest[key], key).toEqual(source[key]);
    expect(manifest).not.toHaveProperty("web_accessible_resources");
    expect(manifest).not.toHaveProperty("externally_connectable");
    expect(manifest).not.toHaveProperty("sandbox");
    expect(manifest).not.toHaveProperty("update_url");
  });

  test("holds every script it runs, and makes none from text", () => {
    expect(holds(/\beval\s*\(|\bnew Function\b|\bimportScripts\b|\bWebAssembly\b/g)).toEqual([]);
    expect(holds(/\b(?:import|from)\s*\(?\s*["'`](?:https?:)?\/\/[^"'`]*/g)).toEqual([]);
    const loaded = holds(/<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)="[^"]*"/g);
    expect(loaded.length).toBeGreaterThan(1);
    expect(loaded.filter((one) => /(?:src|href)="(?:\w+:|\/\/)/.test(one))).toEqual([]);
    expect(holds(/<script\b(?![^>]*\bsrc=)[^>]*>/g)).toEqual([]);
    expect(holds(/@import|url\(["']?(?:https?:|\/\/)[^)]*/g)).toEqual([]);
  });

  test("has one thing that could ask a network, which reads files from addresses and is never told to; its policy would not let it", () => {
    const could = holds(
      /\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection)\b|(?<![.\w$])fetch\(/g,
    );
    expect(could).toEqual([expect.stringMatching(/^assets\/file-formats-[\w-]+\.js: XMLHttpRequest$/)]);
    expect(JSON.stringify(manifest["content_security_policy"])).toContain("connect-src 'none'");
  });
});
