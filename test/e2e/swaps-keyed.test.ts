import { afterAll, beforeAll, test } from "vitest";
import { openStage, type Stage, settings } from "./stage";
import { runWithSwappingRows, seeds } from "./swapping-rows";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small" });
  await settings(stage, {});
});
afterAll(() => stage.close());

test.each(seeds)("equal names and rows that swap places, with their nodes, seed %i: no wrong write", (seed) =>
  runWithSwappingRows(stage, seed, "keyed"),
);
