import { procedures } from "../../src/flows/names";
import { blockingLines } from "../../src/run/page-check";
import { buildIfStale, folderOf } from "../build/extension";
import { launch } from "../drive/launch";
import { Given, helpText, type Usage } from "../drive/options";
import { browserChoice, browserOptions } from "../drive/run-options";
import { Surface } from "../drive/surface";
import { checklist } from "../recognize/checklist";
import { lookAtRecording } from "../recognize/look-at-recording";
import { readRecording } from "../recognize/read-recording";
import { CommandError } from "../setup/command-error.mjs";

const usage: Usage = {
  line: "npm run recognize -- FILE",
  what: `Rebuilds a page that was recorded with "Record this page" and says what the extension recognizes on it, in the lines of the page check.
Nothing is opened: what stands in a list or a panel that was not open is not reached. Reaches no network.
Exit status: 0 nothing is missing, ambiguous or not confirmed; 1 usage, environment, or no recording; 2 something is.`,
  options: [
    { name: "procedure", value: "NAME", help: "only what this procedure needs (default: all of them)", multiple: true },
    ...browserOptions,
  ],
};

/** What is recognized on a recorded page. */
export async function main(argv: string[]): Promise<number> {
  const [file = "", ...rest] = argv[0]?.startsWith("-") ? ["", ...argv] : argv;
  const given = new Given(rest, usage);
  if (given.has("help")) {
    console.log(helpText(usage));
    return 0;
  }
  if (file === "") throw new CommandError("Say which file: npm run recognize -- FILE. Add --help to see every option.");
  const recording = readRecording(file);
  const flows = given.all("procedure").map(procedureOf);
  await buildIfStale("chrome");
  const choice = browserChoice(given);
  const launched = await launch(folderOf("chrome"), {
    ...choice,
    args: [...choice.args, "--host-resolver-rules=MAP * ~NOTFOUND"],
  });
  try {
    const surface = new Surface(await launched.browser.newPage({ type: "window" }));
    await surface.page.goto(`${launched.extension}src/popup/popup.html?view=tab`);
    const { page, lines } = await lookAtRecording(launched.browser, surface, recording, flows);
    for (const line of checklist(page, lines)) console.log(line);
    return blockingLines(lines).length > 0 ? 2 : 0;
  } finally {
    await launched.browser.close();
  }
}

function procedureOf(name: string): (typeof procedures)[number] {
  const found = procedures.find((one) => one === name);
  if (found) return found;
  throw new CommandError(`--procedure takes one of: ${procedures.join(", ")}; "${name}" is none of them.`);
}
