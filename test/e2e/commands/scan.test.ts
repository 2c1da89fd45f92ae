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
  it("writes every user's direct allocation to a file, says that it is complete, and writes nothing to the portal", async () => {
    const out = join(newFolder(), "inventory.json");
    const { status, output } = await runCommand("scan", [...reaching(portal), "--out", out]);
    expect(output).toMatch(/\d+ users of acme read, the page shows \d+: complete\./);
    expect(status).toBe(0);
    const { users, complete } = z.parse(Inventory, JSON.parse(readFileSync(out, "utf8")));
    expect(complete).toBe(true);
    const records = recordsOf(portal.store);
    expect(users).toHaveLength(records.size);
    for (const { email, licenses, orphan } of users) {
      if (!orphan) expect(JSON.stringify([...licenses].sort())).toBe(records.get(email));
    }
    expect(portal.writes).toEqual([]);
  });
});
