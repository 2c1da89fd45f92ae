import { afterAll, beforeAll, expect, test } from "vitest";
import { directOf } from "../../src/rules/check";
import { killAfterEveryStep } from "./kill-worker";
import { everyRecord, people, writesOf } from "./people";
import { openStage, preview, resetStage, type Stage, settings, start } from "./stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small" });
  await settings(stage, {});
});
afterAll(() => stage.close());

const steps = ["item-started", "commit-intended", "commit-pressed", "observed", "item-settled"];

test.each([
  ["in the page itself", "none", 6, 2, 2],
  ["inside an open shadow root", "open", 1, 1, 1],
  ["inside a closed shadow root", "closed", 1, 1, 1],
] as const)(
  "%s: the worker killed after every step of a run leaves the store of an undisturbed one, no row written twice",
  async (_where, shadow, taken, blocked, returned) => {
    await resetStage(stage, { knobs: { shadow } });
    const several = people(stage.portal, (count) => count > 1).slice(0, taken);
    const single = people(stage.portal, (count) => count === 1);
    const plan = await preview(stage, [
      ...several.map(({ email, licenses }) => ({ user: email, licenses: licenses.slice(0, 1) })),
      ...single.slice(0, blocked).map(({ email }) => ({ procedure: "block", user: email })),
      ...single.slice(blocked, blocked + returned).map(({ email }) => ({ procedure: "inherit", user: email })),
    ]);
    const expected = everyRecord(stage.portal);
    for (const { user, predicted } of plan.rows) {
      const direct = directOf(predicted);
      if (direct) expected[user] = direct.join(", ");
      else delete expected[user];
    }

    await start(stage, plan);
    const { report, deaths } = await killAfterEveryStep(stage);

    expect(report.rows.map(({ state }) => state)).toEqual(plan.rows.map(() => "verified"));
    expect(everyRecord(stage.portal)).toEqual(expected);
    expect([...writesOf(stage.portal)].sort()).toEqual(plan.rows.map(({ user }) => [user, 1]).sort());
    for (const step of steps) expect(deaths.get(step) ?? 0, step).toBeGreaterThan(0);
  },
  400_000,
);
