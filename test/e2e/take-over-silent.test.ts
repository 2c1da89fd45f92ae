import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { endsUnharmed, oneOfSeveral, paused, startUntil } from "./interruptions/at-a-step";
import { killWorker } from "./kill-worker";
import { MortalStage } from "./mortal-stage";
import { clicksIn, closeTabs, openBeside, portalTabs } from "./other-tab";
import { resetStage, settings } from "./stage";

let stage: MortalStage;
/** Buttons clicked in the first tab, as its page sees them. */
let clicked: string[];
/** The number of the first tab. */
let first: number;
beforeAll(async () => {
  stage = await MortalStage.open({ scenario: "small" });
  await settings(stage, {});
});
afterAll(() => stage.close());

describe("a tab with Save in hand that does not answer", () => {
  beforeEach(async () => {
    if (!stage.page.isClosed()) await stage.page.close();
    await closeTabs(stage, await portalTabs(stage));
    await stage.openPage();
    clicked = await clicksIn(stage.page);
    await resetStage(stage, { knobs: { motion: false, latency: 500 } });
    first = await stage.tab();
  });

  const another = (): Promise<number> => openBeside(stage, stage.portal.licensesUrl, "window");

  /** One click on Resume in the extension's page about this tab: why the run does not go on, or null. */
  async function resumeIn(tab: number) {
    const { reason } = await stage.surface.ask("popup-background/resume", { tab });
    return reason;
  }

  test("is not passed over when the browser stopped it: the run goes on elsewhere once it is closed", async () => {
    const begun = await startUntil(stage, oneOfSeveral(stage, 3), 2, "commit-intended");
    const client = await stage.page.createCDPSession();
    await client.send("Page.setWebLifecycleState", { state: "frozen" });
    expect((await paused(stage)).reason?.code).toBe("tab-frozen");
    const other = await another();
    expect((await resumeIn(other))?.code).toBe("old-tab-silent");
    expect(stage.portal.writes).toHaveLength(1);
    await closeTabs(stage, [first]);
    expect(await resumeIn(other)).toBeNull();
    await endsUnharmed(stage, begun);
  });

  test("drops it when it comes back, and presses nothing any more while the run goes on elsewhere", async () => {
    const client = await stage.page.createCDPSession();
    await client.send("Debugger.enable");
    const begun = await startUntil(stage, oneOfSeveral(stage, 3), 2, "commit-intended");
    await client.send("Debugger.pause");
    await killWorker(stage);
    expect((await paused(stage)).reason?.code).toBe("no-answer");
    const other = await another();
    expect((await resumeIn(other))?.code).toBe("old-tab-silent");
    expect(stage.portal.writes).toHaveLength(1);
    clicked.length = 0;
    await client.send("Debugger.resume");
    expect(await resumeIn(other)).toBeNull();
    await endsUnharmed(stage, begun);
    expect(clicked).not.toContain("Save");
  });
});
