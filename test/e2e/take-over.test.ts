import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { endsUnharmed, holdAnswers, oneOfSeveral, paused, startUntil } from "./interruptions/at-a-step";
import { MortalStage } from "./mortal-stage";
import { type Beside, clicksIn, closeTabs, openBeside, portalTabs } from "./other-tab";
import { planRows, preview, resetStage, settings } from "./stage";
import { newestKey } from "./watch-journal";

let stage: MortalStage;
/** Buttons clicked in the first tab, as its page sees them. */
let clicked: string[];
/** The number of the first tab. */
let first: number;
beforeAll(async () => {
  stage = await MortalStage.open({ scenario: "small" });
});
afterAll(() => stage.close());

beforeEach(async () => {
  await settings(stage, {});
  if (!stage.page.isClosed()) await stage.page.close();
  await closeTabs(stage, await portalTabs(stage));
  await stage.openPage();
  clicked = await clicksIn(stage.page);
  await resetStage(stage, { knobs: { motion: false } });
  first = await stage.tab();
});

const places = ["tab", "window"] as const satisfies Beside[];
const another = (beside: Beside): Promise<number> => openBeside(stage, stage.portal.licensesUrl, beside);
const elsewhere = (): Promise<number> =>
  openBeside(stage, stage.portal.licensesUrl.replace("/acme/", "/globex/"), "window");

/** One click on Resume in the extension's page about this tab: why the run does not go on, or null. */
async function resumeIn(tab: number) {
  const { reason } = await stage.surface.ask("popup-background/resume", { tab });
  return reason;
}

/** A run of four rows that the admin has paused in the second of them. */
async function pausedHalfway() {
  const begun = await startUntil(stage, oneOfSeveral(stage, 4), 2, "clear");
  await stage.surface.ask("popup-background/pause", {});
  expect((await paused(stage)).reason?.code).toBe("paused-by-admin");
  expect(clicked).toContain("Save");
  clicked.length = 0;
  return begun;
}

describe("while a run is under way", () => {
  test.each(places)(
    "a start in another %s is refused, and says what run there is, since when, and in which tab",
    async (beside) => {
      const [last = {}, ...rows] = oneOfSeveral(stage, 4);
      const begun = await startUntil(stage, rows, 1, "clear");
      // Every answer of the portal waits, so that the run is under way for as long as it is needed.
      const letGo = holdAnswers(stage);
      await stage.page.evaluate(() => {
        document.title = "The first one";
      });
      const tab = await another(beside);
      const { plan } = await stage.surface.ask("popup-background/check-plan", {
        rows: planRows([last]),
        source: "b.csv",
        organization: "acme",
      });
      const request = { tab, digest: plan?.digest ?? "", word: plan?.confirmWord ?? "" };
      const { reason } = await stage.surface.ask("popup-background/start", request);
      const resuming = await resumeIn(tab);
      letGo();
      expect(resuming?.code).toBe("run-in-progress");
      expect(reason?.code).toBe("run-in-progress");
      const { events } = await stage.surface.ask("popup-background/journal", {});
      const since = await stage.surface.page.evaluate((at) => new Date(at).toLocaleString(), events[0]?.at ?? "");
      expect(reason?.text).toContain(`(test, since ${since}, in the tab "The first one")`);
      await endsUnharmed(stage, begun);
    },
  );
});

describe("a run that waits", () => {
  test.each(places)("goes on in another %s, and the first tab does nothing more", async (beside) => {
    const begun = await pausedHalfway();
    expect(await resumeIn(await another(beside))).toBeNull();
    await endsUnharmed(stage, begun);
    expect(clicked).toEqual([]);
    expect(stage.portal.writes).toHaveLength(4);
  });

  test("goes back and forth between two tabs, in one of them at a time, each row written once", async () => {
    const begun = await pausedHalfway();
    const other = await another("window");
    expect(await resumeIn(other)).toBeNull();
    await stage.surface.ask("popup-background/pause", {});
    await paused(stage);
    expect(clicked).toEqual([]);
    const [here, there] = await Promise.all([resumeIn(first), resumeIn(other)]);
    expect(here).toBeNull();
    expect(there?.code).toBe("run-in-progress");
    await endsUnharmed(stage, begun);
    expect(stage.portal.writes).toHaveLength(4);
  });

  test.each([
    ["closed", "commit-intended", "tab-closed", () => closeTabs(stage, [first])],
    ["gone to another site", "clear", "tab-left", () => leaveFor("about:blank")],
    ["at another page of the portal", "clear", "page-not-recognized", () => leaveFor(tenants())],
  ])(
    "whose tab is %s after %s goes on in another one, whatever the first does then",
    async (_what, step, code, leave) => {
      const begun = await startUntil(stage, oneOfSeveral(stage, 3), 2, step);
      await leave();
      expect((await paused(stage)).reason?.code).toBe(code);
      clicked.length = 0;
      expect(await resumeIn(await another("window"))).toBeNull();
      if (!stage.page.isClosed()) await stage.page.goBack({ waitUntil: "domcontentloaded" });
      await endsUnharmed(stage, begun);
      expect(clicked).toEqual([]);
    },
  );

  test("goes on in the window of its second lane once the first tab is closed", async () => {
    await settings(stage, { lanes: 2 });
    const begun = await startUntil(stage, oneOfSeveral(stage, 5), 2, "item-started");
    await closeTabs(stage, [first]);
    expect((await paused(stage)).reason?.code).toBe("tab-closed");
    const [lane = -1] = await portalTabs(stage);
    expect(await resumeIn(lane)).toBeNull();
    await endsUnharmed(stage, begun);
    await expect.poll(() => portalTabs(stage), { timeout: 10_000 }).toEqual([lane]);
  });
});

const leaveFor = (address: string): Promise<unknown> => stage.page.goto(address, { waitUntil: "domcontentloaded" });
const tenants = (): string => stage.portal.licensesUrl.replace(/licenses$/, "tenants");

describe("a tab of another organization", () => {
  test("begins no run of a plan made for this one", async () => {
    const plan = await preview(stage, oneOfSeveral(stage, 2));
    const key = await newestKey(stage);
    const tab = await elsewhere();
    const request = { tab, digest: plan.digest, word: plan.confirmWord };
    const { reason } = await stage.surface.ask("popup-background/start", request);
    expect(reason).toMatchObject({ code: "wrong-organization", text: expect.stringContaining("globex") });
    expect(await newestKey(stage)).toBe(key);
    expect(stage.portal.writes).toEqual([]);
  });

  test("does not go on with a run of this one, which then goes on where it was", async () => {
    const begun = await pausedHalfway();
    const written = stage.portal.writes.length;
    const other = await elsewhere();
    expect((await resumeIn(other))?.code).toBe("wrong-organization");
    expect(stage.portal.writes).toHaveLength(written);
    expect(await resumeIn(first)).toBeNull();
    await endsUnharmed(stage, begun);
    expect(stage.portal.writes.map(({ organization }) => organization)).toEqual(["acme", "acme", "acme", "acme"]);
  });
});
