import { afterAll, describe, expect, test } from "vitest";
import { pairwiseSet } from "../../../scripts/covering/chosen";
import { mustRefuse, textOf } from "../../../scripts/covering/factors";
import { Runner } from "../../../scripts/covering/runner";
import { resultLine } from "../../../scripts/covering/scoreboard";

/** Tests one of so many shares of the pairwise set: nothing wrong in any combination; what is refused is printed. */
export function testShare(share: number, shares: number): void {
  const runner = new Runner();
  afterAll(() => runner.close());
  const ours = pairwiseSet().filter((_, at) => at % shares === share - 1);

  describe(`share ${share} of ${shares} of the combinations in which every two values meet`, () => {
    test.each(ours.map((combination) => ({ combination, text: textOf(combination) })))(
      "$text: nothing is written that nobody asked for, and the report is true",
      async ({ combination }) => {
        const result = await runner.carryOut(combination);
        if (result.verdict !== "done" && !mustRefuse(combination)) process.stdout.write(`${resultLine(result)}\n`);
        expect(result.wrong).toEqual([]);
      },
      240_000,
    );
  });
}
