import { buildIfStale, folderOf } from "../build/extension";
import { buildDefect } from "../chaos/build-defect";
import { catchDefects } from "../chaos/catch-defects";
import { defects } from "../chaos/defects";
import { keepRounds, keptRounds } from "../chaos/kept-rounds";
import { isWrong } from "../chaos/round-result";
import { runChaos } from "../chaos/run-chaos";
import { chaosTable, roundLine } from "../chaos/table";
import { Given, helpText, type Usage } from "../drive/options";
import { stopWish } from "../drive/stop-wish";
import { CommandError } from "../setup/command-error.mjs";
import { findBrowser } from "../setup/find-browser.mjs";

const usage: Usage = {
  line: "npm run chaos -- --rows N --seed S",
  what: `Mixed plans on the replica portal while faults and deaths strike at random: the worker killed, the tab reloaded or closed, the browser
killed by the system, the portal lying, failing, slow, changed by another admin. Judged by the replica's own store and write log.
Exit status: 0 nothing wrong; 1 usage or environment; 2 something was wrong (with --defects: a defect was not caught).`,
  options: [
    { name: "rows", value: "N", help: "plan rows in all (default: 500)" },
    {
      name: "seed",
      value: "S",
      help: "chooses plans, faults and where they strike; the same seed chooses the same (default: 1)",
    },
    { name: "round", value: "N", help: "rows of one round at most (default: 100)" },
    { name: "from", value: "N", help: "the first round, to see one again alone (default: 0)" },
    {
      name: "minutes",
      value: "N",
      help: "stop the rounds at work after so long, and begin no further one (default: no limit)",
    },
    { name: "browsers", value: "N", help: "browsers at work at once, 1 to 8 (default: 2)" },
    {
      name: "defect",
      value: "NAME",
      help: "build the extension with a known defect, which has to be caught (default: none)",
    },
    { name: "defects", value: "", help: "each known defect in turn, until it is caught" },
    { name: "json", value: "FILE", help: "write every round there too (default: none)" },
    {
      name: "go-on",
      value: "",
      help: "a long run in parts: the rounds the file of --json has already are counted, not carried out again",
    },
  ],
};

export async function main(argv: string[]): Promise<number> {
  const given = new Given(argv, usage);
  if (given.has("help")) {
    console.log(helpText(usage));
    return 0;
  }
  const found = findBrowser();
  if ("missing" in found)
    throw new CommandError(found.missing || "No browser was found. Run npm start once, which installs one.");
  const { path } = found;
  const seed = given.number("seed", 1, 1_000_000_000) ?? 1;
  const browsers = given.number("browsers", 1, 8) ?? 2;
  const tell = (line: string): void => console.log(line);
  const file = given.text("json");
  const keep = (value: unknown): void => {
    if (file) keepRounds(file, value);
  };
  if (given.has("defects")) {
    const caught = await catchDefects(defects, { seed, browsers, path, tell });
    keep(caught);
    return caught.every((one) => one.rows !== null) ? 0 : 2;
  }
  const name = given.oneOf("defect", Object.keys(defects));
  if (name === null) await buildIfStale("chrome");
  const folder = name === null ? folderOf("chrome") : await buildDefect(name);
  const stop = stopWish(given.number("minutes", 1, 30_000) ?? 30_000);
  if (given.has("go-on") && !file)
    throw new CommandError("--go-on counts the rounds of a file. Name it with --json FILE, or leave --go-on out.");
  const kept = file && given.has("go-on") ? keptRounds(file, seed) : [];
  const soFar = [...kept];
  const results = await runChaos({
    rows: given.number("rows", 1, 1_000_000) ?? 500,
    seed,
    ofRound: given.number("round", 1, 400) ?? 100,
    from: given.number("from", 0, 1_000_000) ?? 0,
    kept,
    browsers,
    folder,
    path,
    untilCaught: name !== null,
    isOver: () => stop.asked !== "",
    tell,
    ended: (result) => {
      soFar.push(result);
      tell(roundLine(result));
      keep(soFar);
    },
  });
  stop.end();
  for (const line of ["", ...chaosTable(results)]) tell(line);
  keep(results);
  return results.some(isWrong) ? 2 : 0;
}
