import { readPlan } from "../../src/run/read-plan";
import { cleanupRun, exitStatus } from "../drive/cleanup-run";
import { atDesk } from "../drive/desk";
import { Given, helpText, type Usage } from "../drive/options";
import { browserChoice, minutes, portalAddress, readText, unattendedOptions, wishes } from "../drive/run-options";
import { CommandError } from "../setup/command-error.mjs";

const usage: Usage = {
  line: "npm run cleanup -- --portal URL --plan FILE --report DIR [--approve]",
  what: `Carries out a cleanup plan through the extension's own page. A dry run, which writes nothing, unless --approve is given.
Ctrl+C stops truthfully: the row in hand is finished and read back, and the report is written.
Exit status: 0 every row verified or unchanged; 1 usage or environment; 2 some rows were not; 3 the run stopped itself.`,
  options: [
    { name: "portal", value: "URL", help: "the organization's Licenses page (needed)" },
    { name: "plan", value: "FILE", help: "the plan, CSV or JSON (needed)" },
    {
      name: "report",
      value: "DIR",
      help: "folder for report.json, report.csv, journal.json and preview.json (needed)",
    },
    { name: "approve", value: "", help: "carry the plan out (default: only the preview)" },
    ...unattendedOptions,
  ],
};

/** An unattended cleanup run. */
export async function main(argv: string[]): Promise<number> {
  const given = new Given(argv, usage);
  if (given.has("help")) {
    console.log(helpText(usage));
    return 0;
  }
  const wish = {
    plan: given.needed("plan"),
    folder: given.needed("report"),
    approve: given.has("approve"),
    wishes: wishes(given),
  };
  const address = portalAddress(given.needed("portal"));
  // The page says the same; this says it without a browser.
  const { problem } = readPlan(readText(wish.plan));
  if (problem) throw new CommandError(`${wish.plan}: ${problem.text} Nothing was written.`);
  const desk = { address, minutes: minutes(given), choice: browserChoice(given), recognize: true };
  const cleaned = await atDesk(desk, (open) => cleanupRun(open, wish));
  if (!cleaned.report) console.log("A dry run: nothing was written. Add --approve to carry it out.");
  return exitStatus(cleaned);
}
