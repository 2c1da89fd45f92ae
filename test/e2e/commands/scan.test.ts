import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { recordsOf } from "../../../scripts/drive/replica-check";
import { Inventory } from "../../../src/rules/model";
import { type Portal, startPortal } from "../../portal/server/portal";
import { newFolder, reaching, runCommand } from "./run-command";

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal({ scenario: "medium" });
});
afterAll(() => portal.close());

describe("npm run scan", () => {
  it("writes direct allocations, rules, inherited licenses and members to a file, says that it is complete, and writes nothing", async () => {
    const out = join(newFolder(), "inventory.json");
    const { status, output } = await runCommand("scan", [...reaching(portal), "--out", out]);
    expect(output).toMatch(
      /\d+ users of acme .* read, the page shows \d+; \d+ groups, \d+ of them with a rule: complete\./,
    );
    expect(status).toBe(0);
    const { users, groups, complete } = z.parse(Inventory, JSON.parse(readFileSync(out, "utf8")));
    expect(complete).toBe(true);
    const records = recordsOf(portal.store);
    expect(users).toHaveLength(records.size);
    for (const { email, licenses, orphan } of users) {
      if (!orphan) expect(JSON.stringify([...licenses].sort())).toBe(records.get(email));
    }
    for (const { name, kind, rule, quotas, leases, members } of groups.filter((group) => group.kind === "local")) {
      const stored = portal.group(name, "local");
      expect(rule === null ? null : { name, kind, rule: [...rule].sort(), quotas }).toEqual(
        stored.rule && { name, kind, rule: [...stored.rule].sort(), quotas: stored.quotas },
      );
      expect(leases?.map(({ email }) => email).sort()).toEqual(stored.leases.map(({ who }) => who).sort());
      expect(members?.map(({ email, name: called }) => email || called).sort()).toEqual([...stored.members].sort());
    }
    expect(portal.writes).toEqual([]);
  }, 180_000);
});
