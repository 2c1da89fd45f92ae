import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { needsOnlyDirect } from "../../src/run/needs";
import type { CheckedPlan } from "../../src/run/plan";
import { readPlan } from "../../src/run/read-plan";
import type { Report } from "../../src/run/report-shape";
import type { Desk } from "./desk";
import { followRun } from "./follow-run";
import { approve, preview } from "./preview";
import { readUsers } from "./read-users";
import { readText, type Wishes } from "./run-options";
import { saveFiles } from "./save-files";
import { applyWishes } from "./settings";
import { tellPreview, tellReport } from "./tell";

export interface CleanupWish {
  readonly plan: string;
  readonly folder: string;
  readonly approve: boolean;
  readonly wishes: Wishes;
}

export interface Cleaned {
  readonly plan: CheckedPlan;
  /** Null after a dry run. */
  readonly report: Report | null;
  readonly why: "done" | "stopped" | "stopped-itself" | null;
}

/** One cleanup through the extension's own page: read, check, preview, and only when approved the run and its report. */
export async function cleanupRun(desk: Desk, wish: CleanupWish): Promise<Cleaned> {
  const { browser, surface, stop } = desk;
  await applyWishes(surface, wish.wishes);
  const only = needsOnlyDirect(readPlan(readText(wish.plan)).rows) ? "direct" : "everything";
  console.log(only === "direct" ? "Reading the direct allocations ..." : "Reading the organization ...");
  const scan = await readUsers(surface, stop, only);
  if (!scan.complete) console.log("The list was not proved complete; rows about users that were not read are refused.");
  const plan = await preview(surface, wish.plan);
  tellPreview(plan);
  mkdirSync(wish.folder, { recursive: true });
  writeFileSync(join(wish.folder, "preview.json"), `${JSON.stringify(plan, null, 2)}\n`);
  if (!wish.approve || stop.asked) return { plan, report: null, why: null };
  await approve(surface, plan);
  const run = await followRun(surface, plan, stop);
  const { report } = await surface.ask("popup-background/report", {});
  if (!report) throw new Error("The run has ended, and the extension has no report of it.");
  await saveFiles(browser, surface, wish.folder);
  tellReport(report);
  if (run?.reason && run.why !== "done") console.log(run.reason.text);
  console.log(`Saved in ${wish.folder}: report.json, report.csv, journal.json, preview.json.`);
  return { plan, report, why: run?.why ?? null };
}

/** The documented exit status. A dry run is judged by what the preview says would become of each row. */
export function exitStatus({ plan, report, why }: Cleaned): number {
  if (why === "stopped-itself") return 3;
  const good = report
    ? report.rows.every(({ state }) => state === "verified" || state === "unchanged")
    : plan.rows.every(({ standing }) => standing === "ready" || standing === "unchanged");
  return good ? 0 : 2;
}
