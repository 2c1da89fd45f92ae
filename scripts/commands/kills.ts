import { writeFileSync } from "node:fs";
import { procedures } from "../../src/flows/names";
import { buildIfStale } from "../build/extension";
import { Given, helpText, type Usage } from "../drive/options";
import { hiddenLine, hiddenRun, isGood } from "../kills/hidden-run";
import { kinds } from "../kills/interruption";
import type { Cell } from "../kills/judge";
import { fullRounds, intentRounds, type Round, tryRound } from "../kills/matrix";
import { ways } from "../kills/out-of-sight";
import { type Prepared, prepare } from "../kills/prepared";
import { cellLine, table } from "../kills/table";

const usage: Usage = {
  line: "npm run kills",
  what: `Carries out rows of every procedure on the replica portal and interrupts each at every one of its steps: the worker killed, the tab reloaded,
the tab closed, the browser killed by the system and started again. Judged by the replica's own store and write log. Ends with a table.
Exit status: 0 everything as without interruption; 1 usage or environment; 2 a cell is wrong, or its step did not come.`,
  options: [
    { name: "procedure", value: "NAME", help: "only this one (default: all of them)", multiple: true },
    { name: "kind", value: '"NAME"', help: `only this interruption: ${kinds.join(", ")}`, multiple: true },
    { name: "after-intent", value: "N", help: "instead: the browser killed N times right after an intent was written" },
    {
      name: "out-of-sight",
      value: "MINUTES",
      help: "instead: the pace of a run with another tab in front, and with its window minimized, for so long each",
    },
    { name: "browsers", value: "N", help: "browsers at work at once, 1 to 8 (default: 2)" },
    { name: "json", value: "FILE", help: "write every cell there too (default: none)" },
  ],
};

export async function main(argv: string[]): Promise<number> {
  const given = new Given(argv, usage);
  if (given.has("help")) {
    console.log(helpText(usage));
    return 0;
  }
  const chosen = given.several("procedure", procedures);
  const wanted = given.several("kind", kinds);
  const intents = given.number("after-intent", 1, 100_000);
  const minutes = given.number("out-of-sight", 1, 600);
  const browsers = given.number("browsers", 1, 8) ?? 2;
  await buildIfStale("chrome");
  if (minutes !== null) return await outOfSight(minutes);
  const roundsOf = (prepared: Prepared): Round[] =>
    intents === null ? fullRounds(prepared, wanted.length > 0 ? wanted : kinds) : intentRounds(prepared, intents);
  const cells: Cell[] = [];
  let begun = 0;
  const work = async (): Promise<void> => {
    let prepared = await prepare(chosen);
    try {
      const rounds = roundsOf(prepared);
      for (let round = rounds[begun++]; round; round = rounds[begun++]) {
        const { cells: judged, broken } = await tryRound(prepared, round);
        cells.push(...judged);
        for (const cell of judged) console.log(cellLine(cell));
        if (!broken) continue;
        await prepared.stage.close();
        prepared = await prepare(chosen);
      }
    } finally {
      await prepared.stage.close();
    }
  };
  await Promise.all(Array.from({ length: browsers }, work));
  for (const line of ["", ...table(cells)]) console.log(line);
  const file = given.text("json");
  if (file) writeFileSync(file, `${JSON.stringify(cells, null, 2)}\n`);
  return cells.every(({ verdict }) => verdict === "same") ? 0 : 2;
}

/** One way after the other: two browsers at once would slow each other. */
async function outOfSight(minutes: number): Promise<number> {
  let good = true;
  for (const way of ways) {
    const run = await hiddenRun(way, minutes);
    console.log(hiddenLine(run));
    good &&= isGood(run);
  }
  return good ? 0 : 2;
}
