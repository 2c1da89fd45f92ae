import { expect, test } from "vitest";
import { folderOf } from "../../scripts/build/extension";
import { wrongLines } from "../../scripts/chaos/round-result";
import { runChaos } from "../../scripts/chaos/run-chaos";
import { findBrowser } from "../../scripts/setup/find-browser.mjs";

test("a short round of mixed rows under faults and deaths: nothing wrong, nothing twice, nothing lost, by the replica's own store and write log", async () => {
  const found = findBrowser();
  if ("missing" in found) throw new Error(found.missing || "no browser");
  const told: string[] = [];
  const results = await runChaos({
    rows: 12,
    seed: 20,
    ofRound: 12,
    from: 0,
    kept: [],
    browsers: 1,
    folder: folderOf("chrome"),
    path: found.path,
    untilCaught: false,
    isOver: () => false,
    tell: (line) => void told.push(line),
    ended: () => undefined,
  });
  expect(results.flatMap(wrongLines), told.join("\n")).toEqual([]);
  // A round that met nothing would prove nothing.
  const [{ rows = 0, strikes = {}, faults = {}, states = {} } = {}] = results;
  expect(rows).toBe(12);
  const struck = Object.values(strikes).reduce((sum, times) => sum + times, 0);
  expect(struck).toBeGreaterThan(1);
  expect(Object.keys(faults).length).toBeGreaterThan(3);
  expect(states["verified"] ?? 0).toBeGreaterThan(rows / 2);
}, 900_000);
