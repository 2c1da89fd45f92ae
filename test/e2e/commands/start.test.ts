import { describe, expect, it } from "vitest";
import { runCommand } from "./run-command";

describe("npm start", () => {
  it("carries out the sample plan: every row ends as the sample says, and the replica's own store agrees", async () => {
    const { status, output } = await runCommand("start", ["--headless"]);
    expect(output).toMatch(/Every one of the (4[0-9]|[5-9][0-9]) rows ended as the sample plan says it should\./);
    expect(output).toMatch(
      /The replica's own store agrees: all \d+ allocations, rules, member lists and inherited licenses are as they should be, \d+ writes, none that no row asked for\./,
    );
    expect(status).toBe(0);
  }, 300_000);

  it("needs a window for the real portal, exit status 1", async () => {
    const { status, output } = await runCommand("start", ["--portal", "https://cloud.uipath.com/acme"]);
    expect(output).toContain("Signing in needs a window, and there is no display.");
    expect(status).toBe(1);
  });
});
