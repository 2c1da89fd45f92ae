import { afterAll, beforeAll, expect, test } from "vitest";
import { people } from "./people";
import { ended, openStage, preview, type Stage, settings, start } from "./stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small", knobs: { motion: false } });
});
afterAll(() => stage.close());

test("all that is kept can be deleted at once, but not while a run is under way", async () => {
  await settings(stage, { protectedUsers: ["ceo@acme.example"] });
  const rows = people(stage.portal, (count) => count > 1).map(({ email, licenses }) => ({
    user: email,
    licenses: licenses.slice(0, 1),
  }));
  await start(stage, await preview(stage, rows));
  const forget = () => stage.surface.ask("popup-background/forget-everything", {});
  expect((await forget()).reason?.code).toBe("run-in-progress");
  const report = await ended(stage);
  expect(report.summary.verified).toBe(rows.length);
  expect(await forget()).toEqual({ reason: null });
  const state = await stage.surface.ask("popup-background/state", { tab: null });
  expect(state).toMatchObject({ run: null, plan: null, scan: { status: "none" }, settings: { protectedUsers: [] } });
  expect(await stage.surface.ask("popup-background/inventory", {})).toEqual({ inventory: null });
  expect(await stage.surface.ask("popup-background/report", {})).toEqual({ report: null });
});
