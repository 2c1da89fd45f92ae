import { afterAll, beforeAll, expect, test } from "vitest";
import { countAllocated } from "../portal/store/counts";
import { apply, openStage, resetStage, type Stage, settings } from "./stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "medium" });
  await settings(stage, {});
});
afterAll(() => stage.close());

test("[GOAL-1] a proposal that says it reaches its goal does, once it was previewed as an ordinary plan and carried out", async () => {
  await resetStage(stage, { knobs: { motion: false } });
  const tab = await stage.tab();
  await stage.surface.ask("popup-background/scan", { tab });
  const license = "Citizen Developer - Named User";
  const taken = (): number => countAllocated(stage.portal.store).get("CTZDEVNU") ?? 0;
  const before = taken();
  const { proposal, reason } = await stage.surface.ask("popup-background/propose", {
    goal: { goal: "free-units", license, units: 4 },
    users: [],
  });
  if (!proposal) throw new Error(reason?.text);
  expect(proposal.reached).toBe(true);
  expect(proposal.freed[license]?.least).toBeGreaterThanOrEqual(4);
  expect(proposal.rows.every(({ why }) => why.length > 10)).toBe(true);
  const checked = await stage.surface.ask("popup-background/check-plan", {
    rows: proposal.rows.map(({ row }) => row),
    source: "a goal",
    organization: "acme",
  });
  if (!checked.plan) throw new Error(checked.reason?.text);
  expect(checked.plan.counts.ready).toBe(proposal.rows.length);
  const report = await apply(stage, checked.plan);
  expect(report.summary.verified).toBe(proposal.rows.length);
  expect(before - taken()).toBeGreaterThanOrEqual(4);
});
