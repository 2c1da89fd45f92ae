import { writeFileSync } from "node:fs";
import { builtSkins } from "../../test/portal/built-skins";
import { startPortal } from "../../test/portal/server/portal";
import { checkInLimits, HEAP } from "../bench/check-in-limits";
import { checkCase, checkCost } from "../bench/check-plan";
import { scanOf } from "../bench/ours";
import { plainReading } from "../bench/plain-reading";
import { type Recognizing, recognizingIn } from "../bench/recognizing";
import { median, sideBySide } from "../bench/side-by-side";
import { buildExtension, folderOf } from "../build/extension";
import { inKilobytes, sizesOf } from "../build/sizes";
import { Given, helpText, type Usage } from "../drive/options";
import { browserChoice, browserOptions } from "../drive/run-options";

const usage: Usage = {
  line: "npm run bench",
  what: "The benchmarks of the README, on the replica portal. Headless unless --headed is given.",
  options: [
    {
      name: "users",
      value: "N",
      help: "users to take a license from, side by side with the plain script (default: 100)",
    },
    { name: "rounds", value: "N", help: "turns each side takes; medians are shown (default: 2)" },
    { name: "json", value: "FILE", help: "write every figure there too (default: none)" },
    {
      name: "plan",
      value: "N",
      help: "only plan and prediction of so many rows, in this process; prints the figures of three turns as JSON",
    },
    ...browserOptions,
  ],
};

const LATENCY = 120;
const PLAN_ROWS = [1_000, 10_000];
const PLAN_USERS = 100_000;
const PLAN_GROUPS = 300;
/** Enough for what one row costs. */
const IDLE_USERS = 30;
/** Shown while it is at work: all of it takes a quarter of an hour. */
const tell = (line: string): void => console.log(`  ${line}`);
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

export async function main(argv: string[]): Promise<number> {
  const given = new Given(argv, usage);
  if (given.has("help")) {
    console.log(helpText(usage));
    return 0;
  }
  const planRows = given.number("plan", 1, 10_000);
  if (planRows !== null) {
    console.log(JSON.stringify(checkCost(checkCase(planRows, PLAN_USERS, PLAN_GROUPS), 3)));
    return 0;
  }
  const users = given.number("users", 1, 200) ?? 100;
  const rounds = given.number("rounds", 1, 20) ?? 2;
  const chosen = browserChoice(given);
  await buildExtension("chrome");
  const portal = await startPortal({ scenario: "medium" });
  try {
    const args = [...portal.browserArguments, ...chosen.args];
    const choice = { ...chosen, args, headless: !given.has("headed") };
    const few = Math.min(users, IDLE_USERS);
    const idle = await sideBySide(portal, choice, { users: few, latency: 0, rounds }, tell);
    const busy = await sideBySide(portal, choice, { users, latency: LATENCY, rounds }, tell);
    portal.reset({ scenario: "large", knobs: { latency: 0 } });
    const plain = await plainReading(portal.licensesUrl, choice);
    tell(`reading ${plain.read} users, plain script: ${seconds(plain.milliseconds)}`);
    const scan = await scanOf(portal.licensesUrl, choice);
    tell(`reading ${scan.read} users, extension: ${seconds(scan.milliseconds)}`);
    const recognizing: Recognizing[] = [];
    for (const skin of builtSkins) {
      recognizing.push(await recognizingIn(portal, choice, skin));
      tell(`recognizing pages of ${skin}`);
    }
    const sizes = sizesOf(folderOf("chrome"));
    const checks: { rows: number; milliseconds: number[]; memory: number }[] = [];
    for (const rows of PLAN_ROWS) {
      checks.push({ rows, ...(await checkInLimits(rows)) });
      tell(`planning ${rows} rows`);
    }
    const perRow = (times: readonly number[]): number => median(times) / few;
    const table: [string, string, string][] = [
      ["measure", "result", "goal"],
      ["a row at no latency, extension", `${perRow(idle.ours).toFixed(0)} ms`, ""],
      ["a row at no latency, plain script", `${perRow(idle.script).toFixed(0)} ms`, ""],
      [
        "own overhead a row (the difference)",
        `${(perRow(idle.ours) - perRow(idle.script)).toFixed(0)} ms`,
        "<= 150 ms",
      ],
      [`${users} users at ${LATENCY} ms, extension`, seconds(median(busy.ours)), ""],
      [`${users} users at ${LATENCY} ms, plain script`, seconds(median(busy.script)), ""],
      ["ratio", (median(busy.ours) / median(busy.script)).toFixed(2), "<= 1.3"],
      [
        "reading the large organization",
        `${scan.read} of ${scan.shown} in ${seconds(scan.milliseconds)}, ${scan.complete ? "complete" : "NOT complete"}`,
        "complete",
      ],
      ["the same list, plain script that only turns its pages", `${plain.read} in ${seconds(plain.milliseconds)}`, ""],
      ["ratio of reading", (scan.milliseconds / plain.milliseconds).toFixed(2), ""],
      ...recognizing.flatMap(({ skin, rows, page, control }): [string, string, string][] => [
        [`recognizing a page of ${rows} rows, ${skin}`, `${page.toFixed(1)} ms`, "<= 50 ms"],
        [`a row's control, ${skin}`, `${control.toFixed(1)} ms`, "<= 10 ms"],
      ]),
      ...sizes.map(({ name, bytes, limit }): [string, string, string] => [
        name,
        inKilobytes(bytes),
        `<= ${inKilobytes(limit)}`,
      ]),
      ...checks.flatMap(({ rows, milliseconds, memory }): [string, string, string][] => [
        [
          `plan and prediction, ${rows} rows, ${PLAN_USERS} users x ${PLAN_GROUPS} groups`,
          `${median(milliseconds).toFixed(0)} ms`,
          "<= 1000 ms",
        ],
        [`memory of that, alive; done within a heap of ${HEAP} MB`, `${(memory / 1e6).toFixed(0)} MB`, `<= ${HEAP} MB`],
      ]),
    ];
    for (const line of aligned(table)) console.log(line);
    const file = given.text("json");
    if (file)
      writeFileSync(
        file,
        `${JSON.stringify({ idle, busy, scan, plain, recognizing, sizes, checkPlan: { users: PLAN_USERS, groups: PLAN_GROUPS, checks } }, null, 2)}\n`,
      );
    return 0;
  } finally {
    await portal.close();
  }
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
