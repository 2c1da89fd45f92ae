import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atDesk, type Desk } from "../drive/desk";
import type { BrowserChoice } from "../drive/launch";
import { approve, preview } from "../drive/preview";
import { readUsers } from "../drive/read-users";
import { planOf, type Task } from "./work";

const MINUTES = 60;

const desk = (address: string, choice: BrowserChoice) => ({ address, choice, minutes: MINUTES, recognize: true });

/** The extension on the same tasks, from the approval to the end of the run: journal, proof and all. Returns milliseconds. */
export function oursOn(address: string, choice: BrowserChoice, tasks: readonly Task[]): Promise<number> {
  return atDesk(desk(address, choice), async (open) => {
    await readUsers(open.surface, open.stop, "direct", () => {});
    return timedRun(open, tasks);
  });
}

async function timedRun({ surface }: Desk, tasks: readonly Task[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const file = join(folder, "plan.csv");
    writeFileSync(file, planOf(tasks));
    const plan = await preview(surface, file);
    await approve(surface, plan);
    await surface.reach(["ended", "paused"], MINUTES * 60_000);
    const { report } = await surface.ask("popup-background/report", {});
    const verified = report?.summary.verified ?? 0;
    if (!report || verified !== tasks.length) {
      const others = report?.rows.find(({ state }) => state !== "verified");
      throw new Error(
        `Only ${verified} of ${tasks.length} rows were verified: ${others?.user} ${others?.reason?.text}`,
      );
    }
    return Date.parse(report.run.endedAt) - Date.parse(report.run.startedAt);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reading every user through the page: what was read, whether that is proved complete, and milliseconds. */
export function scanOf(address: string, choice: BrowserChoice) {
  return atDesk(desk(address, choice), async ({ surface, stop }) => {
    const began = performance.now();
    const { read, shown, complete } = await readUsers(surface, stop, "direct", () => {});
    return { read, shown, complete, milliseconds: performance.now() - began };
  });
}
