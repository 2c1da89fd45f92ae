import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { planOf, tasksOf } from "../../../scripts/bench/work";
import { recordsOf } from "../../../scripts/drive/replica-check";
import { directOf } from "../../../src/rules/check";
import { CheckedPlan } from "../../../src/run/plan";
import { Report } from "../../../src/run/report-shape";
import { type Portal, startPortal } from "../../portal/server/portal";
import { newFolder, reaching, runCommand } from "./run-command";

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal({ scenario: "small" });
});
beforeEach(() => portal.reset());
afterAll(() => portal.close());

const read = <T extends z.ZodMiniType>(schema: T, ...path: string[]): z.infer<T> =>
  z.parse(schema, JSON.parse(readFileSync(join(...path), "utf8")));

/** What the replica has stored for these users, as the extension writes a direct set. */
const stored = (emails: readonly string[]): (string[] | null)[] => {
  const records = recordsOf(portal.store);
  return emails.map((email) => z.parse(z.nullable(z.array(z.string())), JSON.parse(records.get(email) ?? "null")));
};
const sorted = (direct: readonly string[] | null | undefined): string[] | null => (direct ? [...direct].sort() : null);

describe("npm run cleanup", () => {
  it("writes nothing without --approve, and shows beforehand what the same plan does with it", async () => {
    const folder = newFolder({ "plan.csv": planOf(tasksOf(portal.store, 6)) });
    const args = [...reaching(portal), "--plan", join(folder, "plan.csv"), "--report", folder];

    const dry = await runCommand("cleanup", args);
    expect(dry.output).toContain("A dry run: nothing was written.");
    expect(dry.status).toBe(0);
    expect(portal.writes).toEqual([]);
    const { rows } = read(CheckedPlan, folder, "preview.json");
    expect(rows).toHaveLength(6);

    const done = await runCommand("cleanup", [...args, "--approve"]);
    expect(done.output).toContain("6 verified");
    expect(done.status).toBe(0);
    expect(stored(rows.map(({ user }) => user))).toEqual(rows.map(({ predicted }) => sorted(directOf(predicted))));
    expect(portal.writes).toHaveLength(6);

    const report = read(Report, folder, "report.json");
    expect(report.summary).toMatchObject({ rows: 6, verified: 6 });
    expect(readFileSync(join(folder, "report.csv"), "utf8").trim().split("\n")).toHaveLength(7);
    expect(read(z.array(z.unknown()), folder, "journal.json").length).toBeGreaterThan(6 * 5);
  });

  it("ends with 2 when a row was not carried out, and still carries out the others", async () => {
    const plan = `${planOf(tasksOf(portal.store, 2))}deallocate,nobody.here@acme.example,Attended - Named User,\n`;
    const folder = newFolder({ "plan.csv": plan });
    const { status, output } = await runCommand("cleanup", [
      ...reaching(portal),
      ...["--plan", join(folder, "plan.csv"), "--report", folder, "--approve"],
    ]);
    expect(output).toContain("2 verified, 1 refused");
    expect(status).toBe(2);
    expect(portal.writes).toHaveLength(2);
  });

  it("takes its settings from the command line: protected users are skipped, the last license is settled", async () => {
    const [one, other] = tasksOf(portal.store, 16).slice(-2);
    const lines = [one, other].map((task) => `deallocate,${task?.email},*`);
    const folder = newFolder({
      "plan.csv": `procedure,user,licenses\n${lines.join("\n")}\n`,
      "protected.txt": `# not these\n${one?.email}\n`,
    });
    const { status, output } = await runCommand("cleanup", [
      ...reaching(portal),
      ...["--plan", join(folder, "plan.csv"), "--report", folder, "--approve"],
      ...["--protect", join(folder, "protected.txt"), "--when-empty", "inherit"],
    ]);
    expect(output).toContain("1 verified, 1 skipped");
    expect(status).toBe(2);
    expect(recordsOf(portal.store).has(other?.email ?? "")).toBe(false);
  });

  it("stops truthfully at Ctrl+C: the row in hand is read back, the others are skipped, the report is written", async () => {
    portal.reset({ knobs: { latency: 150 } });
    const folder = newFolder({ "plan.csv": planOf(tasksOf(portal.store, 12)) });
    let pressed = false;
    const { status, output } = await runCommand(
      "cleanup",
      [...reaching(portal), "--plan", join(folder, "plan.csv"), "--report", folder, "--approve"],
      (line, child) => {
        if (pressed || !line.includes("verified")) return;
        pressed = true;
        child.kill("SIGINT");
      },
    );
    expect(output).toContain("Stopped by you.");
    expect(status).toBe(2);
    const { summary } = read(Report, folder, "report.json");
    expect(summary.verified + summary.skipped).toBe(12);
    expect(summary.skipped).toBeGreaterThan(0);
    expect(portal.writes).toHaveLength(summary.verified);
  });
});

describe("npm run cleanup, bad input", () => {
  const cleanup = (folder: string, ...more: string[]) =>
    runCommand("cleanup", [...more, "--plan", join(folder, "plan.csv"), "--report", folder, "--approve"]);

  it.each([
    ["an empty file", "", /The plan has no line/],
    ["wrong columns", "name,what\na,b\n", /header line is not that of a plan/],
    ["a broken file", 'procedure,user\nblock,"a@b.example\n', /cannot be read/],
  ])("says in a sentence what is wrong with %s, exit status 1", async (_what, text, sentence) => {
    const { status, output } = await cleanup(newFolder({ "plan.csv": text }), ...reaching(portal));
    expect(output).toMatch(sentence);
    expect(output).toContain("Nothing was written.");
    expect(status).toBe(1);
    expect(portal.writes).toEqual([]);
  });

  it("says that a portal cannot be reached, exit status 1", async () => {
    const folder = newFolder({ "plan.csv": "procedure,user\nblock,a@b.example\n" });
    const { status, output } = await cleanup(folder, "--portal=https://127.0.0.1:9/acme");
    expect(output).toMatch(/The portal at https:\/\/127\.0\.0\.1:9\/acme cannot be reached \(net::ERR_/);
    expect(status).toBe(1);
  });

  it("says that the portal is signed out, exit status 3", async () => {
    portal.reset({ knobs: { "signed-out": true } });
    const folder = newFolder({ "plan.csv": "procedure,user\nblock,a@b.example\n" });
    const { status, output } = await cleanup(folder, ...reaching(portal));
    expect(output).toMatch(/sign/i);
    expect(output).toContain("Nothing was written.");
    expect(status).toBe(3);
  });

  it("says that the page is not the organization's Licenses page, exit status 3", async () => {
    const folder = newFolder({ "plan.csv": "procedure,user\nblock,a@b.example\n" });
    const [address = "", ...others] = reaching(portal);
    const { status, output } = await cleanup(folder, address.replace(/admin\/licenses$/, "home"), ...others);
    expect(output).toContain("Give the address of the organization's Licenses page");
    expect(status).toBe(3);
  });

  it("says that there is no browser, exit status 1", async () => {
    const folder = newFolder({ "plan.csv": "procedure,user\nblock,a@b.example\n" });
    const { status, output } = await cleanup(folder, ...reaching(portal), "--browser", "/no/such/browser");
    expect(output).toContain("There is no browser at /no/such/browser.");
    expect(status).toBe(1);
  });
});
