import type { Browser, Page } from "puppeteer";
import { expect } from "vitest";
import * as z from "zod/mini";
import { folderOf } from "../../scripts/build/extension";
import { launch } from "../../scripts/drive/launch";
import { openPortal } from "../../scripts/drive/portal";
import { Surface } from "../../scripts/drive/surface";
import { findBrowser } from "../../scripts/setup/find-browser.mjs";
import type { Settings } from "../../src/messages";
import type { CheckedPlan, PlanRow } from "../../src/run/plan";
import type { Reason } from "../../src/run/reason";
import type { Report } from "../../src/run/report-shape";
import { RunSummary } from "../../src/run/summary-shape";
import { type Portal, type PortalOptions, startPortal } from "../portal/server/portal";
import { requestRecord } from "./own-requests";

interface Port {
  readonly onMessage: { addListener(heard: (message: { request: { run?: { status: string } | null } }) => void): void };
  readonly onDisconnect: { addListener(heard: () => void): void };
}
declare const chrome: { readonly runtime: { connect(info: { name: string }): Port } };

/** A real browser with the built extension, the replica at the portal's own address, and the extension's page to ask through. */
export interface Stage {
  readonly portal: Portal;
  readonly browser: Browser;
  readonly page: Page;
  readonly surface: Surface;
  readonly tab: () => Promise<number>;
  /** Ends the browser; nothing the extension did in it may have asked for anything on a network. */
  close(): Promise<void>;
}

export async function openStage(options: PortalOptions = {}): Promise<Stage> {
  const portal = await startPortal(options);
  const requests = requestRecord();
  const opened = await openOn(portal, null, [requests.argument]);
  // Tests ask more in five minutes than people do.
  await opened.surface.ask("popup-background/settings", { ...usual, maxStale: 20, maxFailures: 3 });
  const close = async (): Promise<void> => {
    await opened.browser.close();
    await portal.close();
    const { fromExtension, all } = await requests.read();
    expect(all).toBeGreaterThan(0);
    expect(fromExtension).toEqual([]);
  };
  return { portal, ...opened, tab: () => tabOf(opened.surface), close };
}

/** A browser with the built extension on a running replica: the portal's page, and the extension's. A profile that is kept outlives the browser. */
export async function openOn(
  portal: Portal,
  profile: string | null,
  args: readonly string[] = [],
): Promise<Pick<Stage, "browser" | "page" | "surface">> {
  const found = findBrowser();
  if ("missing" in found) throw new Error(found.missing || "no browser");
  const { browser, extension } = await launch(folderOf("chrome"), {
    path: found.path,
    profile,
    args: [...portal.browserArguments, ...args],
    headless: true,
  });
  const page = await openPortal(browser, portal.licensesUrl);
  const surface = new Surface(await browser.newPage({ type: "window" }));
  await surface.page.goto(`${extension}src/popup/popup.html?view=tab`);
  return { browser, page, surface };
}

/** The portal tab the surface is about. */
export async function tabOf(surface: Surface): Promise<number> {
  const { tab } = await surface.ask("popup-background/state", { tab: null });
  if (tab === null) throw new Error("no portal tab");
  return tab;
}

/** A new store, the page loaded anew with these knobs, no plan and no run in the way. */
export async function resetStage(stage: Stage, options: Parameters<Portal["reset"]>[0] = {}): Promise<void> {
  await stopWhatIsLeft(stage);
  stage.portal.reset(options);
  await stage.page.goto(stage.portal.licensesUrl, { waitUntil: "domcontentloaded" });
}

/** A test that failed leaves its run under way, which would be in the way of every other one. */
async function stopWhatIsLeft({ portal, surface }: Stage): Promise<void> {
  portal.listen(null);
  const { run } = await surface.ask("popup-background/state", { tab: null });
  if (!run || run.status === "ended") return;
  await surface.ask("popup-background/stop", {});
  await reached({ surface }, ["ended"]);
}

/** Plan rows as a file would give them; what is left out is blank. */
export const planRows = (rows: readonly Partial<PlanRow>[]): PlanRow[] =>
  rows.map((row, at) => ({
    row: at + 1,
    procedure: "deallocate",
    user: "",
    group: "",
    licenses: [],
    whenEmpty: "",
    note: "",
    ...row,
  }));

/** No limit of failures or of stale rows. */
const usual: Settings = {
  protectedUsers: [],
  protectedGroups: [],
  protectedLicenses: [],
  maxStale: 100,
  whenEmpty: "",
  maxFailures: 0,
  lanes: 1,
  withinLimits: false,
};

export async function settings(stage: Stage, changed: Partial<Settings>): Promise<void> {
  await stage.surface.ask("popup-background/settings", { ...usual, ...changed });
}

/** Reads what the rows are about and checks them, as the surface does. Groups take longer, so they are read where a row needs them. */
export async function preview(
  stage: Stage,
  rows: readonly Partial<PlanRow>[],
  direct = rows.every(({ group = "", procedure = "" }) => group === "" && procedure !== "allocate"),
): Promise<CheckedPlan> {
  const { reason } = await stage.surface.ask("popup-background/scan", {
    tab: await stage.tab(),
    ...(direct && { only: "direct" }),
  });
  if (reason) throw new Error(reason.text);
  const checked = await stage.surface.ask("popup-background/check-plan", {
    rows: planRows(rows),
    source: "test",
    organization: "acme",
  });
  if (!checked.plan) throw new Error(checked.reason?.text);
  return checked.plan;
}

/** Approves the plan last previewed and gives the report once the run has ended. */
export async function apply(stage: Stage, plan: CheckedPlan): Promise<Report> {
  await start(stage, plan);
  return await ended(stage);
}

export async function start(stage: Stage, plan: CheckedPlan): Promise<void> {
  const reason = await unstarted(stage, plan);
  if (reason) throw new Error(reason.text);
}

/** Approves the plan last previewed. Null once its run has begun, or why it may not. */
export async function unstarted(stage: Stage, plan: CheckedPlan): Promise<Reason | null> {
  const request = { tab: await stage.tab(), digest: plan.digest, word: plan.confirmWord };
  return (await stage.surface.ask("popup-background/start", request)).reason;
}

/** Waits for the end of the run begun last; the worker may die and come back meanwhile. A pause is an error unless it is waited for. */
export async function ended(stage: Stage): Promise<Report> {
  const run = await reached(stage, ["ended", "paused"]);
  if (run.status !== "ended") throw new Error(`The run did not end: ${JSON.stringify(run)}`);
  const { report } = await stage.surface.ask("popup-background/report", {});
  if (!report) throw new Error("no report");
  return report;
}

/** Waits until the run begun last stands at one of these, told by the state the background pushes. */
export async function reached(stage: Pick<Stage, "surface">, statuses: readonly string[]): Promise<RunSummary> {
  const found = await stage.surface.page.evaluate(
    (wanted) =>
      new Promise<unknown>((resolve) => {
        const listen = (): void => {
          const port = chrome.runtime.connect({ name: "surface" });
          port.onMessage.addListener(({ request }) => {
            if (request.run && wanted.includes(request.run.status)) resolve(request.run);
          });
          port.onDisconnect.addListener(listen);
        };
        listen();
      }),
    statuses,
  );
  return z.parse(RunSummary, found);
}

/** Scan, preview, approve, run, report. */
export async function carryOut(stage: Stage, rows: readonly Partial<PlanRow>[]): Promise<Report> {
  return await apply(stage, await preview(stage, rows));
}
