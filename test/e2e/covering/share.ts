import { afterAll, describe, expect, test } from "vitest";
import type { Result } from "../../../scripts/covering/carry-out";
import { pairwiseSet } from "../../../scripts/covering/chosen";
import { mustRefuse, textOf } from "../../../scripts/covering/factors";
import { Runner } from "../../../scripts/covering/runner";
import { resultLine } from "../../../scripts/covering/scoreboard";

/** Tests one of so many shares of the pairwise set: nothing wrong in any combination, and nearly all that can be done done. */
export function testShare(share: number, shares: number): void {
  const runner = new Runner();
  afterAll(() => runner.close());
  const results: Result[] = [];
  const ours = pairwiseSet().filter((_, at) => at % shares === share - 1);

  describe(`share ${share} of ${shares} of the combinations in which every two values meet`, () => {
    test.each(ours.map((combination) => ({ combination, text: textOf(combination) })))(
      "$text: nothing is written that nobody asked for, and the report is true",
      async ({ combination }) => {
        const result = await runner.carryOut(combination);
        results.push(result);
        if (result.verdict !== "done" && !mustRefuse(combination)) process.stdout.write(`${resultLine(result)}\n`);
        expect(result.wrong).toEqual([]);
      },
      360_000,
    );

    test("at least 95 of 100 that can be done are done", () => {
      const possible = results.filter(({ combination }) => !mustRefuse(combination));
      const open = possible.filter(({ verdict }) => verdict !== "done").map(resultLine);
      expect(possible.length).toBeGreaterThan(0);
      expect(open.slice(Math.floor(possible.length * 0.05))).toEqual([]);
    });
  });
}
