import type { Page } from "puppeteer";
import type { CheckedPlan, PlanRow } from "../../src/run/plan";
import type { Reason } from "../../src/run/reasons";
import type { Report } from "../../src/run/report-shape";
import { planRows, reached, type Stage } from "../../test/e2e/stage";
import { storeBefore } from "../drive/replica-check";
import { askedOf, isAboutGroups, knobsOf } from "./factors";
import { type Judged, judge, type Refusal, unreported } from "./judge";
import type { Combination } from "./pairs";
import { setting, shortPlan } from "./short-plan";

export interface Result extends Judged {
  readonly combination: Combination;
  readonly seconds: number;
  /** What of the organization could not be read, as the extension says it. */
  readonly unread: readonly string[];
  /** The browser is not to be used again. */
  readonly broken: boolean;
}

/** What came of the work: a report, or what ended it before there was one. */
interface Ended {
  readonly report: Report | null;
  readonly refusal: Refusal | null;
}

/** Longer than any combination takes on a busy machine: what is not over by then hangs. */
const LONGEST = 300_000;

/** Puts the replica back with the knobs of a combination, carries out a short plan in a new page, and judges it by the replica alone. */
export async function carryOutCombination(stage: Stage, combination: Combination): Promise<Result> {
  const began = performance.now();
  const { portal } = stage;
  portal.reset({ ...setting, knobs: knobsOf(combination) });
  const rows = shortPlan(portal, isAboutGroups(combination));
  const before = storeBefore(portal.store);
  const progress: Progress = { plan: null, unread: [] };
  let broken = false;
  const { report, refusal } = await within(LONGEST, work(stage, combination, rows, progress)).catch(
    async (error: unknown): Promise<Ended> => {
      broken = true;
      // Closed first, so that nothing is written any more while it is judged.
      await stage.close();
      const text = error instanceof Error ? error.message : String(error);
      return { report: null, refusal: { about: "browser", code: "crashed", text } };
    },
  );
  const known = report ?? unreported(progress.plan, refusal ?? { code: "no-report", text: "The run gave no report." });
  const judged = judge(portal, before, known, refusal, askedOf(combination));
  return { ...judged, combination, broken, unread: progress.unread, seconds: (performance.now() - began) / 1000 };
}

interface Progress {
  plan: CheckedPlan | null;
  unread: readonly string[];
}

async function work(
  stage: Stage,
  combination: Combination,
  rows: readonly Partial<PlanRow>[],
  progress: Progress,
): Promise<Ended> {
  const page = await newPage(stage);
  const { surface } = stage;
  const tab = await stage.tab();
  const only = isAboutGroups(combination) ? {} : { only: "direct" as const };
  const read = async (): Promise<Reason | null> =>
    (await surface.ask("popup-background/scan", { tab, ...only })).reason;
  let unread = await read();
  if (unread && (await madeRoom(page, unread))) unread = await read();
  if (unread) return endedBy("reading", unread);
  const { inventory } = await surface.ask("popup-background/inventory", {});
  progress.unread = inventory?.unread ?? [];
  const file = { rows: planRows(rows), source: "short plan", organization: "acme" };
  const { plan, reason: unplanned } = await surface.ask("popup-background/check-plan", file);
  if (!plan) return endedBy("plan", unplanned);
  progress.plan = plan;
  if (plan.counts.ready === 0) return { report: unreported(plan, { code: "", text: "" }), refusal: null };
  const approval = { tab, digest: plan.digest, word: plan.confirmWord };
  const { reason: unbegun } = await surface.ask("popup-background/start", approval);
  if (unbegun) return endedBy("start", unbegun);
  let run = await reached(stage, ["ended", "paused"]);
  if (run.status === "paused" && (await madeRoom(page, run.reason))) {
    await surface.ask("popup-background/resume", { tab });
    run = await reached(stage, ["ended", "paused"]);
  }
  if (run.status === "paused") {
    await surface.ask("popup-background/stop", {});
    await reached(stage, ["ended"]);
  }
  const { report } = await surface.ask("popup-background/report", {});
  return { report, refusal: run.status === "paused" ? endedBy("run", run.reason).refusal : null };
}

/** Does what an admin is asked to do where something lies over a control: answers the cookie banner. */
async function madeRoom(page: Page, reason: Reason | null): Promise<boolean> {
  if (reason?.code !== "covered") return false;
  const banner = await page.$('[aria-label="Cookie banner"] button');
  await banner?.click();
  return banner !== null;
}

const endedBy = (about: string, reason: Reason | null): Ended => ({
  report: null,
  refusal: { about, ...(reason ?? { code: "no-reason", text: "Nothing said why." }) },
});

/** A window of its own for each combination: nothing of the one before is left in it. */
async function newPage({ browser, portal, surface }: Stage): Promise<Page> {
  const page = await browser.newPage({ type: "window", windowBounds: { left: 0, top: 0, width: 1240, height: 900 } });
  for (const other of await browser.pages()) if (other !== page && other !== surface.page) await other.close();
  await page.goto(portal.licensesUrl, { waitUntil: "domcontentloaded" });
  return page;
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not over after ${milliseconds / 1000} s`)), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
