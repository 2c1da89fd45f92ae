import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod/mini";
import { pace, putOutOfSight, ways } from "../../../scripts/kills/out-of-sight";
import { JournalEvent } from "../../../src/run/journal";
import { MortalStage } from "../mortal-stage";
import { resetStage, settings } from "../stage";
import { endsUnharmed, oneOfSeveral, startUntil } from "./at-a-step";

let stage: MortalStage;
beforeAll(async () => {
  stage = await MortalStage.open({ scenario: "medium" });
  await settings(stage, {});
});
afterAll(() => stage.close());

test.each(ways)("%s: the run goes on at no less than a third of its pace, and no row fails", async (way) => {
  await resetStage(stage, { knobs: { latency: 60 } });
  const begun = await startUntil(stage, oneOfSeveral(stage, 12), 4, "item-settled");
  const hidden = new Date().toISOString();
  const back = await putOutOfSight(stage, way);
  expect(await stage.page.evaluate(() => document.visibilityState)).toBe("hidden");
  const report = await endsUnharmed(stage, begun);
  await back();
  const events = z.parse(z.array(JournalEvent), (await stage.surface.ask("popup-background/journal", {})).events);
  const inSight = pace(events, report.run.startedAt, hidden);
  const outOfSight = pace(events, hidden, report.run.endedAt);
  expect(outOfSight).toBeLessThanOrEqual(3 * inSight);
});
