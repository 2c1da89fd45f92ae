import { parseArgs } from "node:util";
import { findBrowserForTests } from "./browser.ts";
import { readKnobs } from "./knob-reading.ts";
import { knobs } from "./knobs.ts";
import { type Portal, type PortalOptions, startPortal } from "./server/portal.ts";
import { skins } from "./skins.ts";
import { scenarios } from "./store/scenario.ts";

const width = Math.max(...Object.keys(knobs).map((name) => name.length));
const knobLines = Object.entries(knobs).map(
  ([name, knob]) =>
    `  ${name.padEnd(width)}  ${knob.about}\n  ${" ".repeat(width)}  ${knob.values}; ${knob.default} unless set; works ${knob.from}`,
);

const help = `npm run portal -- [options]

Starts the replica portal alone, for trying things by hand.

  --scenario NAME      ${Object.keys(scenarios).join(" | ")} (small)
  --seed N             another organization of the same kind (1)
  --skin NAME          ${skins.join(" | ")} (mui)
  --port N             port of the pages (8443)
  --control-port N     port of the control address (any free one)
  --organization NAME  first part of the address (acme)
  --knob NAME=VALUE    repeatable
  --help               this text

Knobs
${knobLines.join("\n")}`;

/** One sentence for whoever started it, and the exit status it leads to. */
class StartError extends Error {
  override readonly name = "StartError";
  readonly exitStatus = 1;
}

export async function main(argv: string[]): Promise<void> {
  const portal = await start(argv).catch((error: unknown) => {
    throw new StartError(error instanceof Error ? error.message : String(error));
  });
  if (!portal) return console.log(help);
  console.log(`The replica portal is running (${portal.store.scenario}, ${portal.store.users.size} users). Open it with

  ${findBrowserForTests()} --user-data-dir="$(mktemp -d)" --no-first-run \\
    ${portal.browserArguments.map((argument) => `'${argument}'`).join(" \\\n    ")} \\
    ${portal.licensesUrl}

(as root add --no-sandbox). Control address, GET it for what it can do: ${portal.controlUrl}
Knobs that are set: ${changedKnobs(portal.knobs)}. Ctrl+C stops it.`);
  await untilStopped();
  await portal.close();
}

async function start(argv: string[]): Promise<Portal | undefined> {
  const options = readOptions(argv);
  return options === "help" ? undefined : startPortal(options);
}

function readOptions(argv: string[]): PortalOptions | "help" {
  const { values } = parseArgs({
    args: argv,
    options: {
      scenario: { type: "string", default: "small" },
      seed: { type: "string", default: "1" },
      skin: { type: "string", default: "mui" },
      port: { type: "string", default: "8443" },
      "control-port": { type: "string", default: "0" },
      organization: { type: "string", default: "acme" },
      knob: { type: "string", multiple: true, default: [] },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return "help";
  if (!/^[a-z][a-z0-9_]*$/.test(values.organization)) {
    throw new Error(`--organization takes lower-case letters and digits, not "${values.organization}".`);
  }
  return {
    scenario: oneOf("scenario", Object.keys(scenarios) as (keyof typeof scenarios)[], values.scenario),
    seed: wholeNumber("seed", values.seed, 2 ** 32 - 1),
    skin: oneOf("skin", skins, values.skin),
    port: wholeNumber("port", values.port, 65_535),
    controlPort: wholeNumber("control-port", values["control-port"], 65_535),
    organization: values.organization,
    knobs: readKnobs(values.knob.map(nameAndValue)),
  };
}

function oneOf<T extends string>(option: string, known: readonly T[], given: string): T {
  const found = known.find((name) => name === given);
  if (found === undefined) throw new Error(`--${option} takes ${known.join(" | ")}, not "${given}".`);
  return found;
}

function wholeNumber(option: string, given: string, most: number): number {
  if (!/^\d+$/.test(given) || Number(given) > most) throw new Error(`--${option} takes 0 to ${most}, not "${given}".`);
  return Number(given);
}

function nameAndValue(text: string): [string, string] {
  const equals = text.indexOf("=");
  if (equals < 1) throw new Error(`--knob takes name=value, not "${text}".`);
  return [text.slice(0, equals), text.slice(equals + 1)];
}

function changedKnobs(values: Record<string, unknown>): string {
  const changed = Object.entries(knobs).filter(([name, knob]) => values[name] !== knob.default);
  return changed.map(([name]) => `${name}=${values[name]}`).join(", ") || "none";
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
