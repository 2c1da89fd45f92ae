import type { CheckedPlan } from "../../src/run/plan";
import type { Report, ReportRow } from "../../src/run/report-shape";
import { planRows } from "../../test/e2e/stage";
import type { Portal } from "../../test/portal/server/portal";
import { admin } from "./admin";
import { makeAlike } from "./alike";
import { clearTheWay } from "./as-admin";
import type { ChaosBrowser } from "./chaos-browser";
import { type Round, roundRandom } from "./choose-round";
import { chooseStruck } from "./choose-struck";
import { countFaults } from "./count-faults";
import { type Judgment, judgeRound, linesOf } from "./judge-round";
import { mixedRows, type WishedRow } from "./mixed-rows";
import { nothingPassed, Ride } from "./ride";
import type { RoundResult } from "./round-result";
import { within } from "./within";

/** Milliseconds reading an organization and beginning a run may take, on a busy machine too. */
const BEGINNING = 900_000;
/** Milliseconds until the connection of a save without an answer breaks. */
const HANGING = 3_000;
/** Tries to begin a run before the round is given up. */
const tries = 3;

/** `untilCaught`: the round is left as soon as anything is wrong; `isOver`: its run is stopped once this says so. */
export interface Ending {
  readonly untilCaught: boolean;
  readonly isOver: () => boolean;
}

/** Puts the replica back, carries out a mixed plan on it while it is struck, and judges what came of it. Never throws. */
export async function carryOutRound(
  portal: Portal,
  browser: ChaosBrowser,
  round: Round,
  tell: (line: string) => void,
  { untilCaught, isOver }: Ending,
): Promise<RoundResult> {
  const began = performance.now();
  const random = roundRandom(round.seed, round.number);
  const weather = Object.assign({}, ...round.weathers.map(({ page }) => page));
  const { scenario, seed, skin } = round;
  portal.reset({ scenario, seed, knobs: { motion: false, skin, ...weather } });
  const { store } = portal;
  makeAlike(store, random);
  const rows = mixedRows(store, random, round.rows);
  const before = structuredClone(store);
  let begun = false;
  let broken = "";
  let passed = nothingPassed;
  let report: Report | null = null;
  const judged = (): Judgment => {
    const { writes, store: after, knobs } = portal;
    const leaseOnDirect = knobs["lease-on-direct"];
    const switches = { leaseOnDirect, leaseOnRemoval: knobs["lease-on-removal"], inheritMany: false };
    return judgeRound({ rows, before, after, writes, switches, admin, report: broken === "" ? report : null });
  };
  try {
    const begin = () => {
      begun = true;
      portal.setKnobs({
        hang: HANGING,
        ...Object.assign({}, ...round.weathers.map(({ server }) => server)),
        ...chooseStruck(random, rows, round.weathers),
      });
    };
    await within(BEGINNING, "reading and beginning", startRun(portal, browser, rows, begin));
    passed = await new Ride(portal, browser, round, tell, isOver).toTheEnd(async () => {
      if (untilCaught) report = await reportOf(browser);
      return untilCaught && linesOf(judged()).length > 0;
    });
    broken = passed.broken;
    report = await reportOf(browser);
  } catch (error) {
    broken = error instanceof Error ? error.message : String(error);
  }
  portal.listen(null);
  const { leftAfter, ...ridden } = passed;
  const driven = leftAfter ?? rows.length - (report?.rows.filter(isLeft).length ?? 0);
  return {
    seed: round.ofRun,
    number: round.number,
    skin,
    rows: driven,
    judgment: judged(),
    faults: countFaults(portal.writes, admin, round, driven),
    ...counted(report),
    ...ridden,
    begun,
    broken,
    seconds: (performance.now() - began) / 1000,
  };
}

/** Reads, checks and approves as the surface does. `begun` is called when the run has begun. */
async function startRun(
  portal: Portal,
  browser: ChaosBrowser,
  rows: readonly WishedRow[],
  begun: () => void,
): Promise<void> {
  let why = "";
  for (let turn = 0; turn < tries; turn += 1) {
    const page = await browser.page();
    await page.goto(portal.licensesUrl, { waitUntil: "domcontentloaded" });
    await clearTheWay(page);
    const tab = await browser.tab();
    if (tab === null) throw new Error("the extension sees no portal tab");
    const { surface } = browser;
    const { reason: unread } = await surface.ask("popup-background/scan", { tab });
    why = unread?.text ?? "";
    if (unread) continue;
    const file = { rows: planRows(rows.map(({ plan }) => plan)), source: "chaos", organization: "acme" };
    const { plan, reason } = await surface.ask("popup-background/check-plan", file);
    if (!plan) throw new Error(reason?.text ?? "no plan");
    const unbegun = await approve(browser, tab, plan);
    why = unbegun;
    if (unbegun !== "") continue;
    return begun();
  }
  throw new Error(`The run did not begin: ${why}`);
}

/** What is said of every row; of one that is still open nothing is said. */
async function reportOf({ surface }: ChaosBrowser): Promise<Report | null> {
  const { report } = await surface.ask("popup-background/report", {});
  const isOpen = ({ endedAt }: ReportRow): boolean => endedAt === "";
  const said = (row: ReportRow): ReportRow => (isOpen(row) ? { ...row, state: "unknown" } : row);
  return report && { ...report, rows: report.rows.map(said) };
}

async function approve({ surface }: ChaosBrowser, tab: number, { digest, confirmWord }: CheckedPlan): Promise<string> {
  const settings = {
    protectedUsers: [],
    protectedGroups: [],
    protectedLicenses: [],
    maxStale: 100,
    whenEmpty: "" as const,
    maxFailures: 0,
    lanes: 1,
    withinLimits: false,
  };
  await surface.ask("popup-background/settings", settings);
  const { reason } = await surface.ask("popup-background/start", { tab, digest, word: confirmWord });
  return reason?.text ?? "";
}

/** Not begun any more when the round was stopped. */
const isLeft = ({ reason }: ReportRow): boolean => reason?.code === "stopped";

function counted(report: Report | null): Pick<RoundResult, "states" | "reasons"> {
  const states: Record<string, number> = {};
  const reasons: Record<string, number> = {};
  for (const row of report?.rows ?? []) {
    if (isLeft(row)) continue;
    const { procedure, state, reason } = row;
    states[state] = (states[state] ?? 0) + 1;
    if (state === "verified") continue;
    const key = `${state} ${procedure}: ${reason?.code ?? "no reason"}`;
    reasons[key] = (reasons[key] ?? 0) + 1;
  }
  return { states, reasons };
}
