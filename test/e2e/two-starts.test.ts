import { afterAll, beforeAll, expect, test } from "vitest";
import { people, writesOf } from "./people";
import { ended, openStage, preview, type Stage, unstarted } from "./stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small", knobs: { motion: false } });
});
afterAll(() => stage.close());

test("approved twice at once, while the page is still being checked: one run, every row written once", async () => {
  const rows = people(stage.portal, (count) => count > 1).map(({ email, licenses }) => ({
    user: email,
    licenses: licenses.slice(0, 1),
  }));
  const plan = await preview(stage, rows);
  const [first, second] = await Promise.all([unstarted(stage, plan), unstarted(stage, plan)]);
  expect(first).toBeNull();
  expect(second?.code).toBe("run-in-progress");
  const report = await ended(stage);
  expect(report.summary).toMatchObject({ rows: rows.length, verified: rows.length });
  expect([...writesOf(stage.portal).values()]).toEqual(rows.map(() => 1));
});
