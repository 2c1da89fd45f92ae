import { afterAll, beforeAll, expect, test } from "vitest";
import { disagreement } from "../../../scripts/drive/replica-check";
import { MortalStage } from "../mortal-stage";
import { ended, resetStage, settings } from "../stage";
import { endsUnharmed, oneOfSeveral, paused, resumed, startUntil, toldOf } from "./at-a-step";

let stage: MortalStage;
beforeAll(async () => {
  stage = await MortalStage.open({ scenario: "small" });
  await settings(stage, {});
});
afterAll(() => stage.close());

/** Steps at which the second of four rows may be when the admin wants no more. */
const steps = ["item-started", "clear", "commit-intended", "commit-pressed"];
const fourRows = () => oneOfSeveral(stage, 4);

/**
 * Whether the row in hand was written. One whose page moved under it by itself, before anything was pressed, is begun no second time once the
 * admin wants no more: it is left as it was, and told so.
 */
async function isWritten(step: string): Promise<boolean> {
  const { writes } = stage.portal;
  if (writes.length === 2) return true;
  const told = await toldOf(stage, 2);
  expect(step, told).not.toBe("commit-pressed");
  expect(told).toContain("item-planned-again");
  expect(told).not.toContain("commit-pressed");
  expect(writes, told).toHaveLength(1);
  return false;
}

test.each(steps)("a stop at %s: the row in hand is saved and read back, and no later one begins", async (step) => {
  await resetStage(stage, { knobs: { motion: false } });
  const { before } = await startUntil(stage, fourRows(), 2, step);
  await stage.surface.ask("popup-background/stop", {});
  const report = await ended(stage);
  const second = (await isWritten(step)) ? "verified" : "skipped";
  expect(report.rows.map(({ state }) => state)).toEqual(["verified", second, "skipped", "skipped"]);
  expect(disagreement(stage.portal, before, report)).toEqual({ store: [], writes: [] });
});

test.each(steps)("a pause at %s: the row in hand is saved and read back, and one click goes on", async (step) => {
  await resetStage(stage, { knobs: { motion: false } });
  const begun = await startUntil(stage, fourRows(), 2, step);
  await stage.surface.ask("popup-background/pause", {});
  const run = await paused(stage);
  expect(run.reason?.code).toBe("paused-by-admin");
  expect(run.settled).toBe((await isWritten(step)) ? 2 : 1);
  await resumed(stage);
  await endsUnharmed(stage, begun);
});
