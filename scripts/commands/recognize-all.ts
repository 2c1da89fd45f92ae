import { writeFileSync } from "node:fs";
import { buildIfStale } from "../build/extension";
import type { Result } from "../covering/carry-out";
import { everyCombination, everyCount, pairwiseSet, readCombination } from "../covering/chosen";
import type { Combination } from "../covering/pairs";
import { Runner } from "../covering/runner";
import { resultLine, scoreboard } from "../covering/scoreboard";
import { Given, helpText, type Usage } from "../drive/options";

const usage: Usage = {
  line: "npm run recognize:all",
  what: `Carries out a short plan on the replica portal in every combination of skins and variations, and judges each by the replica's own
store and write log. The combinations in which every two values meet come first, all others after them. Ends with a scoreboard.
Exit status: 0 nothing wrong; 1 usage or environment; 2 something was written that nobody asked for, or is not what was reported.`,
  options: [
    { name: "seconds", value: "N", help: "begin no combination after so long (default: 1800)" },
    { name: "limit", value: "N", help: "at most so many combinations (default: any number)" },
    { name: "skip", value: "N", help: "leave out the first N, to go on where an earlier run ended (default: 0)" },
    { name: "seed", value: "N", help: "another set of pairs and another order (default: 1)" },
    { name: "full", value: "", help: "all of them, however long that takes" },
    { name: "pairs", value: "", help: "only the combinations in which every two values meet" },
    {
      name: "only",
      value: '"NAME=VALUE ..."',
      help: "this combination, as the scoreboard writes it; the rest as usual",
      multiple: true,
    },
    { name: "browsers", value: "N", help: "browsers at work at once, 1 to 8 (default: 2)" },
    { name: "json", value: "FILE", help: "write every result there too (default: none)" },
  ],
};

export async function main(argv: string[]): Promise<number> {
  const given = new Given(argv, usage);
  if (given.has("help")) {
    console.log(helpText(usage));
    return 0;
  }
  const chosen = combinations(given);
  const seconds = given.number("seconds", 1, 1_000_000) ?? 1800;
  const limit = given.number("limit", 1, 1_000_000_000) ?? Number.POSITIVE_INFINITY;
  const browsers = given.number("browsers", 1, 8) ?? 2;
  for (let left = given.number("skip", 0, 1_000_000_000) ?? 0; left > 0; left -= 1) chosen.next();
  await buildIfStale("chrome");
  const end = given.has("full") ? Number.POSITIVE_INFINITY : performance.now() + seconds * 1000;
  const results: Result[] = [];
  let begun = 0;
  const next = (): Combination | undefined => {
    if (begun >= limit || performance.now() >= end) return undefined;
    begun += 1;
    return chosen.next().value ?? undefined;
  };
  const work = async (): Promise<void> => {
    const runner = new Runner();
    try {
      for (let one = next(); one; one = next()) {
        const result = await runner.carryOut(one);
        results.push(result);
        console.log(`${String(results.length).padStart(5)}  ${resultLine(result)}`);
      }
    } finally {
      await runner.close();
    }
  };
  console.log(`${everyCount()} combinations there are; values that must be refused come first, then every pair.`);
  await Promise.all(Array.from({ length: browsers }, work));
  for (const line of ["", ...scoreboard(results)]) console.log(line);
  const file = given.text("json");
  if (file) writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  return results.some(({ verdict }) => verdict === "wrong") ? 2 : 0;
}

function combinations(given: Given): Iterator<Combination, void> {
  const seed = given.number("seed", 1, 1_000_000) ?? 1;
  const only = given.all("only");
  if (only.length > 0) return only.map(readCombination).values();
  return given.has("pairs") ? pairwiseSet(seed).values() : everyCombination(seed);
}
