import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { storeBefore, tellExpected, tellReplica } from "../../scripts/drive/replica-check";
import type { PlanRow } from "../../src/run/plan";
import { readPlan } from "../../src/run/read-plan";
import { apply, openStage, preview, resetStage, type Stage, settings } from "./stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "medium" });
  await settings(stage, { protectedUsers: ["chloe.kim@acme.example", "casey.morgan@acme.example"] });
});
afterAll(() => stage.close());

const isDirect = ({ group, procedure }: PlanRow): boolean => group === "" && procedure !== "allocate";
const isInGroup = ({ group }: PlanRow): boolean => group !== "" && group !== "*";

test.each([
  { shadow: "open", part: "direct licenses", fits: isDirect },
  { shadow: "closed", part: "direct licenses", fits: isDirect },
  { shadow: "closed", part: "groups", fits: isInGroup },
] as const)(
  "the sample's rows about $part inside a root that is $shadow: nothing is written before approval, then all is as the preview said",
  async ({ shadow, fits }) => {
    await resetStage(stage, { scenario: "medium", knobs: { shadow, motion: false } });
    const before = storeBefore(stage.portal.store);
    const { rows } = readPlan(readFileSync("samples/cleanup-plan.csv", "utf8"));
    const plan = await preview(stage, rows.filter(fits));
    expect(stage.portal.writes).toEqual([]);
    expect(stage.portal.store.direct).toEqual(before.direct);
    const report = await apply(stage, plan);
    expect(tellExpected(report)).toBe(true);
    expect(tellReplica(stage.portal, before, report)).toBe(true);
  },
  500_000,
);
