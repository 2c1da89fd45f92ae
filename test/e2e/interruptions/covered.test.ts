import { afterAll, beforeAll, expect, test } from "vitest";
import { people, writesOf } from "../people";
import { ended, openStage, preview, reached, resetStage, type Stage, settings, start } from "../stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small" });
  await settings(stage, {});
});
afterAll(() => stage.close());

test("a dialog about something else comes after the first Save: it is left alone, the run waits, and goes on once it is closed", async () => {
  await resetStage(stage, { scenario: "small", knobs: { motion: false, notice: "after-save" } });
  const rows = people(stage.portal, (held) => held > 1)
    .slice(0, 2)
    .map(({ email, licenses }) => ({ user: email, licenses: licenses.slice(0, 1) }));
  await start(stage, await preview(stage, rows));
  expect((await reached(stage, ["paused", "ended"])).reason?.code).toBe("covered");
  await stage.page.locator("::-p-text(Got it)").click();
  const { reason } = await stage.surface.ask("popup-background/resume", { tab: await stage.tab() });
  expect(reason).toBeNull();
  const report = await ended(stage);
  expect(report.rows.map(({ state }) => state)).toEqual(["verified", "verified"]);
  expect([...writesOf(stage.portal).values()]).toEqual([1, 1]);
});
