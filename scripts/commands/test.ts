import { runStages } from "../check/stage";
import { fastStages, slowStages } from "../check/stages";
import { ensureBrowser } from "../setup/install-browser.mjs";

/** Everything that continuous integration runs. */
export async function main(): Promise<number> {
  const browser = {
    name: "a browser to test with",
    run: async () => {
      const found = ensureBrowser((line) => console.log(line));
      return "path" in found ? { ok: true, said: "" } : { ok: false, said: found.missing };
    },
  };
  return runStages([...fastStages, browser, ...slowStages]);
}
