import { procedures } from "../../src/flows/names";
import { buildIfStale, folderOf } from "../build/extension";
import { launch } from "../drive/launch";
import { Given, helpText, type Usage } from "../drive/options";
import { browserChoice, browserOptions } from "../drive/run-options";
import { checklist } from "../recognize/checklist";
import { lookAtRecording } from "../recognize/look-at-recording";
import { readRecording } from "../recognize/read-recording";
import { CommandError } from "../setup/command-error.mjs";

const usage: Usage = {
  line: "npm run recognize -- FILE",
  what: `Rebuilds a page that was recorded with "Record this page" and says what the extension recognizes on it, as it would on the page itself.
Reaches no network. Exit status: 0 nothing is ambiguous or missing; 1 usage, environment, or no recording; 2 something is.`,
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
    const { page, standing } = await lookAtRecording(launched, recording, flows);
    for (const line of checklist(page, standing)) console.log(line);
    return standing.some(({ verdict }) => verdict === "ambiguous" || verdict === "missing") ? 2 : 0;
  } finally {
    await launched.browser.close();
  }
}

function procedureOf(name: string): (typeof procedures)[number] {
  const found = procedures.find((one) => one === name);
  if (found) return found;
  throw new CommandError(`--procedure takes one of: ${procedures.join(", ")}; "${name}" is none of them.`);
}
